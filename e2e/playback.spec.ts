import { expect, type Page, test } from '@playwright/test'
import { Desk } from './support/desk.ts'

const period = 'period=2025-08-01..2025-11-30'
const position = (page: Page) => page.getByRole('slider', { name: 'Last day shown' })
const bar = (page: Page) => page.getByRole('region', { name: 'Playback' })

test('by keyboard: open, step, jump to the ends; map, trend and counts follow, and the link says it', async ({
  page,
}) => {
  const desk = new Desk(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await desk.open(period)
  await page.getByRole('button', { name: 'Play', exact: true }).press('Enter')
  await expect(bar(page)).toBeVisible()
  await expect(page).toHaveURL(/at=2025-08-01&frame=7d&step=day/)
  await position(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/at=2025-08-02/)
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/at=2025-11-30/)
  await expect(position(page)).toHaveAttribute('aria-valuetext', '24 Nov 2025 – 30 Nov 2025')
  const played = await desk.selected()
  await page.getByRole('button', { name: 'Play', exact: true }).press('Enter')
  await expect(page).not.toHaveURL(/at=/)
  await desk.open('period=2025-11-24..2025-11-30')
  expect(await desk.selected()).toEqual(played)
})

/** Lets a clock that stands still run in small steps until the link says a day. */
const playTo = (page: Page, at: RegExp) =>
  expect(async () => {
    await page.clock.runFor(100)
    expect(page.url()).toMatch(at)
  }).toPass({ intervals: [10], timeout: 20_000 })

test('it plays by itself, stops at the end, and goes round where it is asked to', async ({ page }) => {
  const desk = new Desk(page)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.clock.install({ time: new Date('2026-08-01T00:00:00Z') })
  await desk.open(`${period}&at=2025-11-28&frame=7d&step=day`)
  await page.clock.pauseAt(new Date('2026-08-01T12:00:00Z'))
  await bar(page).getByRole('button', { name: 'Play', exact: true }).click()
  await playTo(page, /at=2025-11-29/)
  await playTo(page, /at=2025-11-30/)
  await expect(bar(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await bar(page).getByLabel('Loop').check()
  await bar(page).getByRole('button', { name: 'Play', exact: true }).click()
  await playTo(page, /at=2025-08-01/)
  await playTo(page, /at=2025-08-02/)
  await bar(page).getByRole('button', { name: 'Pause' }).click()
  await page.clock.runFor(2000)
  await expect(page).toHaveURL(/at=2025-08-02/)
})

test('less motion: nothing moves by itself, and it is said why', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await new Desk(page).open(`${period}&at=2025-10-13`)
  await expect(bar(page).getByRole('button', { name: 'Play', exact: true })).toHaveCount(0)
  await expect(bar(page)).toContainText('asks for less motion')
  await bar(page).getByRole('button', { name: 'One step on' }).click()
  await expect(page).toHaveURL(/at=2025-10-16/)
})

test('the window may be resized while it plays', async ({ page }) => {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.clock.install({ time: new Date('2026-08-01T00:00:00Z') })
  await new Desk(page).open(`${period}&at=2025-10-01&frame=28d&step=day`)
  await bar(page).getByRole('button', { name: 'Play', exact: true }).click()
  for (const width of [390, 1920, 700, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.clock.runFor(600)
  }
  await expect(page).toHaveURL(/at=2025-10-0[3-9]/)
  await expect(page.getByRole('application', { name: /map/i })).toBeVisible()
  expect(errors).toEqual([])
})
