import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

test('an incident shows UCDP’s best, low and high beside the claims, and the way to the event', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('sel=event:kabul-omid-hospital-2026-03-16')
  const details = desk.region('Details')
  await expect(details.getByRole('heading', { name: /^Killed, by who says so/ })).toBeVisible()
  await expect(details).toContainText('400–408')
  const heading = details.getByRole('heading', { name: /^UCDP, the same happening/ })
  await expect(heading).toContainText('a separate count, never added')
  await expect(details).toContainText('269 killed in 1 event, best estimate; low to high 95–411.')
  await expect(details).toContainText('confidence: high')

  await details.getByRole('link', { name: '16 Mar 2026, Kabul city' }).click()
  await expect(details.getByRole('heading', { level: 2, name: 'Kabul city' })).toBeVisible()
  await expect(details.getByRole('heading', { name: /^Told as an incident/ })).toBeVisible()
  await details.getByRole('link', { name: 'Kabul Omid hospital strike' }).click()
  await expect(heading).toBeVisible()
})

test('the total of a night of clashes is that of the view it leads to', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('sel=event:border-clash-2025-10-11')
  const details = desk.region('Details')
  await expect(details).toContainText('this release gives no low and high')
  await expect(details).toContainText('No place is given either.')
  await details.getByRole('link', { name: '87 killed in 6 events' }).click()
  await desk.drawn()
  await expect(desk.count).toContainText(/^6 of/)
  await expect(desk.region('Trend').locator('.panel-note [data-value="87"]')).toBeVisible()
})

test('an incident without an event says why', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('sel=event:barmal-strikes-2024-12-24')
  await expect(desk.region('Details')).toContainText('No UCDP release at hand covers these days here.')
  await desk.open('sel=event:doha-ceasefire-2025-10-19')
  await expect(desk.region('Details')).not.toContainText('UCDP, the same happening')
})
