import { readFileSync } from 'node:fs'
import { expectAccessible } from './support/axe.ts'
import { loadBrief, openEditor, said, savedBy, scenesOf } from './support/brief-editor.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

test('a briefing is written, ordered, played and kept, by the keyboard alone', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open('period=2025-10-01..2025-10-31&sel=event:kabul-strike-2025-10-09')
  const dialog = await openEditor(page, 'add this view')
  await expect(said(dialog)).toHaveText('This view is scene 1.')
  await expect(dialog.getByRole('textbox', { name: 'Line above the headline' })).toHaveValue('9 Oct 2025')
  await expect(dialog.getByRole('group', { name: 'Evidence of point 1' })).toContainText('“')
  const headline = dialog.getByRole('textbox', { name: 'Headline', exact: true })
  await headline.fill('A night in <b>Kabul</b>')
  const point = dialog.getByRole('textbox', { name: 'Point 2' })
  await expect(point).toHaveValue(/\{events\} events in which \{killed\} people were killed/)
  await dialog.getByRole('button', { name: 'Add a point' }).press('Enter')
  await dialog.getByRole('textbox', { name: 'Point 3' }).fill('Said by a paper')
  const evidence = dialog.getByRole('group', { name: 'Evidence of point 3' })
  await evidence.getByRole('button', { name: 'Add a page' }).press('Enter')
  await expect(evidence.getByRole('textbox', { name: 'Publisher' })).toBeFocused()
  await page.keyboard.type('Dawn')
  await evidence.getByRole('textbox', { name: 'Address of the page' }).fill('javascript:alert(1)')
  await evidence.getByRole('button', { name: 'Add the page' }).press('Enter')
  await expect(evidence.getByRole('alert')).toContainText('https')
  await evidence.getByRole('textbox', { name: 'Address of the page' }).fill('https://example.org/a')
  await evidence.getByRole('button', { name: 'Add the page' }).press('Enter')
  await expect(evidence).toContainText('Dawn')

  await dialog.getByRole('button', { name: 'Add this view' }).press('Enter')
  await expect(scenesOf(dialog)).toHaveCount(2)
  await headline.fill('Second')
  await scenesOf(dialog).nth(1).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(said(dialog)).toHaveText('Now scene 1.')
  await expect(scenesOf(dialog)).toHaveText(['1. Second', '2. A night in <b>Kabul</b>'])
  await expect(scenesOf(dialog).first()).toBeFocused()
  await dialog.getByRole('button', { name: 'Delete scene' }).press('Enter')
  await expect(scenesOf(dialog)).toHaveCount(1)
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(scenesOf(dialog)).toHaveText(['1. Second', '2. A night in <b>Kabul</b>'])
  await expectAccessible(page, '.brief-editor')

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.reload()
  await desk.drawn()
  await openEditor(page)
  await expect(scenesOf(dialog)).toHaveText(['1. Second', '2. A night in <b>Kabul</b>'])
  await scenesOf(dialog).nth(1).press('Enter')
  await dialog.getByRole('button', { name: 'Play' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'A night in <b>Kabul</b>' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Said by a paper' })).toBeVisible()
  expect(desk.query).toContain('mode=brief&brief=own&scene=2')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'A night in <b>Kabul</b>' })).toBeVisible()
})

