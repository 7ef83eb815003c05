import { expect, test } from './support/host-site.ts'

/** What the page's listeners of the element's own events were given. */
declare global {
  interface Window {
    heard?: { readonly type: string; readonly id: string; readonly detail: Record<string, unknown> }[]
  }
}

const listen = () => {
  window.heard = []
  for (const type of ['ready', 'view', 'select', 'error'])
    document.addEventListener(`watchline-${type}`, (event) => {
      if (event instanceof CustomEvent && event.target instanceof HTMLElement)
        window.heard?.push({ type, id: event.target.id, detail: event.detail })
    })
}

test('two panels on a page with a strict policy: each of its own height, query and theme', async ({
  host,
}) => {
  const { page } = host
  await page.addInitScript(listen)
  const script = `<script src="${host.board}embed.js"></script>`
  await host.open(
    `<h1>Host</h1><watchline-panel id="a" panel="trend" query="place=PK-KP"></watchline-panel>
     <watchline-panel id="b" panel="watch" theme="dark"></watchline-panel>${script}${script}`,
  )
  const heard = (type: string) =>
    page.evaluate((wanted) => window.heard?.filter((one) => one.type === wanted) ?? [], type)
  await expect.poll(async () => (await heard('ready')).map(({ id }) => id).sort()).toEqual(['a', 'b'])
  const framed = (id: string) => page.locator(`#${id} iframe`)
  await expect(framed('a')).toHaveAttribute('title', 'Watchline: trend')
  await expect(framed('b')).toHaveAttribute('title', 'Watchline: what to watch')
  for (const id of ['a', 'b']) {
    await expect(framed(id)).toHaveAttribute('sandbox', /^allow-scripts allow-downloads/)
    await expect(framed(id)).not.toHaveAttribute('sandbox', /allow-same-origin/)
  }
  const inside = (id: string) => page.frameLocator(`#${id} iframe`)
  await expect(inside('a').locator('.embed-scope')).toContainText('Khyber Pakhtunkhwa')
  await expect(inside('b').locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(inside('a').locator('html')).toHaveAttribute('data-theme', 'light')
  const overflow = (id: string) =>
    inside(id)
      .locator('html')
      .evaluate((html) => html.scrollHeight - window.innerHeight)
  for (const id of ['a', 'b']) await expect.poll(() => overflow(id)).toBe(0)

  const set = (id: string, name: string, value: string) =>
    page.evaluate(
      ([of, attribute, to]) => document.getElementById(of ?? '')?.setAttribute(attribute ?? '', to ?? ''),
      [id, name, value],
    )
  await set('a', 'query', 'place=AF')
  await expect(inside('a').locator('.embed-scope')).toContainText('Afghanistan')
  await set('a', 'theme', 'contrast')
  await expect(inside('a').locator('html')).toHaveAttribute('data-theme', 'contrast')
  await expect(inside('b').locator('html')).toHaveAttribute('data-theme', 'dark')
  await set('a', 'panel', 'watch')
  await expect(inside('a').getByRole('region', { name: 'What to watch' })).toBeVisible()
  await set('b', 'height', '240')
  await expect.poll(() => framed('b').evaluate((frame) => frame.clientHeight)).toBe(240)

  await inside('a').getByRole('link', { name: 'Pakistani strikes' }).click()
  await expect.poll(async () => (await heard('select')).map(({ id }) => id)).toEqual(['a'])
  await expect.poll(async () => (await heard('view')).map(({ id }) => id)).toEqual(['a'])

  await page.evaluate(() => {
    const panel = document.getElementById('a')
    panel?.remove()
    if (panel) document.body.append(panel)
  })
  await expect.poll(async () => (await heard('ready')).length).toBe(3)
})

test('what another window says in a panel’s name is not heard', async ({ host }) => {
  const { page } = host
  await page.addInitScript(listen)
  await host.open(
    `<h1>Host</h1><watchline-panel panel="watch"></watchline-panel><script src="${host.board}embed.js"></script>
     <iframe sandbox="allow-scripts" src="${host.board}embed.html?panel=watch"></iframe>`,
  )
  const ready = () => page.evaluate(() => window.heard?.length ?? 0)
  await expect.poll(ready).toBe(1)
  const frame = page.locator('watchline-panel iframe')
  const heightPx = () => frame.evaluate((one) => one.clientHeight)
  const before = await heightPx()
  const forger = await page.locator('body > iframe').elementHandle()
  const said = await (await forger?.contentFrame())?.evaluate(() => {
    const forged = [
      { watchline: 1, type: 'resize', height: 3000 },
      { watchline: 1, type: 'view', query: 'place=PK' },
    ]
    for (const message of forged) window.parent.postMessage(message, '*')
    return forged.length
  })
  expect(said).toBe(2)
  await page.evaluate(() => window.postMessage({ watchline: 1, type: 'resize', height: 3000 }, '*'))
  // the panel's own word, after the forged ones
  await page.frameLocator('watchline-panel iframe').getByRole('link', { name: 'Pakistani strikes' }).click()
  await expect.poll(() => page.evaluate(() => window.heard?.map(({ type }) => type))).toContain('select')
  expect(await page.evaluate(() => window.heard?.some(({ detail }) => detail['query'] === 'place=PK'))).toBe(
    false,
  )
  await page.frameLocator('watchline-panel iframe').getByRole('button', { name: 'Close' }).click()
  await expect.poll(heightPx).toBe(before)
})

test('the host’s token tints what is selected', async ({ host }) => {
  await host.open(`<h1>Host</h1><script src="${host.board}embed.js"></script>`)
  await host.page.evaluate(() => {
    document.body.style.setProperty('--watchline-accent', ' #7a1f5c')
    const panel = document.createElement('watchline-panel')
    panel.setAttribute('panel', 'watch')
    document.body.append(panel)
  })
  const html = host.page.frameLocator('watchline-panel iframe').locator('html')
  const accent = () => html.evaluate((page) => getComputedStyle(page).getPropertyValue('--accent').trim())
  await expect.poll(accent).toBe('#7a1f5c')
})

test('a panel that does not come gives way to a link, and takes its place back when it comes', async ({
  host,
}) => {
  const { page } = host
  let answer = () => undefined as unknown
  await page.route('**/embed.html*', async (route) => {
    await new Promise((done) => {
      answer = () => done(undefined)
    })
    await route.continue()
  })
  await host.open(
    `<watchline-panel panel="trend" query="place=PK"></watchline-panel><script src="${host.board}embed.js"></script>`,
  )
  const link = page.getByRole('link', { name: 'Open it in Watchline' })
  await expect(link).toBeVisible({ timeout: 20_000 })
  await expect(link).toHaveAttribute('href', `${host.board}index.html?place=PK&panel=trend`)
  answer()
  await expect(
    page.frameLocator('watchline-panel iframe').getByRole('region', { name: 'Trend' }),
  ).toBeVisible()
  await expect(link).toHaveCount(0)
})
