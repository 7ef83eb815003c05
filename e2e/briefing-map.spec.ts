import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { BRIEF, Wall } from './support/wall.ts'

const number = (id: string) => BRIEF.scenes.findIndex((scene) => scene.id === id) + 1
const legend = (page: Page) => page.getByRole('complementary', { name: 'Map legend' })

test('the key says what is drawn in the frame, and nothing else', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  const wall = new Wall(page)
  await wall.open(`scene=${number('open-war')}`)
  const key = legend(page)
  for (const word of [
    'UCDP events',
    '25',
    '1–3 killed',
    'Civilians',
    'district or province only',
    'within 25 km',
  ])
    await expect(key.getByText(word, { exact: true })).toBeVisible()
  for (const kind of ['strike', 'clash', 'attack'])
    await expect(key.getByText(kind, { exact: true })).toBeVisible()
  await expect(key.getByText('incidents close together')).toBeVisible()
  await expect(key.getByText(/talks|closure|100|hollow/)).toHaveCount(0)
  // No event with a point and one kind of incident, each alone.
  await page.goto(`./?mode=brief&scene=${number('june')}`)
  await wall.drawn()
  await expect(key.getByText('strike', { exact: true })).toBeVisible()
  await expect(key.getByText(/UCDP|killed|clash|attack|close together/)).toHaveCount(0)
})

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
  [390, 844],
] as const) {
  test(`names, countries, key and scale keep clear of one another and of the edge: ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const wall = new Wall(page)
    await wall.open()
    const countries = new Set<string>()
    for (let scene = 1; scene <= BRIEF.scenes.length; scene++) {
      await wall.expectScene(scene)
      const { faults, named } = await page.evaluate(() => {
        const side = document.querySelector('.wall-side')?.getBoundingClientRect()
        const all = [...document.querySelectorAll('.wall-name, .wall-country, .wall-key, .wall-scale')]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) => ({ text: one.textContent.slice(0, 30), box: one.getBoundingClientRect(), one }))
        const faults: string[] = []
        for (const [i, { text, box }] of all.entries()) {
          if (
            !side ||
            box.left < side.left - 1 ||
            box.top < side.top - 1 ||
            box.right > side.right + 1 ||
            box.bottom > side.bottom + 1
          )
            faults.push(`${text} is cut`)
          for (const { text: other, box: by } of all.slice(i + 1)) {
            const isApart =
              box.right <= by.left + 1 ||
              by.right <= box.left + 1 ||
              box.bottom <= by.top + 1 ||
              by.bottom <= box.top + 1
            if (!isApart) faults.push(`${text} / ${other}`)
          }
        }
        const named = all.filter(({ one }) => one.matches('.wall-country')).map(({ text }) => text)
        return { faults, named }
      })
      expect(faults, `scene ${scene}`).toEqual([])
      for (const name of named) countries.add(name)
      await wall.press('PageDown')
    }
    expect([...countries].sort()).toEqual(['AFGHANISTAN', 'PAKISTAN'])
  })
}
