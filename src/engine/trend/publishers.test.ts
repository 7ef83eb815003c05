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
const shipped = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SeriesFile
const period = (from: string, to: string) => ({
  from: dayNumber(from as IsoDate),
  to: dayNumber(to as IsoDate),
})

it('shows every figure of the dataset under its own publisher, and none under two', () => {
  const whole = period('1989-01-01', '2027-01-01')
  const publishers = publisherList(shipped).filter(({ id }) => id !== 'ucdp')
  const shown = publishers.flatMap(({ id }) => {
    const trend = publishedTrend(shipped, id, whole)
    expect(trend?.figures).toBe(trend?.all)
    return (trend?.lines ?? []).flatMap(({ id: line, points }) =>
      points.map(({ from, to, value }) => `${line} ${isoDate(from)} ${isoDate(to)} ${value}`),
    )
  })
  const held = shipped.series.flatMap(({ id, points }) =>
    points.map(({ start, end, value }) => `${id} ${start} ${end} ${value}`),
  )
  expect(shown.sort()).toEqual(held.sort())
})

it('keeps what touches the period, with the first value of what was restated', () => {
  const trend = publishedTrend(shipped, 'picss', period('2025-04-15', '2025-05-15'))
  const attacks = trend?.lines.find(({ id }) => id === 'picss-monthly-attacks')
  expect(attacks?.points.map(({ from, value, first }) => [isoDate(from), value, first?.value])).toEqual([
    ['2025-04-01', 81, 82],
    ['2025-05-01', expect.any(Number), undefined],
  ])
  const first = attacks?.points[0]?.first
  expect([first?.on, first?.restatedOn].map((on) => isoDate(on ?? 0))).toEqual(['2025-05-01', '2025-06-30'])
  expect(publishedTrend(shipped, 'nobody', period('2025-04-15', '2025-05-15'))).toBeNull()
})

it('shows each country-month of UCDP as its table has it, and no month that the table leaves out', () => {
  const csv = readFileSync(new URL('../../../data/ucdp/country-months.csv', import.meta.url), 'utf8')
  const [head = '', ...lines] = csv.trim().split('\n')
  const columns = head.split(',')
  const held = lines.flatMap((line) => {
    const cells = line.split(',')
    const of = (column: string) => cells[columns.indexOf(column)] ?? ''
    return ['best', 'high', 'civilians', 'events'].map(
      (count) => `${of('country')} ${count} ${of('month')} ${of(count)}`,
    )
  })
  const trend = publishedTrend(shipped, 'ucdp', period('1989-01-01', '2027-01-01'))
  const shown = (trend?.lines ?? []).flatMap(({ of, points }) =>
    points.map(({ from, value }) =>
      of.is === 'months' ? `${of.country} ${of.count} ${isoDate(from).slice(0, 7)} ${value}` : '',
    ),
  )
  expect(shown.length).toBe(4 * lines.length)
  expect(shown.sort()).toEqual(held.sort())
  const december = publishedTrend(shipped, 'ucdp', period('2024-12-31', '2024-12-31'))
  expect(december?.lines.map(({ points }) => [points.length, isoDate(points[0]?.to ?? 0)])).toEqual(
    Array.from({ length: 8 }, () => [1, '2024-12-31']),
  )
  const none = { ...shipped, countryMonths: { ...shipped.countryMonths, month: [], country: [] } }
  expect(publishedTrend(none, 'ucdp', period('1989-01-01', '2027-01-01'))).toBeNull()
  expect(publisherList(none).map(({ id }) => id)).not.toContain('ucdp')
})
