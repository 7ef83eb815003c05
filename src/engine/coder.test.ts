import { expect, test } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { coderOf } from './coder.ts'

const licence = (id: string, title: string, name: string) => ({
  ...{ id, title, licence: name, covers: 'Events', attribution: title },
})
const withCoders = (providers: readonly string[], licences: readonly ReturnType<typeof licence>[]) => {
  const { events, manifest } = makeDataset([{}])
  const [release] = events.releases
  if (!release) throw new Error('a made dataset has a release')
  const releases = providers.map((provider) => ({ ...release, provider }))
  return { events: { ...events, releases }, manifest: { ...manifest, licences: [...licences] } }
}

test('a known coder is called by its acronym, another as its licence calls it', () => {
  expect(coderOf(withCoders(['ucdp', 'ucdp'], [licence('ucdp', 'Uppsala', 'CC-BY-4.0')]))).toEqual({
    name: 'UCDP',
    licence: 'CC BY 4.0',
    attributions: ['Uppsala'],
  })
  expect(coderOf(withCoders(['acled'], [licence('acled', 'Armed Conflict', 'ACLED terms of use')]))).toEqual({
    name: 'ACLED',
    licence: 'ACLED terms of use',
    attributions: ['Armed Conflict'],
  })
  expect(coderOf(withCoders(['desk'], [licence('desk', 'Our own desk', 'Internal')])).name).toBe(
    'Our own desk',
  )
})

test('several coders are all named; one without a licence says none', () => {
  expect(coderOf(withCoders(['ucdp', 'table'], [licence('ucdp', 'Uppsala', 'CC-BY-4.0')]))).toEqual({
    name: 'UCDP + table',
    licence: 'CC BY 4.0',
    attributions: ['Uppsala'],
  })
})
