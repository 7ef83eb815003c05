import { expect, test } from './support/fixtures.ts'
import { contrastsOnMap, seenTexts, watchCanvases } from './support/legible.ts'
import { BRIEF, Wall } from './support/wall.ts'

/** px on a wall of 1080 lines: the least type that a room reads (docs/briefing.md) */
const LEAST_PX = 24
/** WCAG, level AAA */
const LEAST_CONTRAST = 7

const THEMES = ['light', 'dark', 'contrast'] as const

for (const [width, height] of [
  [1920, 1080],
  [3840, 2160],
] as const) {
  test(`every text on a wall of ${width} × ${height} is at least ${LEAST_PX} px of 1080 lines high, on canvases too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const written = await watchCanvases(page)
    const wall = new Wall(page)
    await wall.open()
    const least = (LEAST_PX * height) / 1080 - 0.01
    for (let scene = 1; scene <= BRIEF.scenes.length; scene++) {
      await wall.expectScene(scene)
      const texts = await seenTexts(page)
      expect(texts.length).toBeGreaterThan(10)
      expect(
        texts.filter(({ sizePx }) => sizePx < least),
        `scene ${scene}`,
      ).toEqual([])
      await wall.press('PageDown')
    }
    const onMap = await written()
    expect(onMap.length).toBeGreaterThan(20)
    expect(onMap.filter(({ sizePx }) => sizePx < least)).toEqual([])
  })
}

for (const theme of THEMES) {
  test(`every text on the wall has a contrast of ${LEAST_CONTRAST} to 1: ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    const written = await watchCanvases(page)
    const wall = new Wall(page)
    await wall.open(`theme=${theme}`)
    for (let scene = 1; scene <= BRIEF.scenes.length; scene++) {
      await wall.expectScene(scene)
      const texts = await seenTexts(page)
      expect(
        texts.filter(({ contrast }) => contrast < LEAST_CONTRAST),
        `scene ${scene}`,
      ).toEqual([])
      await wall.press('PageDown')
    }
    const onMap = await contrastsOnMap(page, await written())
    expect(onMap.length).toBeGreaterThan(20)
    expect(onMap.filter((one) => one.contrast < LEAST_CONTRAST)).toEqual([])
  })
}

for (const [width, height] of [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
] as const) {
  test(`each scene fits a screen of ${width} × ${height} without being cut`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const wall = new Wall(page)
    await wall.open()
    for (let scene = 1; scene <= BRIEF.scenes.length; scene++) {
      await wall.expectScene(scene)
      const cut = await page.evaluate(() => {
        const article = document.querySelector('article:not([aria-hidden])')
        const last = article?.lastElementChild?.getBoundingClientRect()
        const box = article?.getBoundingClientRect()
        const names = [...document.querySelectorAll('.wall-name')]
          .filter((name) => name.checkVisibility({ visibilityProperty: true }))
          .map((name) => name.getBoundingClientRect())
        const side = document.querySelector('.wall-side')?.getBoundingClientRect()
        return {
          text: (last?.bottom ?? 0) > (box?.bottom ?? 0) + 1,
          names: names.filter(({ left, right, top, bottom }) => {
            return !side || left < side.left || right > side.right || top < side.top || bottom > side.bottom
          }).length,
          page: document.documentElement.scrollWidth > innerWidth,
        }
      })
      expect(cut, `scene ${scene}`).toEqual({ text: false, names: 0, page: false })
      await wall.press('PageDown')
    }
  })
}
