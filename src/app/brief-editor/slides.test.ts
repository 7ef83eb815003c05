import { strFromU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  bySide,
  chartOf,
  dataset,
  entities,
  monday,
  month,
  scene,
  shipped,
  slidesOf,
  text,
  walk,
  workbookOf,
} from './testing/read-slides.ts'

describe('charts', () => {
  let files: Record<string, Uint8Array>
  beforeAll(async () => {
    files = (
      await slidesOf({
        ...shipped,
        scenes: [
          scene('weeks', 'period=2025-10-01..2026-03-31&panel=trend'),
          scene('months', 'period=2024-01-01..2026-07-31&panel=trend&grain=month&focus=all'),
          scene('series', '', { figure: { is: 'series', series: 'picss-annual-sf-killed' } }),
        ],
      })
    ).files
  })

  it.each([
    [1, walk('2025-10-01', '2026-03-31', monday), false],
    [2, walk('2024-01-01', '2026-07-31', month), true],
  ])('chart %d draws the slow count of the events, and its workbook holds the same', (n, buckets, isAll) => {
    const expected = bySide(buckets, isAll)
    const chart = chartOf(files, n)
    expect(chart.columns).toEqual(expected)
    expect(workbookOf(files, n)).toEqual(chart)
    const values = expected.flatMap((one) => one.values)
    expect(values).toContain(0)
    expect(values).toContain(null)
    expect(chart.labels).toHaveLength(buckets.length)
  })

  it('a published series has a label without a value where nothing was published', () => {
    const chart = chartOf(files, 3)
    const points = dataset.series.series.find(({ id }) => id === 'picss-annual-sf-killed')?.points ?? []
    expect(chart.columns[0]?.values.filter((value) => value !== null)).toEqual(
      points.map(({ value }) => value),
    )
    expect(chart.labels).toEqual(['2011', '…', '2024', '2025'])
    expect(chart.columns[0]?.values[1]).toBeNull()
    expect(workbookOf(files, 3)).toEqual(chart)
  })
})

describe('the dataset’s own brief as slides', () => {
  let made: Awaited<ReturnType<typeof slidesOf>>
  beforeAll(async () => {
    made = await slidesOf({ ...shipped, language: 'en' })
  })
  const words = (xml: string) =>
    entities([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, one = '']) => one).join('\n'))

  it('is one slide a scene, with its words, sources as links, foot, number and notes', () => {
    const { files, spec } = made
    const slides = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    expect(slides).toHaveLength(shipped.scenes.length)
    for (const [i, one] of spec.scenes.entries()) {
      const xml = text(files, `ppt/slides/slide${i + 1}.xml`)
      const said = words(xml)
      for (const part of [one.headline, one.kicker ?? '', one.foot, ...one.points.map((point) => point.text)])
        expect(said).toContain(part)
      expect(said).toContain(dataset.manifest.sha256.slice(0, 12))
      expect(said).not.toMatch(/\{(events|killed|period)/)
      expect(xml).toContain('type="title"')
      expect(xml).toContain('type="slidenum"')
      const rels = entities(text(files, `ppt/slides/_rels/slide${i + 1}.xml.rels`))
      for (const { url } of one.footnotes) if (url) expect(rels).toContain(url)
      const notes = words(text(files, `ppt/notesSlides/notesSlide${i + 1}.xml`))
      for (const line of one.presenter.split('\n')) expect(notes.split('\n')).toContain(line)
    }
  })

  it('says its language everywhere, describes its pictures and charts, and has no empty value', () => {
    for (const [path, bytes] of Object.entries(made.files)) {
      if (!path.endsWith('.xml')) continue
      const xml = strFromU8(bytes)
      expect(xml, path).not.toContain('en-US')
      expect(xml, path).not.toContain('<c:v></c:v>')
    }
    for (const [i, { main }] of made.spec.scenes.entries()) {
      const described = entities(text(made.files, `ppt/slides/slide${i + 1}.xml`))
      if (main.is === 'drawing') expect(described).toContain(`descr="${main.alt}"`)
      if (main.is === 'chart') expect(described).toContain(`descr="${main.title}`)
    }
  })
})