test('what is missing stands at its scene; a file takes an unfinished briefing there and back', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open()
  const dialog = await openEditor(page, 'add this view')
  const headline = dialog.getByRole('textbox', { name: 'Headline', exact: true })
  await headline.fill('{deaths} of many')
  await expect(scenesOf(dialog)).toHaveText(['1. {deaths} of many 1 to fix'])
  await expect(dialog).toContainText('{deaths} stands for nothing here. Write it out.')
  await headline.fill('')
  await expect(dialog).toContainText('Headline: still missing.')
  await expect(dialog.getByRole('button', { name: 'Play' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Title' }).fill('My month: Üçüncü')
  const file = await savedBy(page, dialog, 'Save as a file')
  expect(file.name).toBe('my-month-üçüncü.brief.json')
  const text = readFileSync(file.path, 'utf8')
  await dialog.getByRole('button', { name: 'an empty one' }).press('Enter')
  await expect(scenesOf(dialog)).toHaveCount(0)
  await loadBrief(page, dialog, text)
  await expect(said(dialog)).toHaveText('Now 1 scene.')
  await expect(dialog).toContainText('Headline: still missing.')
  await dialog.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(scenesOf(dialog)).toHaveCount(0)
})

test('incidents are labelled on the map: found by name, written, faulted, taken out and brought back', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('period=2025-10-01..2025-10-31&sel=event:kabul-strike-2025-10-09')
  const dialog = await openEditor(page, 'add this view')
  const labels = dialog.getByRole('group', { name: 'Labels on the map' })
  const name = (number: number) => labels.getByRole('textbox', { name: `Name on label ${number}` })
  const note = (number: number) => labels.getByRole('textbox', { name: `Line below it on label ${number}` })
  await expect(name(1)).toHaveValue('Kabul')
  await expect(note(1)).toHaveValue('9 Oct 2025')

  const search = labels.getByRole('searchbox', { name: 'Label an incident of the view' })
  const offered = labels.getByRole('button', { name: /^Label / })
  expect(await offered.count()).toBeLessThanOrEqual(5)
  await search.fill('orakzai')
  await expect(offered).toHaveCount(1)
  await expect(offered).toHaveAccessibleName(/7 Oct 2025$/)
  await search.press('Enter')
  await expect(name(2)).toBeFocused()
  await name(2).fill('')
  await expect(dialog).toContainText('Label 2 name: still missing.')
  await expect(dialog.getByRole('button', { name: 'Play' })).toBeDisabled()
  await name(2).fill('Orakzai ambush, and more words than 28')
  await expect(name(2)).toHaveValue('Orakzai ambush, and more wor')
  await name(2).fill('Orakzai')
  await note(2).fill('the ambush')
  await labels.getByRole('button', { name: 'Delete label 1' }).press('Enter')
  await expect(said(dialog)).toHaveText('Deleted label 1.')
  await expect(name(1)).toHaveValue('Orakzai')
  await expect(name(2)).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(name(1)).toHaveValue('Kabul')
  await expect(name(2)).toHaveValue('Orakzai')
  await expect(scenesOf(dialog).first()).toBeFocused()
  await labels.getByRole('button', { name: 'Delete label 1' }).press('Enter')
  await note(1).fill('an ambush')
  await expect(dialog.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  for (const button of await labels.getByRole('button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  }
  await expectAccessible(page, '.brief-editor')

  const file = await savedBy(page, dialog, 'Save as a file')
  const [scene] = JSON.parse(readFileSync(file.path, 'utf8')).scenes
  expect(scene.labels).toEqual([
    { incident: 'orakzai-ambush-2025-10-08', name: 'Orakzai', note: 'an ambush' },
  ])
  await dialog.getByRole('button', { name: 'Play' }).press('Enter')
  await expect(page.getByText('an ambush')).toBeVisible()
})

test('a hostile file is refused by scene and field, and nothing is lost', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const dialog = await openEditor(page)
  await dialog.getByRole('button', { name: 'the dataset’s briefing' }).press('Enter')
  const scenes = await scenesOf(dialog).count()
  expect(scenes).toBeGreaterThan(7)
  const file = await savedBy(page, dialog, 'Save as a file')
  const brief = JSON.parse(readFileSync(file.path, 'utf8'))
  const second = (change: object) => {
    const changed = brief.scenes.with(1, { ...brief.scenes[1], ...change })
    return JSON.stringify({ ...brief, scenes: changed })
  }
  for (const [text, words] of [
    ['{"scenes":', 'cannot be read as JSON'],
    ['{"format":"watchline-views","views":[]}', 'no briefing of Watchline'],
    [' '.repeat(2_000_001), 'larger than 2 MB'],
    [second({ headline: 'x'.repeat(71) }), 'Scene 2: Headline: longer than 70 characters. Shorten it.'],
    [second({ points: 'none' }), 'Scene 2: Points: not of the form'],
    [second({ state: undefined }), 'Scene 2: View: still missing.'],
    [second({ onload: 'alert(1)' }), 'Scene 2: The whole: has no onload. Take it out.'],
    [
      JSON.stringify({ ...brief, scenes: Array(61).fill(brief.scenes[0]) }),
      'Scenes: more than 60. Take some out.',
    ],
    [`{"__proto__":{"polluted":1},${file.path && JSON.stringify(brief).slice(1)}`, null],
  ] as const) {
    await loadBrief(page, dialog, text)
    if (words !== null) await expect(said(dialog)).toContainText(words)
    await expect(scenesOf(dialog)).toHaveCount(scenes)
  }
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
  await loadBrief(
    page,
    dialog,
    second({ figure: { is: 'claims', incident: 'no-such-incident' }, state: 'period=never' }),
  )
  await expect(scenesOf(dialog).nth(1)).toContainText('2 to fix')
  await scenesOf(dialog).nth(1).press('Enter')
  await expect(dialog).toContainText('The incident no-such-incident is not in this dataset. Take it out.')
  await expect(dialog).toContainText('The view says period=never, which means nothing here.')
})

test('where nothing may be kept it is said, and the briefing plays all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse })
  })
  const desk = new Desk(page)
  await desk.open()
  const dialog = await openEditor(page, 'add this view')
  await expect(dialog).toContainText('keeps nothing for this page')
  await dialog.getByRole('textbox', { name: 'Headline', exact: true }).fill('Kept nowhere')
  await dialog.getByRole('button', { name: 'Close' }).press('Enter')
  await openEditor(page)
  await expect(scenesOf(dialog)).toHaveText(['1. Kept nowhere'])
  await dialog.getByRole('button', { name: 'Play' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kept nowhere' })).toBeVisible()
})

test('there is room for 60 scenes', async ({ page }) => {
  const desk = new Desk(page)
  await desk.open()
  const dialog = await openEditor(page, 'add this view')
  const file = await savedBy(page, dialog, 'Save as a file')
  const brief = JSON.parse(readFileSync(file.path, 'utf8'))
  const scenes = Array.from({ length: 60 }, (_, i) => ({ ...brief.scenes[0], id: `scene-${i + 1}` }))
  await loadBrief(page, dialog, JSON.stringify({ ...brief, scenes }))
  await expect(scenesOf(dialog)).toHaveCount(60)
  await dialog.getByRole('button', { name: 'Add this view' }).press('Enter')
  await expect(said(dialog)).toHaveText('There is room for 60 scenes. Delete one first.')
  await expect(scenesOf(dialog)).toHaveCount(60)
})
