import type { Page } from '@playwright/test'

/** Only intervals are faked: the page looks for new data when the test says so, by what this answers. */
export async function holdPolls(page: Page) {
  await page.addInitScript(() => {
    const ticks: (() => void)[] = []
    const real = window.setInterval.bind(window)
    Object.assign(window, {
      setInterval: (run: () => void, ms: number) => (ms >= 60_000 ? ticks.push(run) : real(run, ms)),
      pollNow: () => {
        for (const tick of ticks) tick()
      },
    })
  })
  return () => page.evaluate(() => (window as unknown as { pollNow: () => void }).pollNow())
}
