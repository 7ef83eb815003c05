import { readFile } from 'node:fs/promises'
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

export interface Saved {
  readonly name: string
  readonly bytes: Buffer
}

interface Wanted {
  readonly format: 'Picture (PNG)' | 'Drawing (SVG)'
  readonly of: 'Map' | 'Trend' | 'Whole view'
  readonly size?: '1×' | '2×' | '4K'
}

/** Opens the dialog of downloads and sets what is wanted. */
export async function choosePicture(
  within: Page | FrameLocator,
  { format, of, size }: Wanted,
): Promise<Locator> {
  const dialog = within.getByRole('dialog', { name: 'Download the selection' })
  if (!(await dialog.isVisible())) {
    await within.getByRole('banner').getByRole('button', { name: 'Download', exact: true }).press('Enter')
  }
  await dialog.getByRole('radio', { name: format, exact: true }).check()
  await pick(dialog.getByRole('group', { name: 'Picture of' }), of)
  if (size) await pick(dialog.getByRole('group', { name: 'Size in pixels' }), size)
  return dialog
}

/** Chooses with the keyboard, as the buttons of a bar lie under their words. */
async function pick(group: Locator, name: string) {
  const wanted = group.getByRole('radio', { name, exact: true })
  for (let at = 0; at < 3 && !(await wanted.isChecked()); at++) {
    await group.getByRole('radio', { checked: true }).press('ArrowRight')
  }
  await expect(wanted).toBeChecked()
}

/** Presses "Download"; the file that the browser saves. */
export async function savedBy(page: Page, dialog: Locator): Promise<Saved> {
  const begun = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download', exact: true }).press('Enter')
  const download = await begun
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

interface Pixels {
  readonly width: number
  readonly height: number
  /** share of pixels unlike the first one, by quarter from top left to bottom right */
  readonly inked: readonly number[]
  readonly background: readonly number[]
  /** pixels near each colour that was asked for, left of `within` of the width */
  readonly counts: readonly number[]
}

/** What a browser sees in a picture: `colours` are counted, each within 24 of every channel. */
export async function pixelsOf(
  page: Page,
  { bytes, type }: { readonly bytes: Buffer; readonly type: string },
  colours: readonly (readonly [number, number, number])[] = [],
  within = 1,
): Promise<Pixels> {
  const source = `data:${type};base64,${bytes.toString('base64')}`
  return page.evaluate(
    async ([address, wanted, part]) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const { width, height } = canvas
      const { data } = context.getImageData(0, 0, width, height)
      const background = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0, data[3] ?? 0]
      const inked = [0, 0, 0, 0]
      const counts = wanted.map(() => 0)
      const isNear = (at: number, colour: readonly number[], by: number) =>
        [0, 1, 2].every((channel) => Math.abs((data[at + channel] ?? 0) - (colour[channel] ?? 0)) <= by)
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const at = 4 * (y * width + x)
          const quarter = (x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2)
          if (!isNear(at, background, 8)) inked[quarter] = (inked[quarter] ?? 0) + 1
          if (x > part * width) continue
          wanted.forEach((colour, i) => {
            if (isNear(at, colour, 24)) counts[i] = (counts[i] ?? 0) + 1
          })
        }
      }
      return {
        width,
        height,
        background,
        inked: inked.map((count) => (4 * count) / (width * height)),
        counts,
      }
    },
    [source, colours, within] as const,
  )
}
