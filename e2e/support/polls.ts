import type { Page } from '@playwright/test'

/** Polls come when the test says so: intervals of a minute and more do not run by themselves. */
export async function holdPolls(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const ticks = new Map<number, () => void>()
    const set = window.setInterval.bind(window)
    const clear = window.clearInterval.bind(window)
    let last = 1_000_000
    Object.assign(window, {
      setInterval: (run: () => void, ms: number) => {
        if (ms < 60_000) return set(run, ms)
        ticks.set(++last, run)
        return last
      },
      clearInterval: (id: number) => {
        if (!ticks.delete(id)) clear(id)
      },
      pollNow: () => {
        for (const tick of [...ticks.values()]) tick()
      },
    })
  })
  return () => page.evaluate(() => (window as unknown as { pollNow: () => void }).pollNow())
}
