// Makes slides of the dataset's own briefing, lets LibreOffice read them, and compares what it read with what was meant:
// the slides, their words and notes, the cells of each table, and the values of each chart, blanks included.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { runnerImport } from 'vite'
import { runWith } from './outside-check.mjs'
import { isMain, root } from './setup.mjs'

/** Seconds for a conversion. */
const CONVERT_S = 60
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** Nothing is drawn here. */
const noStyles = {
  name: 'no-styles',
  enforce: /** @type {const} */ ('pre'),
  resolveId: (/** @type {string} */ id) => (id.endsWith('.css') ? '\0no-styles' : null),
  load: (/** @type {string} */ id) => (id === '\0no-styles' ? '' : null),
}

/** @param {string} path a module of the app @returns {Promise<any>} */
async function ours(path) {
  const options = { configFile: /** @type {const} */ (false), root, plugins: [noStyles] }
  return (await runnerImport(path, { ...options, logLevel: 'error' })).module
}

/** Forms of the trend that the briefing does not have: every month of the record by side, and those with lines or panels. */
const FORMS = [
  'period=all&grain=month&focus=all',
  'period=2025-09-01..2026-07-31&grain=week&scale=log&average=4',
  'period=2025-01-01..2026-02-22&grain=week&average=3&baseline=year',
  'period=2025-06-01..2026-02-22&grain=week&stack=none&baseline=mean',
  'period=2024-01-01..2026-07-31&grain=month&multiples=place',
]

/** The briefing as the app would make slides of it, with a scene more for each form. */
async function makeDeck() {
  const { loadDataset } = await ours('/src/dataset/load.ts')
  globalThis.fetch = async (address) =>
    new Response(readFileSync(join(root, 'public', new URL(String(address)).pathname)))
  const url = new URL('https://example.test/data/manifest.json')
  const { signal } = new AbortController()
  const dataset = await loadDataset(url, null, { signal })
  const read = (/** @type {string} */ role) => {
    const file = dataset.manifest.files.find((/** @type {{ role: string }} */ one) => one.role === role)
    return JSON.parse(readFileSync(join(root, 'public/data', file.name), 'utf8'))
  }
  const [shipped] = read('briefs').briefs
  const forms = FORMS.map((state, i) => ({
    id: `form-${i}`,
    state: `panel=trend&${state}`,
    headline: `A form of the trend: ${i + 1}`,
    points: [{ text: 'All of it', evidence: [{ events: 'selected' }] }],
  }))
  const brief = { ...shipped, scenes: [...shipped.scenes, ...forms] }
  const { specOfBrief } = await ours('/src/app/brief-editor/spec-of-brief.ts')
  const { english } = await ours('/src/format/speech.ts')
  const { trendChart } = await ours('/src/app/brief-editor/trend-chart.ts')
  const { spec } = specOfBrief(brief, { dataset, analysis: read('analysis') }, english, trendChart)
  const { writeSlides } = await ours('/src/panels/export/slides/write-slides.ts')
  const drawn = spec.scenes.filter((/** @type {any} */ { main }) => main.is === 'drawing')
  const pictures = new Map(drawn.map((/** @type {any} */ { id }) => [id, { base64: PIXEL, ratio: 1 }]))
  return { spec, deck: await writeSlides(spec, pictures) }
}

/** What LibreOffice made of a deck, as the parts of its own format. @param {Uint8Array} deck */
function readByOffice(deck) {
  const folder = mkdtempSync(join(tmpdir(), 'watchline-slides-'))
  try {
    writeFileSync(join(folder, 'deck.pptx'), deck)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', 'odp', '--outdir', folder, join(folder, 'deck.pptx')]
    spawnSync('soffice', args, { timeout: CONVERT_S * 1000, stdio: 'ignore' })
    return unzipSync(new Uint8Array(readFileSync(join(folder, 'deck.odp'))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @type {Record<string, string>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @param {string} xml */
const plain = (xml) =>
  xml
    .replace(/<text:s\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, /** @type {string} */ name) => ENTITIES[name] ?? '')

/** LibreOffice writes 15 digits. @param {number | null} value */
const inDigits = (value) => (value === null ? null : Number(value.toPrecision(12)))

/** Rows of the table behind a chart: a label, then a number or null for each series. @param {string} xml */
function chartRows(xml) {
  const table = /<table:table .*?<\/table:table>/s.exec(xml)?.[0] ?? ''
  return [...table.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
      ([, attributes = '', content = '']) => {
        const [, value] = /office:value="([^"]*)"/.exec(attributes) ?? []
        if (value === undefined) return plain(content)
        return Number.isNaN(Number(value)) ? null : inDigits(Number(value))
      },
    ),
  )
}

/** What a chart was meant to draw, in the same form. @param {any} chart */
const meantRows = ({ labels, series, lines }) => [
  ['', ...[...series, ...lines].map((/** @type {any} */ { name }) => name)],
  ...labels.map((/** @type {string} */ label, /** @type {number} */ i) => [
    label,
    ...[...series, ...lines].map((/** @type {any} */ { values }) => inDigits(values[i])),
  ]),
]

/** @returns {Promise<string[]>} what is wrong */
async function check() {
  const faults = /** @type {string[]} */ ([])
  const { spec, deck } = await makeDeck()
  const parts = readByOffice(deck)
  const part = (/** @type {string} */ path) => strFromU8(parts[path] ?? new Uint8Array())
  const pages = [...part('content.xml').matchAll(/<draw:page .*?<\/draw:page>/gs)].map(([page]) => page)
  if (pages.length !== spec.scenes.length) faults.push(`${pages.length} slides, not ${spec.scenes.length}`)
  let charts = 0
  for (const [i, scene] of spec.scenes.entries()) {
    const page = pages[i] ?? ''
    const said = plain(page)
    const say = (/** @type {string} */ what) => faults.push(`slide ${i + 1}: ${what}`)
    const figures = [scene.main, scene.figure].flatMap((one) =>
      one?.is === 'panels' ? one.panels : (one ?? []),
    )
    const tables = figures.filter(({ is }) => is === 'table')
    const texts = [
      scene.headline,
      scene.foot,
      ...scene.points.map((/** @type {any} */ { text }) => text),
      ...scene.presenter.split('\n'),
      ...tables.flatMap(({ head, rows }) => [head, ...rows].flat()),
    ]
    for (const text of texts) if (!said.includes(text)) say(`does not say “${text}”`)
    const objects = [...page.matchAll(/xlink:href="\.\/(Object \d+)"/g)].map(([, name]) => name)
    const read = objects.map((name) => JSON.stringify(chartRows(part(`${name}/content.xml`))))
    for (const chart of figures.filter(({ is }) => is === 'chart')) {
      charts += 1
      if (!read.includes(JSON.stringify(meantRows(chart)))) say(`other values in the chart “${chart.title}”`)
    }
  }
  if (charts < 12) faults.push(`only ${charts} charts were compared`)
  if (faults.length === 0)
    console.log(`LibreOffice reads ${pages.length} slides and ${charts} charts as they were meant.`)
  return faults
}

if (isMain(import.meta.filename))
  await runWith(
    'slides.json',
    { name: 'LibreOffice', command: ['soffice', '--version'], debian: 'libreoffice-impress' },
    check,
  )
