import { expect, test } from './support/host-site.ts'

const message = (type: string, rest: object = {}) => ({ watchline: 1, type, ...rest })

test('in a frame without an origin, on another site: the panel is there, and tells its height, in three dialects', async ({
  host,
}) => {
  const frame = await host.openFrame('panel=trend')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Killed per week')
  await expect(frame.getByRole('region', { name: 'Trend' })).toBeVisible()
  expect(await frame.evaluate(() => window.origin)).toBe('null')
  const [ready] = await host.told('ready')
  expect(ready).toMatchObject({ panels: ['all', 'map', 'trend', 'watch', 'events', 'about'] })
  expect(ready?.['version']).toMatch(/^\d+\.\d+\.\d+/)
  const heights = await host.heights()
  expect(heights.length).toBeLessThanOrEqual(2)
  const all = (await host.everything()).map(({ data }) => data)
  const height = heights.at(-1)
  expect(all).toContainEqual({ 'datawrapper-height': { watchline: height } })
  expect(all).toContainEqual({ sentinel: 'amp', type: 'embed-size', height })
  const rest = await frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  expect(rest).toBe(0)
})

test('the height follows what the reader opens, in two messages at most, there and back, again and again', async ({
  host,
}) => {
  const frame = await host.openFrame('panel=trend')
  const graphic = (await host.heights()).at(-1) ?? 0
  for (let round = 0; round < 4; round++) {
    const before = (await host.heights()).length
    await frame.getByRole('button', { name: 'Show as table' }).click()
    await expect(frame.getByRole('table')).toBeVisible()
    await expect.poll(async () => (await host.heights()).at(-1)).toBeGreaterThan(graphic + 50)
    await host.settled()
    const between = (await host.heights()).length
    expect(between - before).toBeLessThanOrEqual(2)
    await frame.getByRole('button', { name: 'Show as graphic' }).click()
    await expect.poll(async () => (await host.heights()).at(-1)).toBe(graphic)
    await host.settled()
    expect((await host.heights()).length - between).toBeLessThanOrEqual(2)
  }
})

test('a host that gives another height than it was told gets no answer; another width gets one', async ({
  host,
}) => {
  await host.openFrame('panel=watch')
  const before = (await host.heights()).length
  for (const height of [200, 2000, 300, 1000, 150])
    await host.page.evaluate(async (px) => {
      const frame = document.querySelector('iframe')
      if (frame) frame.height = String(px)
      await new Promise((done) => setTimeout(done, 300))
    }, height)
  expect((await host.heights()).length - before).toBe(0)
  for (const width of [360, 900, 360]) {
    const last = (await host.heights()).length
    await host.page.evaluate((px) => {
      const frame = document.querySelector('iframe')
      if (frame) frame.width = String(px)
    }, width)
    await host.settled()
    expect((await host.heights()).length - last).toBeLessThanOrEqual(2)
  }
})

test('the host shows a view; what the reader changes is told, and what the host asked for is not', async ({
  host,
}) => {
  const frame = await host.openFrame('panel=trend&theme=dark')
  await host.send(message('view', { query: '?place=PK-KP&period=2025-10-01..2026-03-31' }))
  await expect(frame.locator('.embed-scope')).toContainText('Khyber Pakhtunkhwa')
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(frame.getByRole('region', { name: 'Trend' })).toBeVisible()
  await host.settled()
  expect(await host.told('view')).toEqual([])
  await frame.getByRole('radio', { name: 'Events' }).check()
  await expect.poll(() => host.told('view')).toHaveLength(1)
  const [view] = await host.told('view')
  expect(Object.fromEntries(new URLSearchParams(String(view?.['query'])))).toEqual({
    place: 'PK-KP',
    period: '2025-10-01..2026-03-31',
    measure: 'events',
    panel: 'trend',
    theme: 'dark',
  })
  await host.send(message('view', { query: 'panel=watch' }))
  await expect(frame.getByRole('region', { name: 'What to watch' })).toBeVisible()
  await host.send(message('view', { query: 'kind=nonsense' }))
  await expect.poll(async () => (await host.told('error'))[0]?.['message']).toContain('kind=nonsense')
})

test('what is selected is told, and its details stand below', async ({ host }) => {
  const frame = await host.openFrame('panel=watch', 360)
  const before = (await host.heights()).at(-1) ?? 0
  await frame.getByRole('link', { name: 'Pakistani strikes' }).click()
  await expect(frame.getByRole('region', { name: 'Details' })).toContainText('How it is reckoned')
  await expect.poll(() => host.told('select')).toHaveLength(1)
  const [selected] = await host.told('select')
  expect(selected).toMatchObject({ kind: 'indicator' })
  await host.settled()
  expect((await host.heights()).at(-1)).toBeGreaterThan(before)
})

