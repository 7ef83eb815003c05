import { chromium } from 'playwright-core'
import { ensureBrowser, NO_BROWSER } from '../scripts/find-browser.mjs'

/** No wait for a display's beat, exact heap figures, a software WebGL where there is no graphics card. */
const FLAGS = [
  ...['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  ...['--disable-gpu-vsync', '--disable-frame-rate-limit', '--enable-precise-memory-info'],
  ...['--enable-unsafe-swiftshader', '--js-flags=--max-old-space-size=8192'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Starts the browser that the tests use. Throws when there is none. */
export async function launch() {
  const browser = ensureBrowser()
  if (!browser) throw new Error(NO_BROWSER)
  return chromium.launch({ executablePath: browser.path, args: FLAGS })
}

/**
 * What the page's JavaScript holds after a full collection, in bytes: objects and the memory behind typed arrays.
 * @param {import('playwright-core').Page} page
 */
export async function heapBytes(page) {
  const session = await page.context().newCDPSession(page)
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  /** @type {{ usedSize: number, backingStorageSize?: number }} */
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize + backingStorageSize
}
