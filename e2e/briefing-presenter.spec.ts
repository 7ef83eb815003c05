import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { BRIEF, DATASET_ID, Wall } from './support/wall.ts'

test.use({ viewport: { width: 1920, height: 1080 } })

const headline = (number: number) => BRIEF.scenes[number - 1]?.headline ?? ''
const now = (page: Page) => page.getByRole('heading', { level: 1 })

async function refuseWakeLock(page: Page) {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: () => Promise.reject(new DOMException('low battery', 'NotAllowedError')) },
    })
  })
}

test('the presenter’s window follows the wall and leads it, with notes, next scene and what the wall cannot do', async ({
  page,
}) => {
  await refuseWakeLock(page)
  const wall = new Wall(page)
  await wall.open()
  const popup = page.waitForEvent('popup')
  await wall.press('p')
  const presenter = await popup
  await expect(now(presenter)).toHaveText(headline(1))
  await expect(presenter.getByText(headline(2))).toBeVisible()
  await expect(presenter.getByText(BRIEF.scenes[0]?.notes?.split('\n')[0] ?? '')).toBeVisible()
  await expect(presenter.getByRole('status')).toContainText('refused to keep it awake')
  await expectAccessible(presenter)

  await wall.press('PageDown')
  await expect(now(presenter)).toHaveText(headline(2))
  await presenter.keyboard.press('ArrowRight')
  await wall.expectScene(3)
  await presenter.getByRole('button', { name: 'Next scene' }).click()
  await wall.expectScene(4)
  await presenter.getByRole('button', { name: 'Back', exact: true }).press('Enter')
  await wall.expectScene(3)
  await expect(presenter.getByText('In this scene')).toBeVisible()

  // It stays the presenter's when it is loaded again, and asks the wall where it is.
  await wall.press('End')
  await presenter.reload()
  await expect(now(presenter)).toHaveText(headline(BRIEF.scenes.length))
  await expect(presenter.getByText('This is the last scene.')).toBeVisible()
})

test('two walls keep in step; what is no step of a briefing is passed over', async ({ page, context }) => {
  const wall = new Wall(page)
  await wall.open()
  const other = new Wall(await context.newPage())
  await other.open('scene=3')
  // The one that opened last asked where the others stand.
  await other.expectScene(1)
  await other.press('End')
  await wall.expectScene(BRIEF.scenes.length)
  const foreign = [
    null,
    'step',
    { type: 'step', scene: 2, isPaused: false },
    { watchline: 1, type: 'step', scene: '2', isPaused: false },
    { watchline: 1, type: 'step', scene: -2, isPaused: false },
    { watchline: 1, type: 'open', url: 'https://elsewhere.example' },
  ]
  await other.page.evaluate(
    ([name, messages]) => {
      const channel = new BroadcastChannel(name)
      for (const message of messages) channel.postMessage(message)
    },
    [`watchline:brief:${BRIEF.id}:${DATASET_ID}`, foreign] as const,
  )
  await other.press('PageUp')
  await wall.expectScene(BRIEF.scenes.length - 1)
})

test('a blocked window is said on the wall', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  const wall = new Wall(page)
  await wall.open()
  await wall.press('p')
  await expect(wall.bar).toContainText('blocked the presenter’s window')
})

test('without a channel the presenter’s window says that it cannot follow', async ({ page }) => {
  await page.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('denied', 'SecurityError')
      }
    } as unknown as typeof BroadcastChannel
  })
  await page.goto('./?mode=brief#presenter')
  await expect(page.getByRole('status')).toContainText('cannot follow the wall')
  await page.keyboard.press('PageDown')
  await expect(now(page)).toHaveText(headline(2))
})

test('full screen and wake lock refused: the wall goes on', async ({ page }) => {
  await refuseWakeLock(page)
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('denied'))
  })
  const wall = new Wall(page)
  await wall.open()
  await wall.press('f', 'PageDown')
  await wall.expectScene(2)
})

