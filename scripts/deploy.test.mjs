import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configurations } from './deploy.mjs'
import { cacheControl, HASHED, securityHeaders } from './policy.mjs'
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
  },
)

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
