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
