import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const root = join(import.meta.dirname, '../../public')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A sentence, a name, a title: every text of several words, which no id, day, address or choice of a list is. */
const isFree = (value: string) => /\S \S/.test(value)

/** The same content with markup in place of each free text; the number keeps names apart. */
function poison(value: Json, next: () => number): Json {
  if (typeof value === 'string') return isFree(value) ? `<img src=x onerror=own(${next()})>` : value
  if (Array.isArray(value)) return value.map((one) => poison(one, next))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poison(one, next)]))
}

interface Entry {
  readonly role: string
  readonly name: string
}

/** Serves the shipped dataset, sound in form and hashes, with markup in each free text. Answers how many there are. */
export async function serveHostile(page: Page): Promise<number> {
  let texts = 0
  const next = () => texts++
  const bodies = new Map<string, string>()
  const manifest = JSON.parse(readFileSync(join(root, 'data/manifest.json'), 'utf8'))
  const files = manifest.files.map((file: Entry) => {
    const shipped: Json = JSON.parse(readFileSync(join(root, 'data', file.name), 'utf8'))
    const body = JSON.stringify(poison(shipped, next))
    const hash = sha256(body)
    const name = file.name.replace(/[0-9a-f]{12}(?=\.json$)/, hash.slice(0, 12))
    bodies.set(name.replace(/^.*\//, ''), body)
    return { ...file, name, sha256: hash, bytes: Buffer.byteLength(body) }
  })
  const whole = sha256(files.map((file: { sha256: string }) => file.sha256).join('\n'))
  const { licences, title } = poison({ licences: manifest.licences, title: manifest.title }, next) as {
    [key: string]: Json
  }
  bodies.set('manifest.json', JSON.stringify({ ...manifest, licences, title, files, sha256: whole }))
  await page.route(/\/(data|geo)\/[^/]+\.json$/, (route) => {
    const body = bodies.get(new URL(route.request().url()).pathname.replace(/^.*\//, ''))
    return body === undefined ? route.fallback() : route.fulfill({ body, contentType: 'application/json' })
  })
  return texts
}
