import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

interface Entry {
  readonly role: string
  readonly name: string
  readonly sha256: string
}
interface Manifest {
  readonly id: string
  readonly sha256: string
  readonly files: readonly Entry[]
}

const shipped = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8')) as T
const manifest = shipped<Manifest>('manifest.json')
/** Where the browser keeps the last visit. */
export const VISIT_KEY = `watchline:visit:${manifest.id}`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const FIRST = 'aaaaaaaaaaaa'
export const SECOND = 'bbbbbbbbbbbb'
/** In no log. */
export const UNKNOWN = '0123456789ab'
const NONE = { added: 0, removed: 0, revised: 0 }
const NO_LIST = { listed: [], unlisted: 0 }
const UNCHANGED = { best: 0, low: 0, high: 0, withoutRange: 0 }
const quiet = {
  events: { ...NONE, killed: UNCHANGED, byCountry: [], addedDays: null },
  incidents: { ...NONE, ...NO_LIST },
  claims: NONE,
  indicators: { ...NONE, moved: NO_LIST },
  evidence: NONE,
  series: NONE,
  points: { ...NONE, restated: 0 },
  coverage: { ...NONE, ...NO_LIST },
  publishers: NONE,
  licences: NONE,
  others: [],
  form: NO_LIST,
}
const killed = { ...UNCHANGED, best: 34, low: 30, high: 51 }

const gone = { ...NONE, removed: 4, killed: { ...UNCHANGED, best: -6 } }

/** Two made versions after FIRST and SECOND; the second leads to the dataset that is served. */
export const log = {
  entries: [
    {
      from: { version: '2026.9.0', dataset: FIRST, generatedOn: '2026-09-30' },
      to: { version: '2026.10.0', generatedOn: '2026-10-31' },
      changes: { ...quiet, events: { ...quiet.events, ...gone, byCountry: [{ country: 'AF', ...gone }] } },
    },
    {
      from: { version: '2026.10.0', dataset: SECOND, generatedOn: '2026-10-31' },
      to: { version: '2026.11.9', generatedOn: '2026-11-20' },
      changes: {
        ...quiet,
        events: {
          added: 12,
          removed: 0,
          revised: 2,
          killed,
          byCountry: [{ country: 'PK', added: 12, removed: 0, revised: 2, killed }],
          addedDays: { from: '2026-07-02', to: '2026-07-31' },
        },
        incidents: {
          ...NONE,
          revised: 1,
          listed: [
            { id: 'dawn-shoots-down-tb2-2026-08-16', short: 'A gone one', what: 'removed' },
            {
              id: shipped<{ incidents: { id: string }[] }>(nameOf('incidents')).incidents[0]?.id ?? '',
              short: 'A held one',
              what: 'revised',
            },
          ],
          unlisted: 3,
        },
        indicators: {
          ...NONE,
          revised: 1,
          moved: {
            listed: [
              {
                id: shipped<{ indicators: { id: string }[] }>(nameOf('indicators')).indicators[0]?.id ?? '',
                name: 'The first one',
                flips: [
                  { what: 'level', from: 'High', to: 'Severe' },
                  { what: 'movement', from: null, to: 'up' },
                ],
              },
            ],
            unlisted: 0,
          },
        },
      },
    },
  ],
}

function nameOf(role: string): string {
  return manifest.files.find((file) => file.role === role)?.name ?? ''
}

/** Serves the shipped dataset with the made log; the 12 digits of the dataset that this makes. */
export async function serveLog(page: Page, content: unknown = log): Promise<string> {
  const body = JSON.stringify(content)
  const hash = sha256(body)
  const files = manifest.files.map((file) =>
    file.role === 'changes' ? { ...file, sha256: hash, name: `changes.${hash.slice(0, 12)}.json` } : file,
  )
  const whole = sha256(files.map((file) => file.sha256).join('\n'))
  await page.route('**/data/manifest.json', (route) =>
    route.fulfill({ json: { ...manifest, files, sha256: whole } }),
  )
  await page.route('**/data/changes.*.json', (route) => route.fulfill({ body }))
  return whole.slice(0, 12)
}
