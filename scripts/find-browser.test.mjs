import { expect, it } from 'vitest'
import { findBrowser } from './find-browser.mjs'

/** A machine that has these programs. @param {string[]} programs @param {Record<string, string>} [env] */
const machine = (programs, env = {}) => ({
  env: { PATH: '/usr/local/bin:/usr/bin', ...env },
  platform: /** @type {const} */ ('linux'),
  playwright: '/cache/playwright/chrome',
  npm: '/cache/npm/chromium.sh',
  isProgram: (/** @type {string} */ path) => programs.includes(path),
})
const all = [
  '/mine',
  '/cache/playwright/chrome',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/cache/npm/chromium.sh',
]

it('takes the least demanding browser that is there', () => {
  const order = []
  for (let left = all; left.length > 0; ) {
    const found = findBrowser(machine(left, left.includes('/mine') ? { CHROMIUM_PATH: '/mine' } : {}))
    order.push(found)
    left = left.filter((path) => path !== found?.path)
  }
  expect(order).toEqual([
    { path: '/mine', from: 'CHROMIUM_PATH' },
    { path: '/cache/playwright/chrome', from: 'playwright' },
    { path: '/usr/bin/chromium', from: 'system' },
    { path: '/usr/bin/google-chrome', from: 'system' },
    { path: '/cache/npm/chromium.sh', from: 'npm' },
  ])
})

it('finds nothing on a bare machine', () => {
  expect(findBrowser(machine([]))).toBeNull()
})

it('looks where macOS and Windows keep browsers', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findBrowser({ ...machine([mac]), platform: 'darwin' })?.path).toBe(mac)
  const edge = '/Programs/Microsoft/Edge/Application/msedge.exe'
  const windows = {
    ...machine([edge], { ProgramFiles: '/Programs' }),
    platform: /** @type {const} */ ('win32'),
  }
  expect(findBrowser(windows)?.path).toBe(edge)
})

it('does not pass over a wish that cannot be met', () => {
  expect(() => findBrowser(machine(all, { CHROMIUM_PATH: '/gone' }))).toThrow('/gone')
})
