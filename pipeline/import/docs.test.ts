import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventsOf } from './testing/events.ts'
import { Place } from './testing/world.ts'

let place = new Place()
beforeEach(() => {
  place = new Place()
})
afterEach(() => {
  place.leave()
})

const page = readFileSync(join(import.meta.dirname, '../../docs/import.md'), 'utf8')
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''

test('the example of docs/import.md comes in as the page says', async () => {
  place.write('x.csv', block('csv'))
  place.write('m.json', block('json'))
  expect((await place.report('x.csv', '--map', 'm.json')).status).toBe(0)
  expect(eventsOf(place.dataset())).toMatchObject([
    {
      start: '2024-12-25',
      country: 'PK',
      kind: 'state-based',
      toll: [4, -1, -1],
      civilians: 1,
      latitude: 33.0006,
    },
    {
      start: '2025-01-03',
      country: 'AF',
      kind: 'one-sided',
      toll: [2, -1, -1],
      civilians: 2,
      precision: 'province',
    },
  ])
})
