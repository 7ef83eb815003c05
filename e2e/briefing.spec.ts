import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { holdPolls } from './support/polls.ts'
import { BRIEF, MANIFEST, serveBriefs, Wall } from './support/wall.ts'

test.use({ viewport: { width: 1920, height: 1080 } })

const LAST = BRIEF.scenes.length

test('the keys of a hand and of a clicker lead through the scenes, and the link follows', async ({
  page,
}) => {
  const wall = new Wall(page)
  await wall.open()
  await wall.expectScene(1)
  await wall.press('ArrowRight', 'PageDown', 'ArrowLeft')
  await wall.expectScene(2)
  await expect(page).toHaveURL(/[?&]scene=2(&|$)/)
  await wall.press(' ')
  await wall.expectScene(3)
  await wall.press('End', 'ArrowRight')
  await wall.expectScene(LAST)
  await wall.press('PageUp')
  await wall.expectScene(LAST - 1)
  await wall.press('Home', 'ArrowUp')
  await wall.expectScene(1)
  // Following by replace, it leaves no steps to go back through.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
})

test('nothing on the wall can be pressed or focused, on any scene', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open()
  for (let scene = 1; scene <= LAST; scene++) {
    await wall.expectScene(scene)
    const controls = await page
      .locator('a, button, input, select, textarea, summary, [tabindex], [contenteditable]')
      .evaluateAll((found) => found.map((element) => element.outerHTML.slice(0, 120)))
    expect(controls, `scene ${scene}`).toEqual([])
    await wall.press('PageDown')
  }
})

test('a scene says what its points rest on, by number', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open()
  for (let scene = 1; scene <= LAST; scene++) {
    await wall.expectScene(scene)
    const article = page.getByRole('article')
    const sources = article.getByRole('list', { name: 'Sources' }).getByRole('listitem')
    const numbers = await article
      .locator('.scene-points sup')
      .evaluateAll((found) => found.flatMap((sup) => (sup.textContent ?? '').trim().split(' ').map(Number)))
    expect(Math.max(...numbers)).toBe(await sources.count())
    expect(new Set(numbers).size).toBe(await sources.count())
    await wall.press('PageDown')
  }
})

test('dwell and loop go round, and space halts them', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open(`scene=${LAST}&dwell=5&loop=1`)
  await wall.expectScene(LAST)
  await expect(wall.bar).toContainText(`1 of ${LAST}`, { timeout: 9000 })
  await wall.press(' ')
  await expect(wall.bar).toContainText('paused · 1 of')
  await wall.press(' ')
  await expect(wall.bar).not.toContainText('paused')
  await expect(wall.bar).toContainText(`2 of ${LAST}`, { timeout: 9000 })
})

test('the keys are told for a while, then whose data the scene shows', async ({ page }) => {
  const wall = new Wall(page)
  await wall.openUnderClock('2026-11-22T12:00:00Z')
  await expect(wall.bar).toContainText('Space pause')
  await page.clock.runFor(12_000)
  await expect(wall.bar).toContainText('Space pause')
  await page.clock.runFor(8000)
  await expect(wall.bar).not.toContainText('Space pause')
  await expect(wall.bar).toContainText('Events: UCDP, CC BY 4.0. Map: Natural Earth')
})

test('the first key takes the hint away; beside claims stands that they are claims', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open()
  await expect(wall.bar).toContainText('Space pause')
  for (const [i, { figure }] of BRIEF.scenes.entries()) {
    if (i > 0) await wall.press('PageDown')
    await wall.expectScene(i + 1)
    if (i === 0) continue
    const note = wall.bar.locator('.wall-note')
    await expect(note).toContainText('Events: UCDP')
    const isClaims = figure !== undefined && 'is' in figure && figure.is === 'claims'
    await expect(note.getByText('Claims as each side published them')).toHaveCount(isClaims ? 1 : 0)
    expect(await note.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(false)
  }
})

test('figures with years between them say which years nothing was published for', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open()
  const figure = page.getByRole('figure')
  await expect(figure.getByText('2012–2023: none published here')).toBeVisible()
  // Bars and hatching stand on one axis.
  const feet = await figure
    .locator('li i')
    .evaluateAll((found) => found.map((bar) => Math.round(bar.getBoundingClientRect().bottom)))
  expect(feet.length).toBeGreaterThan(3)
  expect(new Set(feet).size).toBe(1)
})

test('a junk link shows what can be shown, and the bar says what was left out', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open('brief=none-such&scene=99&dwell=1&loop=yes&theme=pink')
  await wall.expectScene(LAST)
  const note = wall.bar.getByText(/^not in these data/)
  for (const part of ['brief=none-such', 'scene=99', 'dwell=1', 'loop=yes', 'theme=pink'])
    await expect(note).toContainText(part, { timeout: 12_000 })
})

