import { expect, test } from 'vitest'
import { formatQuery, parseQuery } from '#view/link.ts'
import { askedView } from './asked-view.ts'

const now = parseQuery('panel=trend&theme=dark&place=PK-KP').view

test('a query takes the place of the view; panel, theme and language stay where it is silent', () => {
  const { view } = askedView({ type: 'view', query: 'place=AF' }, now)
  expect(formatQuery(view)).toBe('place=AF&panel=trend&theme=dark')
})

test('what a query names, it changes', () => {
  const { view } = askedView({ type: 'view', query: 'panel=all&theme=auto' }, now)
  expect(formatQuery(view)).toBe('')
})

test('what means nothing is left out, and told', () => {
  const query = 'place=<script>&panel=evil&sel=event:../../x&q=%00&__proto__=1'
  const { view, ignored } = askedView({ type: 'view', query }, now)
  expect(ignored.map(({ key }) => key).sort()).toEqual(['panel', 'place', 'sel'])
  expect(view.places).toEqual([])
  expect(view.panel).toBe('all')
})

test('theme and language change nothing else', () => {
  expect(formatQuery(askedView({ type: 'theme', theme: 'contrast' }, now).view)).toBe(
    'place=PK-KP&panel=trend&theme=contrast',
  )
  expect(formatQuery(askedView({ type: 'lang', lang: 'ur' }, now).view)).toBe(
    'place=PK-KP&panel=trend&theme=dark&lang=ur',
  )
})
