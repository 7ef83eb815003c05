import { test as base, expect, type Page } from '@playwright/test'

/** The day on which every test takes place, so that "how old are the data" has one answer. */
const TODAY = '2026-11-22T12:00:00Z'

/** What a page did that a reader would not see. */
export interface Watch {
  /** every address asked for, in order */
  readonly requests: string[]
  /** breaches of the Content-Security-Policy, as the page and the console report them */
  readonly violations: string[]
  /** uncaught errors */
  readonly errors: string[]
}

interface Fixtures {
  /** Records what the page does; after the test it asserts that nothing left the origin and nothing broke. */
  readonly watch: Watch
  /** Lets a test that provokes an error say so; errors that match are not counted. */
  readonly allowErrors: (pattern: RegExp) => void
  /** Lets a test place the page in another site, which then may be asked too. */
  readonly allowOrigin: (origin: string) => void
}

declare global {
  interface Window {
    reportViolation?: (text: string) => Promise<void>
  }
}

/**
 * Gives the page a clock that stands. Playwright's own clock also replaces timers and animation frames, and errors
 * thrown in these then reach nobody. All but the present moment is the browser's own, and as quick.
 */
async function stopClock(page: Page) {
  await page.addInitScript((now) => {
    const RealDate = Date
    function StoppedDate(...given: unknown[]) {
      if (!new.target) return new RealDate(now).toString()
      return Reflect.construct(RealDate, given.length > 0 ? given : [now], new.target)
    }
    Object.setPrototypeOf(StoppedDate, RealDate)
    StoppedDate.prototype = RealDate.prototype
    StoppedDate.now = () => now
    Object.assign(window, { Date: StoppedDate })
  }, Date.parse(TODAY))
}

async function recordViolations(page: Page, violations: string[]) {
  await page.exposeFunction('reportViolation', (text: string) => {
    violations.push(text)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber } = event
      void window.reportViolation?.(`${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`)
    })
  })
}

async function recordPage(page: Page): Promise<Watch> {
  const watch: Watch = { requests: [], violations: [], errors: [] }
  page.on('request', (request) => watch.requests.push(request.url()))
  page.on('pageerror', (error) => watch.errors.push(error.message))
  page.on('console', (message) => {
    if (/content[- ]security[- ]policy/i.test(message.text())) watch.violations.push(message.text())
  })
  await recordViolations(page, watch.violations)
  return watch
}

/** Requests to other hosts. `data:`, `blob:` and `about:` never leave the page. */
function foreign(requests: readonly string[], origins: readonly string[]) {
  return requests.filter((url) => /^(https?|wss?):/.test(url) && !origins.includes(new URL(url).origin))
}

export const test = base.extend<Fixtures & { allowed: RegExp[]; origins: string[] }>({
  origins: async ({ baseURL }, use) => {
    await use([new URL(baseURL ?? 'http://127.0.0.1').origin])
  },
  allowOrigin: async ({ origins }, use) => {
    await use((origin) => origins.push(origin))
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  allowed: async ({}, use) => {
    await use([])
  },
  allowErrors: async ({ allowed }, use) => {
    await use((pattern) => allowed.push(pattern))
  },
  watch: [
    async ({ page, allowed, origins }, use) => {
      await stopClock(page)
      const watch = await recordPage(page)
      await use(watch)
      expect(foreign(watch.requests, origins), 'requests that left the origin').toEqual([])
      expect(watch.violations, 'breaches of the Content-Security-Policy').toEqual([])
      const errors = watch.errors.filter((error) => !allowed.some((pattern) => pattern.test(error)))
      expect(errors, 'uncaught errors').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
