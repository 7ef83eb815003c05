import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

test('all but a group: what it took part in is gone, the chip says so, and the link keeps it', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('period=all&focus=all')
  const before = await desk.selected()
  await desk.open('period=all&focus=all&actor=ttp')
  const its = await desk.selected()
  expect(its.events).toBeGreaterThan(0)
  await desk.open('period=all&focus=all')
  await desk.filters.getByRole('button', { name: /^Actor/ }).press('Enter')
  await page.getByRole('button', { name: /^All but Tehrik-i-Taliban/ }).press('Enter')
  expect(desk.query).toBe('focus=all&period=all&notactor=ttp')
  await expect(desk.filters.getByRole('button', { name: /^Actor: all but Tehrik-i-Taliban/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^All but Tehrik-i-Taliban/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect((await desk.selected()).events).toBe(before.events - its.events)
})

test('only and all but of a closed list', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('focus=all')
  await desk.filters.getByRole('button', { name: /^Precision/ }).click()
  await page.getByRole('button', { name: 'Only Exact place' }).press('Enter')
  expect(desk.query).toBe('focus=all&precision=exact')
  const exact = (await desk.selected()).events
  await page.getByRole('button', { name: 'All but Exact place' }).press('Enter')
  const others = (await desk.selected()).events
  await desk.open('focus=all')
  expect(exact + others).toBe((await desk.selected()).events)
})

test('by keyboard alone: filters are taken back and put on again, step by step', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await desk.filters.getByRole('button', { name: /^Place/ }).press('Enter')
  await page.getByRole('checkbox', { name: 'Pakistan' }).press('Space')
  await page.getByRole('checkbox', { name: 'Afghanistan' }).press('Space')
  expect(desk.query).toBe('place=AF,PK')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  expect(desk.query).toBe('place=PK')
  await page.keyboard.press('Control+z')
  expect(desk.query).toBe('')
  await page.keyboard.press('Control+Shift+z')
  expect(desk.query).toBe('place=PK')
  await page.getByRole('button', { name: 'Redo' }).press('Enter')
  expect(desk.query).toBe('place=AF,PK')
  await expect(page.getByRole('button', { name: 'Redo' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  expect(desk.query).toBe('place=PK')
})
