import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { SeriesFile } from '#dataset/schema/series.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { publishedTrend, publisherList } from './publishers.ts'

const folder = new URL('../../../public/data/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as {
  files: { name: string }[]
}
const name = manifest.files.find((file) => file.name.startsWith('series'))?.name ?? ''
const { series } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SeriesFile
const period = (from: string, to: string) => ({
  from: dayNumber(from as IsoDate),
  to: dayNumber(to as IsoDate),
})

it('shows every figure of the dataset under its own publisher, and none under two', () => {
  const whole = period('1989-01-01', '2027-01-01')
  const shown = publisherList(series).flatMap(({ id }) => {
    const trend = publishedTrend(series, id, whole)
    expect(trend?.figures).toBe(trend?.all)
    return (trend?.lines ?? []).flatMap(({ id: line, points }) =>
      points.map(({ from, to, value }) => `${line} ${isoDate(from)} ${isoDate(to)} ${value}`),
    )
  })
  const held = series.flatMap(({ id, points }) =>
    points.map(({ start, end, value }) => `${id} ${start} ${end} ${value}`),
  )
  expect(shown.sort()).toEqual(held.sort())
})

it('keeps what touches the period, with the first value of what was restated', () => {
  const trend = publishedTrend(series, 'picss', period('2025-04-15', '2025-05-15'))
  const attacks = trend?.lines.find(({ id }) => id === 'picss-monthly-attacks')
  expect(attacks?.points.map(({ from, value, first }) => [isoDate(from), value, first?.value])).toEqual([
    ['2025-04-01', 81, 82],
    ['2025-05-01', expect.any(Number), undefined],
  ])
  const first = attacks?.points[0]?.first
  expect([first?.on, first?.restatedOn].map((on) => isoDate(on ?? 0))).toEqual(['2025-05-01', '2025-06-30'])
  expect(publishedTrend(series, 'nobody', period('2025-04-15', '2025-05-15'))).toBeNull()
})