test('what a brief names and the data lack is left out, and said', async ({ page }) => {
  const [scene] = BRIEF.scenes
  const faulty = {
    ...scene,
    state: 'place=XX-YY',
    points: [{ text: 'A point of {events} events', evidence: [{ incident: 'none-such' }] }],
    labels: [{ incident: 'none-such', name: 'Nowhere' }],
    figure: { is: 'claims', incident: 'none-such' },
  }
  await serveBriefs(page, [{ ...BRIEF, scenes: [faulty] }])
  const wall = new Wall(page)
  await wall.open()
  await expect(wall.headline).toHaveText(faulty.headline ?? '')
  await expect(page.getByText(/^A point of [\d,]+ events$/)).toBeVisible()
  const note = wall.bar.getByText(/^not in these data/)
  await expect(note).toContainText('place=XX-YY, none-such', { timeout: 12_000 })
})

test('a dataset without a brief says what to do', async ({ page }) => {
  await serveBriefs(page, [])
  await page.goto('./?mode=brief')
  await expect(page.getByRole('heading', { name: 'No brief to show' })).toBeVisible()
  await page.getByRole('link', { name: 'To the desk' }).click()
  await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
})

test('new data come without a flicker: the very headline stays, its words change', async ({ page }) => {
  const poll = await holdPolls(page)
  const wall = new Wall(page)
  await wall.open('scene=2')
  await wall.expectScene(2)
  await page.evaluate(() => {
    const watched = window as unknown as { before: Element | null; gaps: number; canvas: Element | null }
    watched.before = document.querySelector('h1')
    watched.canvas = document.querySelector('canvas')
    watched.gaps = 0
    new MutationObserver(() => {
      if (document.querySelector('article h1') === null) watched.gaps++
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  const scenes = BRIEF.scenes.map((scene) => ({ ...scene, headline: `New: ${scene.headline}`.slice(0, 70) }))
  await serveBriefs(page, [{ ...BRIEF, scenes }])
  await poll()
  await expect(wall.headline).toHaveText(scenes[1]?.headline ?? '')
  const seen = await page.evaluate(() => {
    const watched = window as unknown as { before: Element | null; gaps: number; canvas: Element | null }
    return {
      isSame: watched.before === document.querySelector('h1'),
      isSameMap: watched.canvas === document.querySelector('canvas'),
      gaps: watched.gaps,
    }
  })
  expect(seen).toEqual({ isSame: true, isSameMap: true, gaps: 0 })
})

test('without a network the last good data stay, and the bar says since when', async ({ page }) => {
  const poll = await holdPolls(page)
  const wall = new Wall(page)
  await wall.open('scene=2')
  await page.route(MANIFEST, (route) => route.abort())
  await poll()
  await expect(wall.bar).toContainText('not refreshed since 12:00', { timeout: 12_000 })
  await wall.press('PageDown', 'PageDown')
  await wall.expectScene(4)
  await page.unroute(MANIFEST)
  await poll()
  await expect(wall.bar).not.toContainText('not refreshed')
})

test('a new version whose briefs cannot be read leaves the old one on the wall', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/./)
  const poll = await holdPolls(page)
  const wall = new Wall(page)
  await wall.open()
  await serveBriefs(page, [{ ...BRIEF, scenes: [] }], 'broken')
  await poll()
  await expect(wall.bar).toContainText('not refreshed since', { timeout: 12_000 })
  await wall.expectScene(1)
})

test('Escape leads to the desk with the scene’s own view', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open('scene=2&theme=dark')
  await wall.press('Escape')
  await expect(page.getByRole('banner')).toBeVisible()
  const state = new URLSearchParams(BRIEF.scenes[1]?.state)
  const address = new URL(page.url()).searchParams
  for (const [key, value] of state) expect(address.get(key)).toBe(value)
  expect([address.get('mode'), address.get('scene'), address.get('theme')]).toEqual([null, null, 'dark'])
  await page.goBack()
  await wall.expectScene(2)
})

test('a scene is announced, titles the window and passes the rules of WCAG', async ({ page }) => {
  const wall = new Wall(page)
  await wall.open('theme=light')
  await wall.press('PageDown')
  await wall.expectScene(2)
  const { headline = '' } = BRIEF.scenes[1] ?? {}
  await expect(page.getByRole('status')).toHaveText(headline)
  await expect(page).toHaveTitle(new RegExp(`^${headline}`))
  await expectAccessible(page)
})

test('the palette and the share dialog lead to the wall', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('main')).toHaveAttribute('data-state', 'ready')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find and do' }).fill('show the briefing')
  await page.getByRole('option', { name: /^Show the briefing/ }).click()
  await new Wall(page).expectScene(1)
  await page.goBack()
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('link', { name: 'Show the briefing' }).click()
  await new Wall(page).expectScene(1)
})
