import { expect, type Locator, type Page } from '@playwright/test'

export const shareButton = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Share', exact: true })

/** Opens the dialog by its button. */
export async function openShare(page: Page): Promise<Locator> {
  await shareButton(page).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Share this view' })
  await expect(dialog).toBeVisible()
  return dialog
}

/** The saved views as listed. */
export const linesOf = (dialog: Locator) =>
  dialog.getByRole('list', { name: 'Saved views' }).getByRole('listitem')

/** Loads a file of this content. */
export async function load(page: Page, dialog: Locator, text: string | Buffer) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Load from a file' }).press('Enter'),
  ])
  const buffer = typeof text === 'string' ? Buffer.from(text) : text
  await chooser.setFiles({ name: 'views.json', mimeType: 'application/json', buffer })
}

/** A saved view as a file has it. */
export const entry = (part: object = {}) => ({
  ...{ name: 'From afar', query: 'focus=all&place=AF', savedOn: '2026-01-02', dataset: '0123456789ab' },
  ...part,
})

export const file = (views: readonly unknown[], head: object = {}) =>
  JSON.stringify({ format: 'watchline-views', version: 1, views, ...head })
