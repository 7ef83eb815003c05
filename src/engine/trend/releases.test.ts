import { expect, it } from 'vitest'
import { makeDataset } from '#dataset/testing/made-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { releaseChanges } from './releases.ts'

const day = (text: string) => dayNumber(text as IsoDate)

it('names each change of release inside the period, with and without data, and no border of one release', () => {
  const span = (from: string, to: string, release: string | null) => ({
    country: 'PK' as const,
    from: day(from),
    to: day(to),
    level: release === null ? ('none' as const) : ('full' as const),
    release,
  })
  const coverage = [
    span('2026-04-01', '2026-07-31', '26.0.4'),
    span('2024-01-01', '2025-12-31', '25.1'),
    span('2026-01-01', '2026-01-31', '26.0.1'),
    span('2026-02-01', '2026-02-28', '26.0.1'),
    span('2026-03-01', '2026-03-31', null),
  ]
  const within = (from: string, to: string) =>
    releaseChanges({ ...makeDataset([]), coverage }, ['PK', 'AF'], { from: day(from), to: day(to) }).map(
      (change) => [isoDate(change.day), change.from, change.to],
    )
  expect(within('2025-06-01', '2026-07-31')).toEqual([
    ['2026-01-01', '25.1', '26.0.1'],
    ['2026-03-01', '26.0.1', null],
    ['2026-04-01', null, '26.0.4'],
  ])
  expect(within('2026-01-01', '2026-02-28')).toEqual([])
})