test('theme and accent are the host’s; an accent that cannot be read is not taken', async ({ host }) => {
  const frame = await host.openFrame('panel=watch')
  const accent = () =>
    frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim())
  const own = await accent()
  await host.send(message('theme', { theme: 'light', accent: '#7a1f5c' }))
  await expect.poll(accent).toBe('#7a1f5c')
  await host.send(message('theme', { theme: 'dark', accent: '#7a1f5c' }))
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(accent).toBe('#4cc5bd')
  await host.send(message('theme', { theme: 'light' }))
  await expect.poll(accent).toBe(own)
  await host.send(message('theme', { theme: 'contrast' }))
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'contrast')
})

test('ten thousand messages, most of them junk, and the last view stands', async ({ host }) => {
  const frame = await host.openFrame('panel=trend')
  await host.page.evaluate(() => {
    const target = window.frames[0]
    for (let i = 0; i < 10_000; i++) {
      const junk = [
        { watchline: 1, type: 'view', query: `q=${i}` },
        { watchline: 1, type: 'view', query: 'a'.repeat(10_000) },
        { watchline: 1, type: 'theme', theme: { toString: 'dark' } },
        { watchline: 1, type: 'ping' },
        { watchline: 2, type: 'view', query: 'q=other' },
        'watchline',
        null,
      ]
      target?.postMessage(junk[i % junk.length], '*')
    }
    target?.postMessage({ watchline: 1, type: 'view', query: 'q=Torkham' }, '*')
  })
  await expect(frame.locator('.embed-scope')).toContainText('“Torkham”')
  const readies = (await host.told('ready')).length
  expect(readies).toBeLessThan(100)
  await host.send(message('ping'))
  await expect.poll(async () => (await host.told('ready')).length).toBeGreaterThan(readies)
  await frame.getByRole('button', { name: 'Show as table' }).click()
  await expect(frame.getByRole('table')).toBeVisible()
})

test('other frames of the page are not heard', async ({ host }) => {
  const address = `${host.board}embed.html`
  const sandbox = 'sandbox="allow-scripts allow-downloads"'
  await host.open(
    `<iframe ${sandbox} src="${address}?panel=watch"></iframe><iframe sandbox="allow-scripts" src="${address}?panel=about"></iframe>`,
  )
  await host.settled(0)
  await host.settled(1)
  await host.frame(1).evaluate(() => {
    for (const type of ['view', 'theme'])
      window.parent.frames[0]?.postMessage({ watchline: 1, type, query: 'panel=map', theme: 'dark' }, '*')
  })
  await host.send(message('ping'))
  await expect.poll(async () => (await host.told('ready')).length).toBeGreaterThan(1)
  await expect(host.frame().locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(host.frame().getByRole('region', { name: 'What to watch' })).toBeVisible()
})

test('a host whom the settings do not name is not heard', async ({ host }) => {
  await host.page.route('**/config.json', (route) =>
    route.fulfill({
      body: '{"embed":{"allowedOrigins":["https://intranet.example"]}}',
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
  const frame = await host.openFrame('panel=watch')
  await host.send(message('theme', { theme: 'dark' }))
  await host.send(message('ping'))
  await frame.getByRole('button', { name: 'Show as table' }).click()
  await expect(frame.getByRole('table')).toBeVisible()
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await host.told('ready')).toHaveLength(1)
})

test('with settings that cannot be read nobody is heard and nothing is shown, and both are said', async ({
  host,
}) => {
  await host.page.route('**/config.json', (route) =>
    route.fulfill({
      body: '{"embed":{"allowedOrigin":[]}}',
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
  await host.open(
    `<iframe sandbox="allow-scripts" src="${host.board}embed.html?panel=trend" height="150"></iframe>`,
  )
  await expect.poll(() => host.told('error')).toHaveLength(1)
  await expect(host.frame().getByRole('alert')).toContainText('config.json')
  await host.send(message('theme', { theme: 'dark' }))
  await host.frame().getByRole('button', { name: 'Try again' }).click()
  await expect(host.frame().locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await host.told('ready')).toEqual([])
})

test('a dataset that cannot be read is told, and its page has its height', async ({ host }) => {
  await host.page.route('**/data/manifest.json', (route) =>
    route.fulfill({ body: '{', headers: { 'access-control-allow-origin': '*' } }),
  )
  await host.open(
    `<iframe sandbox="allow-scripts" src="${host.board}embed.html?panel=trend" height="150"></iframe>`,
  )
  await expect.poll(() => host.told('error')).toHaveLength(1)
  await expect(host.frame().getByRole('alert')).toContainText('manifest.json')
  await expect.poll(async () => (await host.heights()).at(-1)).toBeGreaterThan(200)
  expect(await host.told('ready')).toEqual([])
})
