import { copyFile, readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { openEditor, savedBy, scenesOf } from './support/brief-editor.ts'
import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

test('as one page it opens from the disk without a network as a briefing, and can be written out again', async ({
  page,
  context,
  watch,
}, info) => {
  const desk = new Desk(page)
  await desk.open('period=2025-10-01..2025-10-31')
  const dialog = await openEditor(page, 'add this view')
  await dialog
    .getByRole('textbox', { name: 'Headline', exact: true })
    .fill('</script><script>alert(1)</script>')
  await dialog.getByRole('textbox', { name: 'Title' }).fill('October')
  const file = await savedBy(page, dialog, 'Web page in one file')
  expect(file.name).toBe('october.html')
  const place = info.outputPath('watchline.html')
  await copyFile(file.path, place)
  await context.setOffline(true)
  watch.requests.length = 0
  await page.goto(pathToFileURL(place).href)
  await expect(
    page.getByRole('heading', { level: 1, name: '</script><script>alert(1)</script>' }),
  ).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'events in which' })).toContainText(
    /\d+ events in which \d+/,
  )
  expect(watch.requests.filter((url) => /^https?:/.test(url))).toEqual([])

  await page.goto(`${pathToFileURL(place).href}?period=2025-10-01..2025-10-31`)
  await desk.drawn()
  await openEditor(page, 'add this view')
  await dialog.getByRole('textbox', { name: 'Headline', exact: true }).fill('Second telling')
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Again')
  const again = await savedBy(page, dialog, 'Web page in one file')
  const text = await readFile(again.path, 'utf8')
  expect(text.match(/data-file="brief"/g)).toHaveLength(1)
  const carried = (html: string) => html.match(/<script type="application\/gzip" data-file="[^"]+">[^<]*/g)
  expect(carried(text)?.length).toBeGreaterThan(10)
  expect(carried(text)).toEqual(carried(await readFile(place, 'utf8')))
  await copyFile(again.path, place)
  await page.goto(pathToFileURL(place).href)
  await expect(page.getByRole('heading', { level: 1, name: 'Second telling' })).toBeVisible()
})

test('as slides: a native chart with its workbook, the map as a picture with words, sources and notes', async ({
  page,
}) => {
  const desk = new Desk(page)
  await desk.open('period=2025-10-01..2026-03-31&panel=trend')
  const { events } = await desk.selected()
  const dialog = await openEditor(page, 'add this view')
  await dialog.getByRole('textbox', { name: 'Notes for the presenter' }).fill('Line one\nLine two')
  await page.keyboard.press('Escape')
  await desk.follow('period=2025-10-01..2026-03-31')
  await openEditor(page, 'add this view')
  await expect(scenesOf(dialog)).toHaveCount(2)
  const file = await savedBy(page, dialog, 'Slides (PPTX)')
  expect(file.name).toBe('briefing.pptx')
  const files = unzipSync(new Uint8Array(await readFile(file.path)))
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const values = [...text('ppt/charts/chart1.xml').matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([part]) =>
    [...part.matchAll(/<c:v>(\d+)<\/c:v>/g)].map(([, value]) => Number(value)),
  )
  const [, killed = ''] = /([\d,]+) killed/.exec(text('ppt/slides/slide1.xml')) ?? []
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(Number(killed.replaceAll(',', '')))
  expect(text('ppt/slides/slide1.xml')).toContain(`${events} events`)
  expect(Object.keys(files).filter((path) => path.endsWith('.xlsx'))).toHaveLength(1)
  const [picture] = Object.entries(files).filter(([path]) => /media\/.*\.png$/.test(path))
  expect(picture?.[1].length).toBeGreaterThan(20_000)
  expect(text('ppt/slides/slide2.xml')).toMatch(new RegExp(`descr="[^"]*${events} events, ${killed} killed`))
  expect(text('ppt/notesSlides/notesSlide1.xml')).toMatch(
    /<a:t>Line one\s*<\/a:t><\/a:r><\/a:p><a:p>.*Line two/s,
  )
})

test('on paper: a scene a sheet, with or without notes, and the page comes back', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.toggleAttribute('data-asked-to-print', true)
  })
  const desk = new Desk(page)
  await desk.open('theme=dark')
  const dialog = await openEditor(page)
  await dialog.getByRole('button', { name: 'the dataset’s briefing' }).press('Enter')
  const scenes = await scenesOf(dialog).count()
  for (const format of ['A4', 'Letter']) {
    await dialog.getByRole('button', { name: 'Print or PDF' }).press('Enter')
    await expect(page.locator('html[data-asked-to-print] .brief-sheets')).toHaveCount(1)
    await page.emulateMedia({ media: 'print' })
    const sheets = page.getByRole('article')
    await expect(sheets).toHaveCount(scenes)
    await expect(page.getByRole('heading', { name: 'Notes' })).toHaveCount(format === 'A4' ? scenes : 0)
    await expect(sheets.first().getByRole('link').first()).toHaveText(/^https?:/)
    const map = sheets.first().getByRole('img', { name: 'Events by place; size: number killed' })
    await expect(map).toContainText('Orakzai')
    await expect(map).toContainText('7 Oct: ambush')
    await expect(map).toHaveAccessibleName(/Named on it: Orakzai, 7 Oct: ambush; Badar/)
    expect(await sheets.first().evaluate((sheet) => getComputedStyle(sheet).color)).toBe('rgb(27, 27, 26)')
    await expect(page.getByRole('button')).toHaveCount(0)
    await page.emulateMedia({ media: null })
    // makes the browser print, and so ends it
    const pdf = (await page.pdf({ format, landscape: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(scenes)
    await expect(page.locator('.brief-sheets')).toHaveCount(0)
    await expect(dialog).toBeVisible()
    await dialog.getByRole('checkbox', { name: 'Print the notes too' }).press('Space')
    await page.evaluate(() => document.documentElement.removeAttribute('data-asked-to-print'))
  }
})
