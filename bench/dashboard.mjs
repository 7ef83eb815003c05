// The whole dashboard, as built, under its real headers: from a key on the brush to the pixels of every panel.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { createSite, listen } from '../scripts/serve.mjs'
import { root } from '../scripts/setup.mjs'
import { heapBytes } from './chromium.mjs'

/** Keys pressed a set, after some that are not measured. */
const KEYS = 24
const QUERY =
  '?focus=all&period=2010-01-01..2019-12-31&side=militants,civilians,forces-pk,unknown&kind=state-based'

const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex')

/**
 * A folder with dist/ and a dataset of invented events; its files named and hashed as the app demands.
 * @param {number | null} count null: as shipped
 */
async function folderWith(count) {
  const folder = mkdtempSync(join(tmpdir(), 'watchline-bench-'))
  cpSync(join(root, 'dist'), folder, { recursive: true })
  if (count === null) return folder
  const options = { configFile: false, root, logLevel: 'error' }
  const { module } = await runnerImport('/bench/write.ts', /** @type {object} */ (options))
  for (const { name, text } of module.datasetFiles(root, count, digest)) {
    writeFileSync(join(folder, 'data', name), text)
  }
  return folder
}

/**
 * In the page: presses a key on the brush and waits until nothing changes any more.
 * @param {import('playwright-core').Page} page @param {string} key
 */
async function press(page, key) {
  await page.evaluate(() => {
    const log = { start: 0, last: 0, longest: 0 }
    Object.assign(window, { log })
    window.addEventListener(
      'keydown',
      () => {
        log.start = performance.now()
        log.last = log.start
        log.longest = 0
      },
      { capture: true, once: true },
    )
  })
  await page.keyboard.press(key)
  return page.evaluate(async () => {
    const { log } = /** @type {{ log: { start: number, last: number, longest: number } }} */ (
      /** @type {unknown} */ (window)
    )
    const isDone = () => log.last > log.start && performance.now() - log.last > 200
    const giveUp = performance.now() + 10_000
    while (!isDone() && performance.now() < giveUp) await new Promise((done) => setTimeout(done, 20))
    return { toPixels: log.last - log.start, longest: log.longest }
  })
}

/** Keys of a held key, and the time between two: thirty a second, as keyboards repeat. */
const HELD = { keys: 60, everyMs: 33 }

/**
 * In the page: holds a key on the brush.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ frames: number[], late: number, all: number, tasks: number[] }>} by key, the ms of the longest frame until the
 *   next; frames over 33 ms, and all; ms of tasks of over 50 ms
 */
function hold(page) {
  return page.evaluate(async ({ keys, everyMs }) => {
    const grip = document.activeElement
    /** @type {number[]} */
    const frames = [0]
    /** @type {number[]} */
    const tasks = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    })
    observer.observe({ type: 'longtask' })
    let isHeld = true
    let late = 0
    let all = 0
    let last = performance.now()
    const frame = () => {
      const now = performance.now()
      frames[frames.length - 1] = Math.max(frames.at(-1) ?? 0, now - last)
      all++
      if (now - last > 33) late++
      last = now
      if (isHeld) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    for (let i = 0; i < keys; i++) {
      const key = i < keys / 2 ? 'ArrowLeft' : 'ArrowRight'
      frames.push(0)
      grip?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await new Promise((done) => setTimeout(done, everyMs))
    }
    await new Promise((done) => setTimeout(done, 500))
    isHeld = false
    observer.disconnect()
    return { frames: frames.slice(1), late, all, tasks }
  }, HELD)
}

/** Notes when the page last changed what it shows, and its longest task. @param {import('playwright-core').Page} page */
async function watch(page) {
  await page.addInitScript(() => {
    const log = () =>
      /** @type {{ log?: { start: number, last: number, longest: number } }} */ (
        /** @type {unknown} */ (window)
      ).log
    let isAsked = false
    const changed = () => {
      if (isAsked) return
      isAsked = true
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          isAsked = false
          const held = log()
          if (held) held.last = performance.now()
        }
        port2.postMessage(null)
      })
    }
    const put = CanvasRenderingContext2D.prototype.putImageData
    Object.assign(CanvasRenderingContext2D.prototype, {
      /** @this {CanvasRenderingContext2D} @param {Parameters<typeof put>} args */
      putImageData(...args) {
        changed()
        put.apply(this, args)
      },
    })
    new MutationObserver(changed).observe(document, {
      ...{ subtree: true, childList: true, attributes: true, characterData: true },
    })
    new PerformanceObserver((list) => {
      const held = log()
      for (const entry of list.getEntries()) {
        if (held && entry.startTime >= held.start - 1) held.longest = Math.max(held.longest, entry.duration)
      }
    }).observe({ type: 'longtask' })
  })
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {(number | null)[]} sizes
 */
export async function measureDashboard(browser, sizes) {
  const sites = []
  for (const count of sizes) {
    const folder = await folderWith(count)
    const server = await createSite({ dir: folder })
    const port = await listen(server, { port: 46_000, host: '127.0.0.1' })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    await watch(page)
    const start = Date.now()
    await page.goto(`http://127.0.0.1:${port}/${QUERY}`)
    await page.locator('main[data-state="ready"]').waitFor({ timeout: 120_000 })
    const readyMs = Date.now() - start
    const times = /** @type {{ toPixels: number, longest: number }[]} */ ([])
    sites.push({ count, folder, server, page, readyMs, times })
  }
  for (let i = -4; i < KEYS; i++) {
    for (const { page, times } of sites) {
      await page.bringToFront()
      await page.getByRole('slider').last().focus()
      const time = await press(page, i % 2 === 0 ? 'ArrowLeft' : 'ArrowRight')
      if (i >= 0) times.push(time)
    }
  }
  const results = []
  for (const { count, folder, server, page, readyMs, times } of sites) {
    await page.bringToFront()
    await page.getByRole('slider').last().focus()
    const held = await hold(page)
    results.push({ count, readyMs, times, held, heapBytes: await heapBytes(page) })
    await page.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
  return results
}
