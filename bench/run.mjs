// npm run bench: measures and writes docs/performance.md. Never a test: its times are those of one machine on one day.
//   --only transport,filter,map,dashboard   --sizes shipped,50000,420000   --rounds 11   --dry (writes nothing)
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, isBuildCurrent } from '../scripts/build.mjs'
import { ensureDependencies, root } from '../scripts/setup.mjs'

const SECTIONS = ['transport', 'filter', 'map', 'memory', 'dashboard']
/** Peers that draw one mark an event are asked to up to here. */
const MOST_MARKS = 60_000

ensureDependencies()
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: SECTIONS.join() },
    sizes: { type: 'string', default: 'shipped,50000,420000' },
    rounds: { type: 'string', default: '11' },
    dry: { type: 'boolean', default: false },
  },
})
const only = values.only.split(',')
const rounds = Number(values.rounds)
const sizes = values.sizes.split(',').map((size) => (size === 'shipped' ? null : Number(size)))
const { buildPage } = await import('./build-page.mjs')
const { heapBytes, launch } = await import('./chromium.mjs')
const { measureDashboard } = await import('./dashboard.mjs')
const { ensurePeers, peerVersions } = await import('./peers.mjs')
const { performancePage } = await import('./report.mjs')
const { serveFolders } = await import('./site.mjs')

const hasPeers = ensurePeers()
await buildPage(hasPeers)
const site = await serveFolders([join(root, 'bench', 'dist'), join(root, 'public')])
const browser = await launch()
const sets = []
try {
  for (const count of sizes) sets.push(await measureSet(count))
  const dashboard = only.includes('dashboard') ? await wholeDashboard() : []
  const versions = { browser: browser.version(), peers: hasPeers ? peerVersions() : {} }
  const result = { rounds, versions, sets, dashboard }
  if (values.dry) console.log(JSON.stringify(result, null, 1))
  else writeFileSync(join(root, 'docs', 'performance.md'), performancePage(result))
} finally {
  await browser.close()
  site.close()
}

/** One set of events, each question in a fresh page. @param {number | null} count */
async function measureSet(count) {
  /** @type {Record<string, unknown>} */
  const found = { count }
  for (const section of only.filter((name) => name !== 'dashboard')) {
    console.error(`${count ?? 'shipped'} events: ${section} …`)
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    page.on('pageerror', (error) => console.error(error.stack))
    page.setDefaultTimeout(0)
    await page.goto(site.address)
    found['made'] = await page.evaluate((n) => window.bench.prepare(n), count)
    found[section] = section === 'memory' ? await weigh(page) : await ask(page, section)
    await page.close()
  }
  return found
}

/** @param {import('playwright-core').Page} page @param {string} section */
function ask(page, section) {
  return page.evaluate(
    ([name, n, most]) => window.bench[/** @type {'map'} */ (name)](Number(n), Number(most)),
    [section, rounds, MOST_MARKS],
  )
}

/** Bytes that a decoded dataset adds to a page. @param {import('playwright-core').Page} page */
async function weigh(page) {
  await page.evaluate(() => window.bench.hold())
  await page.evaluate(() => window.bench.forget())
  const full = await heapBytes(page)
  await page.evaluate(() => window.bench.drop())
  return full - (await heapBytes(page))
}

async function wholeDashboard() {
  if (!isBuildCurrent()) build()
  console.error('dashboard …')
  return measureDashboard(browser, sizes)
}
