import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { composePage } from './one-file.mjs'
import { root } from './setup.mjs'

const parts = {
  script: 'const end = "</script></head>$&"',
  style: 'p::after { content: "$& é" }',
  boot: 'start("$1")',
  icon: '<svg/>',
  files: [{ path: 'data/a.json', content: Buffer.from('{"a":"</script>"}') }],
}
const page = () => composePage(readFileSync(join(root, 'index.html'), 'utf8'), parts)
const hash = (/** @type {string} */ text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

it('lets run exactly what it holds', () => {
  const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(page())?.[1]?.split('; ')
  expect(policy).toContain(`script-src ${hash(parts.boot)} ${hash(parts.script)}`)
  expect(policy).toContain(`style-src ${hash(parts.style)}`)
  expect(policy).toContain("default-src 'none'")
  expect(page()).toContain(`<style>${parts.style}</style>`)
  expect(page()).toContain(`<script type="module">${parts.boot}</script>`)
})

it('carries every file byte for byte, and nothing that would end its element', () => {
  const carried = [
    ...page().matchAll(/<script type="application\/gzip" data-file="([^"]+)">([^<]*)<\/script>/g),
  ]
  const contents = carried.map(([, path, text = '']) => [
    path,
    gunzipSync(Buffer.from(text, 'base64')).toString(),
  ])
  expect(contents).toEqual([
    ['data/a.json', parts.files[0]?.content.toString()],
    ['app.js', parts.script],
  ])
})

it('asks for nothing beside it, and ends its head once', () => {
  expect(page().match(/<\/head>/g)).toHaveLength(1)
  expect(page()).not.toMatch(/<(script|link)[^>]*\s(src|href)="(?!data:)/)
})

it('says in one place what to do where it does not run', () => {
  const [shown, ...more] = page().match(/<p class="unstarted">.*?<\/p>/gs) ?? []
  expect(more).toEqual([])
  expect(shown).toMatch(/runs from your disk.*<a href="" download>save the file<\/a>, then open it\.<\/p>$/)
  expect(page()).not.toContain('Reload the page')
})

it('stops where the page is not as expected, and at a style that would end its element', () => {
  expect(() => composePage('<!doctype html>', parts)).toThrow('index.html has no')
  const html = readFileSync(join(root, 'index.html'), 'utf8')
  expect(() => composePage(html, { ...parts, style: '</style>' })).toThrow('end its own element')
})
