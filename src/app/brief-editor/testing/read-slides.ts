import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { analysisFile } from '#dataset/schema/analysis.ts'
import { type Brief, briefsFile, type Scene } from '#dataset/schema/briefs.ts'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import { dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { VICTIM_SIDES } from '#domain/event.ts'
import { english } from '#format/speech.ts'
import { writeSlides } from '#panels/export/slides/write-slides.ts'
import { specOfBrief } from '../spec-of-brief.ts'
import { trendChart } from '../trend-chart.ts'

export const dataset = await loadShippedDataset()
const named = (role: string) => {
  const { name } = dataset.manifest.files.find((file) => file.role === role) ?? { name: '' }
  return JSON.parse(readFileSync(join('public/data', name), 'utf8'))
}
const analysis = analysisFile.parse(named('analysis'))
const [first] = briefsFile.parse(named('briefs')).briefs
if (!first) throw new Error('the dataset has a brief')
export const shipped = first
/** A picture of one pixel. */
const PIXEL = {
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ratio: 1,
}

export const text = (files: Record<string, Uint8Array>, path: string) =>
  strFromU8(files[path] ?? new Uint8Array())
export const entities = (xml: string) =>
  xml.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  )

export async function slidesOf(brief: Brief) {
  const { spec } = specOfBrief(brief, { dataset, analysis }, english, trendChart)
  const pictures = new Map(
    spec.scenes.filter(({ main }) => main.is === 'drawing').map(({ id }) => [id, PIXEL]),
  )
  return { spec, files: unzipSync(await writeSlides(spec, pictures)) }
}

export type Column = { readonly name: string; readonly values: (number | null)[] }

/** What the n-th chart draws, read from its XML. */
export function chartOf(
  files: Record<string, Uint8Array>,
  n: number,
): { labels: string[]; columns: Column[] } {
  const xml = text(files, `ppt/charts/chart${n}.xml`)
  const points = (part: string) => {
    const count = Number(/<c:ptCount val="(\d+)"/.exec(part)?.[1])
    const values = Array<string | null>(count).fill(null)
    for (const [, at, value = ''] of part.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g))
      values[Number(at)] = value
    return values
  }
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one)
  const within = (one: string, name: string) =>
    new RegExp(`<c:${name}>(.*?)</c:${name}>`, 's').exec(one)?.[1] ?? ''
  return {
    labels: points(within(series[0] ?? '', 'cat')).map((label) => entities(label ?? '')),
    columns: series.map((one) => ({
      name: entities(points(within(one, 'tx'))[0] ?? ''),
      values: points(within(one, 'val')).map((value) => (value === null ? null : Number(value))),
    })),
  }
}

/** What the workbook of the n-th chart holds. */
export function workbookOf(
  files: Record<string, Uint8Array>,
  n: number,
): { labels: string[]; columns: Column[] } {
  const rels = text(files, `ppt/charts/_rels/chart${n}.xml.rels`)
  const book = unzipSync(
    files[`ppt/${/Target="\.\.\/(embeddings\/[^"]+)"/.exec(rels)?.[1]}`] ?? new Uint8Array(),
  )
  const strings = [
    ...text(book, 'xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*?(?:\/>|>([^<]*)<\/t>)/gs),
  ].map(([, one = '']) => entities(one))
  const cells = new Map<string, string>()
  const sheet = text(book, 'xl/worksheets/sheet1.xml')
  for (const [, at = '', type, value = ''] of sheet.matchAll(/<c r="([A-Z]+\d+)"( t="s")?><v>([^<]*)<\/v>/g))
    cells.set(at, type ? (strings[Number(value)] ?? '') : value)
  const rows = [...sheet.matchAll(/<row r="(\d+)"/g)].length - 1
  const column = (letter: string) =>
    Array.from({ length: rows }, (_, i) => cells.get(`${letter}${i + 2}`) ?? null)
  const letters = [...'BCDEFGHIJKLMNOP'].filter((letter) => cells.has(`${letter}1`))
  return {
    labels: column('A').map((label) => label ?? ''),
    columns: letters.map((letter) => ({
      name: cells.get(`${letter}1`) ?? '',
      values: column(letter).map((value) => (value === null ? null : Number(value))),
    })),
  }
}

export const day = (date: string) => dayNumber(date as IsoDate)

/** Buckets by a walk over the days: a new one where the name of the bucket changes. */
export function walk(
  from: string,
  to: string,
  nameOf: (day: number) => string,
): { from: number; to: number }[] {
  const buckets: { from: number; to: number; name: string }[] = []
  for (let d = day(from); d <= day(to); d++) {
    const last = buckets.at(-1)
    if (last?.name === nameOf(d)) last.to = d
    else buckets.push({ from: d, to: d, name: nameOf(d) })
  }
  return buckets
}

/** Whether any country that counts has data on any day of a bucket. */
export const isKnown = ({ from, to }: { from: number; to: number }) =>
  dataset.coverage.some((one) => one.level !== 'none' && one.from <= to && one.to >= from)

/** The dead of a side in a bucket, row by row. */
export function killed(
  bucket: { from: number; to: number },
  side: (typeof VICTIM_SIDES)[number],
  isAll: boolean,
): number {
  const { events } = dataset
  let sum = 0
  for (let row = 0; row < events.count; row++) {
    const first = events.day[row] ?? 0
    if (first >= bucket.from && first <= bucket.to && (isAll || events.inFocus[row] === 1))
      sum += events.killed[side][row] ?? 0
  }
  return sum
}

/** The chart of the dead by side, counted slowly; a bucket without data, or whose dead have no side, has no values. */
export function bySide(buckets: { from: number; to: number }[], isAll: boolean): Column[] {
  const sides = VICTIM_SIDES.filter((side) => buckets.some((bucket) => killed(bucket, side, isAll) > 0))
  return sides.map((side) => ({
    name: english.m.words.sides[side],
    values: buckets.map((bucket) => {
      const total = VICTIM_SIDES.reduce((sum, one) => sum + killed(bucket, one, isAll), 0)
      const isUncoded = total > 0 && killed(bucket, 'not-coded', isAll) === total
      if (isUncoded && side !== 'not-coded') return null
      return !isKnown(bucket) && total === 0 ? null : killed(bucket, side, isAll)
    }),
  }))
}

export const scene = (id: string, state: string, over: Partial<Scene> = {}): Scene => ({
  id,
  state,
  headline: `Scene ${id} <&> “${id}”`,
  points: [{ text: 'A point & more', evidence: [{ events: 'selected' }] }],
  ...over,
})

export const monday = (d: number) => String(Math.floor((d + 3) / 7))
export const month = (d: number) => isoDate(d).slice(0, 7)
