import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Embedding, elementSnippet, embedQuery, frameSnippet } from './embed-snippet.ts'

const plain: Embedding = {
  frame: 'https://watch.example/board/embed.html',
  script: 'https://watch.example/board/embed.js',
  page: 'https://watch.example/board/',
  panel: 'trend',
  query: 'place=PK-KP',
  theme: 'auto',
  widthPx: null,
  heightPx: null,
  title: 'Watchline: trend',
  open: 'Open in Watchline',
}

const read = (html: string) => new DOMParser().parseFromString(html, 'text/html').body

test('a frame as a browser reads it', () => {
  const [frame] = read(frameSnippet(plain, 480)).children
  expect(frame?.getAttribute('src')).toBe('https://watch.example/board/embed.html?place=PK-KP&panel=trend')
  expect(frame?.getAttribute('height')).toBe('480')
  expect(frame?.getAttribute('width')).toBe('100%')
  expect(frame?.getAttribute('sandbox')).not.toContain('allow-same-origin')
  const [fixed] = read(frameSnippet({ ...plain, widthPx: 640, heightPx: 420 }, 480)).children
  expect([fixed?.getAttribute('width'), fixed?.getAttribute('height')]).toEqual(['640', '420'])
})

test('an element as a browser reads it', () => {
  const body = read(elementSnippet({ ...plain, theme: 'dark', heightPx: 300 }))
  const element = body.querySelector('watchline-panel')
  const attributes = Object.fromEntries(
    [...(element?.attributes ?? [])].map(({ name, value }) => [name, value]),
  )
  expect(attributes).toEqual({ panel: 'trend', query: 'place=PK-KP', theme: 'dark', height: '300' })
  expect(element?.querySelector('a')?.getAttribute('href')).toBe('https://watch.example/board/?place=PK-KP')
})

test('the whole dashboard in the reader’s theme needs no query', () => {
  expect(embedQuery({ query: '', panel: 'all', theme: 'auto' })).toBe('')
  expect(
    read(frameSnippet({ ...plain, query: '', panel: 'all' }, 480)).firstElementChild?.getAttribute('src'),
  ).toBe(plain.frame)
})

test('no query, title or address leaves its attribute', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom('"', "'", '<', '>', '&', ' ', '/', '=', '\n', 'script', '--', '&quot;'),
    }),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "' onload='alert(1)",
      '</a></watchline-panel><img src=x onerror=1>',
    ),
  )
  fc.assert(
    fc.property(hostile, hostile, hostile, (query, title, theme) => {
      const embedding = { ...plain, query, title, theme, open: title, frame: `${plain.frame}${theme}` }
      const frame = read(frameSnippet(embedding, 480))
      expect(frame.querySelectorAll('*').length).toBe(1)
      expect(frame.firstElementChild?.tagName).toBe('IFRAME')
      expect(frame.firstElementChild?.getAttributeNames().sort()).toEqual([
        'frameborder',
        'height',
        'loading',
        'sandbox',
        'src',
        'title',
        'width',
      ])
      const doc = new DOMParser().parseFromString(elementSnippet(embedding), 'text/html')
      const names = [...doc.querySelectorAll('head > *, body *')].map(({ tagName }) => tagName)
      expect(names).toEqual(['SCRIPT', 'WATCHLINE-PANEL', 'A'])
      expect(doc.querySelector('watchline-panel')?.getAttribute('query') ?? '').toBe(
        query.replace(/\r\n?/g, '\n'),
      )
      for (const element of doc.querySelectorAll('*'))
        for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on/)
    }),
    { numRuns: 150 },
  )
}, 30_000)
