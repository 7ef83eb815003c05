import { expect, test } from './support/fixtures.ts'
import { BRIEF, Wall } from './support/wall.ts'

test.use({ viewport: { width: 1280, height: 720 } })

const MINUTE_MS = 60_000
/** the first scene whose map names something, and another one */
const NAMED = BRIEF.scenes.flatMap(({ labels }, i) => (labels ? [i + 1] : []))
const [FIRST = 1, SECOND = 2] = NAMED

test('with motion the camera flies; keys pressed on the way are obeyed, and the map rests where the last scene says', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const wall = new Wall(page)
  await wall.open(`scene=${SECOND}`)
  const named = BRIEF.scenes[SECOND - 1]?.labels ?? []
  const places = () =>
    page.locator('.wall-name').evaluateAll((names) => names.map((name) => name.getAttribute('style')))
  await expect(page.locator('.wall-name')).toHaveCount(named.length)
  const rested = await places()
  await wall.press('Home')
  await wall.expectScene(1)
  await wall.press('PageDown', 'PageUp', 'PageDown', 'PageUp', 'PageDown')
  for (let scene = 2; scene < SECOND; scene++) await wall.press('PageDown')
  await wall.expectScene(SECOND)
  await expect.poll(places).toEqual(rested)
  await expect(page.locator('.wall-over')).not.toHaveClass(/is-flying/)
  // The scene before has gone from the page, whole.
  await expect(page.locator('article')).toHaveCount(1)
})

test('under reduced motion the camera cuts and nothing fades', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open(`scene=${FIRST}`)
  await page.evaluate(() => {
    const seen = { flights: 0 }
    Object.assign(window, { seen })
    new MutationObserver(() => {
      if (document.querySelector('.is-flying')) seen.flights++
    }).observe(document.body, { attributes: true, subtree: true })
  })
  await wall.press('PageDown', 'PageDown')
  const { flights, running } = await page.evaluate(() => ({
    flights: (window as unknown as { seen: { flights: number } }).seen.flights,
    running: document.getAnimations().filter(({ effect }) => Number(effect?.getTiming().duration) > 0).length,
  }))
  expect({ flights, running }).toEqual({ flights: 0, running: 0 })
})

test('each minute the picture moves by a few pixels and still covers the whole screen', async ({ page }) => {
  const wall = new Wall(page)
  await wall.openUnderClock('2026-11-22T12:00:00Z')
  await expect(wall.bar).toContainText('12:00')
  const places = new Set<string>()
  for (let minute = 1; minute <= 8; minute++) {
    await page.clock.runFor(MINUTE_MS)
    await expect(wall.bar).toContainText(`12:0${minute}`)
    const box = await page.locator('.wall-picture').boundingBox()
    if (!box) throw new Error('no picture')
    expect(box.x <= 0 && box.y <= 0).toBe(true)
    expect(box.x + box.width >= 1280 && box.y + box.height >= 720).toBe(true)
    expect(Math.abs(box.x) <= 7 && Math.abs(box.y) <= 7).toBe(true)
    places.add(`${box.x} ${box.y}`)
  }
  expect(places.size).toBe(8)
})
