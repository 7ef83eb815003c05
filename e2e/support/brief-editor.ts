import { expect, type Locator, type Page } from '@playwright/test'

/** Opens the editor by the palette, with the view as a scene or without. */
export async function openEditor(
  page: Page,
  command: 'write one' | 'add this view' = 'write one',
): Promise<Locator> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find and do' })).toBeFocused()
  await page.keyboard.type(`briefing: ${command}`)
  const option = page.getByRole('option', { name: `Briefing: ${command}`, exact: true })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Write a briefing' })
  await expect(dialog).toBeVisible()
  return dialog
}

export const said = (dialog: Locator) => dialog.getByRole('status').first()

/** The scenes as listed, by their numbers and headlines. */
export const scenesOf = (dialog: Locator) =>
  dialog.getByRole('list', { name: 'Scenes' }).getByRole('button', { name: /^\d+\. / })

/** Loads a file of this content. */
export async function loadBrief(page: Page, dialog: Locator, text: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'a file', exact: true }).press('Enter'),
  ])
  await chooser.setFiles({ name: 'a.brief.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** The file that a button saves. */
export async function savedBy(page: Page, dialog: Locator, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name, exact: true }).press('Enter'),
  ])
  return { name: download.suggestedFilename(), path: await download.path() }
}