test('the presenter’s times go on when the window is loaded again', async ({ page }) => {
  const wall = new Wall(page)
  const times = () =>
    page.locator('header b').evaluateAll((found) =>
      found.map(({ textContent }) => {
        const [minutes = 0, seconds = 0] = textContent.split(':').map(Number)
        return minutes * 60 + seconds
      }),
    )
  const start = async () => (await times())[0]
  await wall.openUnderClock('2026-11-22T12:00:00Z', '#presenter')
  await expect(now(page)).toHaveText(headline(1))
  await page.clock.runFor(60_000)
  await expect.poll(start).toBeGreaterThanOrEqual(60)
  await page.keyboard.press('PageDown')
  await expect(now(page)).toHaveText(headline(2))
  await page.clock.runFor(30_000)
  await expect.poll(start).toBeGreaterThanOrEqual(90)
  const [before = 0, inScene = 0] = await times()
  expect(inScene).toBeGreaterThanOrEqual(29)
  expect(before - inScene).toBeGreaterThanOrEqual(59)
  await page.reload()
  await wall.clockUntilReady()
  await page.clock.runFor(2000)
  await expect(now(page)).toHaveText(headline(2))
  await expect.poll(start).toBeGreaterThanOrEqual(before + 2)
  const [after = 0, inSceneAfter = 0] = await times()
  expect(after).toBeLessThan(before + 20)
  expect(after - inSceneAfter).toBe(before - inScene)
})

test('where nothing may be stored the presenter’s times begin anew', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto('./?mode=brief#presenter')
  await expect(page.getByText('Since the start')).toContainText(/0:0\d/)
  await page.keyboard.press('PageDown')
  await expect(now(page)).toHaveText(headline(2))
})

test('the wake lock is taken again after the page was hidden, and after the system let go of it', async ({
  page,
}) => {
  const wall = new Wall(page)
  await page.addInitScript(() => {
    class Lock extends EventTarget {
      released = false
      release() {
        this.released = true
        this.dispatchEvent(new Event('release'))
        return Promise.resolve()
      }
    }
    const taken: Lock[] = []
    let isRefusing = false
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: () => {
          if (isRefusing) return Promise.reject(new DOMException('low battery', 'NotAllowedError'))
          const lock = new Lock()
          taken.push(lock)
          return Promise.resolve(lock)
        },
      },
    })
    Object.assign(window, {
      taken,
      refuse: (is: boolean) => {
        isRefusing = is
      },
      show: (state: string) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
        // The browser lets go of the locks of a page that is hidden.
        if (state === 'hidden') for (const lock of taken) if (!lock.released) void lock.release()
        document.dispatchEvent(new Event('visibilitychange'))
      },
    })
  })
  await wall.openUnderClock('2026-11-22T12:00:00Z')
  await page.evaluate((name) => {
    const said: string[] = []
    Object.assign(window, { said })
    new BroadcastChannel(name).onmessage = ({ data }: MessageEvent<{ wake?: string }>) => {
      if (data.wake) said.push(data.wake)
    }
  }, `watchline:brief:${BRIEF.id}:${DATASET_ID}`)
  interface Fake {
    readonly taken: readonly { released: boolean; release: () => void }[]
    readonly said: readonly string[]
    readonly refuse: (is: boolean) => void
    readonly show: (state: string) => void
  }
  const locks = () =>
    page.evaluate(() => (window as unknown as Fake).taken.map(({ released }) => (released ? 'gone' : 'held')))
  const said = () => page.evaluate(() => (window as unknown as Fake).said.at(-1))
  const show = (state: string) =>
    page.evaluate((to) => {
      ;(window as unknown as Fake).show(to)
    }, state)
  await expect.poll(locks).toEqual(['held'])
  await show('visible')
  expect(await locks()).toEqual(['held'])
  await show('hidden')
  expect(await locks()).toEqual(['gone'])
  await show('visible')
  await expect.poll(locks).toEqual(['gone', 'held'])
  // The system lets go of it, and does not give it back at once.
  await page.evaluate(() => {
    const { refuse, taken } = window as unknown as Fake
    refuse(true)
    taken.at(-1)?.release()
  })
  await expect.poll(said).toBe('refused')
  await page.clock.runFor(60_000)
  expect(await locks()).toEqual(['gone', 'gone'])
  await page.evaluate(() => {
    ;(window as unknown as Fake).refuse(false)
  })
  await page.clock.runFor(60_000)
  await expect.poll(locks).toEqual(['gone', 'gone', 'held'])
  await expect.poll(said).toBe('held')
})
