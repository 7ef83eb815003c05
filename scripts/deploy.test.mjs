import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configurations } from './deploy.mjs'
import {
  cacheControl,
  embedPolicy,
  FRAMED,
  HASHED,
  READABLE,
  securityHeaders,
  sharingHeaders,
} from './policy.mjs'
import { root } from './setup.mjs'

test.each(Object.entries(configurations))('deploy/%s is what the policy makes', (name, text) => {
  expect(readFileSync(join(root, 'deploy', name), 'utf8')).toBe(text)
})

test.each(['nginx.conf', 'apache.htaccess', 'Caddyfile', 'web.config'])(
  '%s sends every header of the policy',
  (name) => {
    const text = readFileSync(join(root, 'deploy', name), 'utf8').replaceAll('&quot;', '"')
    for (const [header, value] of Object.entries(securityHeaders)) {
      expect(text).toContain(header)
      expect(text).toContain(value)
    }
    expect(text).toContain(embedPolicy)
    expect(text).toContain('access-control-allow-origin')
  },
)

test.each([
  ['embed.html', true, false],
  ['index.html', false, false],
  ['watchline.html', false, false],
  ['third-party.txt', false, false],
  ['embed.js', false, true],
  ['config.json', false, true],
  ['data/manifest.json', false, true],
  ['assets/index-NjdJGRCM.js', false, true],
  ['geo/land.0123456789ab.json', false, true],
  ['other/embed.html.txt', false, false],
])('%s may be framed by others: %s, read by others: %s', (path, isFramed, isRead) => {
  const headers = sharingHeaders(path)
  expect(headers['content-security-policy']?.endsWith('frame-ancestors *') ?? false).toBe(isFramed)
  expect(headers['access-control-allow-origin']).toBe(isRead ? '*' : undefined)
  for (const prefix of ['/', '/board/', '/a/b/c/']) {
    expect(new RegExp(`/${FRAMED}$`).test(prefix + path)).toBe(isFramed)
    expect(new RegExp(`/(${READABLE})$`).test(prefix + path)).toBe(isRead)
  }
})

test.each([
  ['assets/index-NjdJGRCM.js', true],
  ['assets/index-NjdJGRCM.js.map', true],
  ['assets/later_x-_-Ab12-Q.css', true],
  ['data/events.0123456789ab.json', true],
  ['geo/land.0123456789ab.json', true],
  ['data/manifest.json', false],
  ['index.html', false],
  ['assets/logo.svg', false],
  ['data/events.0123456789aB.json', false],
])('%s is kept for good: %s', (path, isKept) => {
  expect(cacheControl(path).includes('immutable')).toBe(isKept)
  const served = new RegExp(`/(${HASHED.join('|')})$`)
  for (const prefix of ['/', '/board/', '/a/b/c/']) expect(served.test(prefix + path)).toBe(isKept)
})
