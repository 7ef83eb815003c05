import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.mjs'
import { freePort } from './scripts/setup.mjs'
import { browserFlags } from './scripts/testing/browser-flags.mjs'

// The workers read this file too and inherit the environment, so the first reading decides for all.
process.env['E2E_PORT'] ??= String(await freePort())
const port = process.env['E2E_PORT']
const address = `http://127.0.0.1:${port}/board/`
const browser = findBrowser()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // two cores draw a map and drive it at once
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    // a service worker answers before page.route does; e2e/offline.spec.ts lets it
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: browserFlags, ...(browser ? { executablePath: browser.path } : {}) },
  },
  webServer: {
    command: `node scripts/serve.mjs --exact-port --port ${port} --base /board/`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
