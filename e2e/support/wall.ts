import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

interface Entry {
  readonly role: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

interface Manifest {
  readonly id: string
  readonly sha256: string
  readonly files: readonly Entry[]
}

export interface ShippedScene {
  readonly id: string
  readonly state: string
  readonly headline: string
  readonly points: readonly { readonly text: string; readonly evidence: readonly object[] }[]
  readonly notes?: string
  readonly labels?: readonly { readonly incident: string; readonly name: string }[]
  readonly figure?: object
}

export interface ShippedBrief {
  readonly id: string
  readonly title: string
  readonly scenes: readonly ShippedScene[]
}

const shipped = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8')) as T
const manifest = shipped<Manifest>('manifest.json')
const entry = manifest.files.find(({ role }) => role === 'briefs')
const { briefs } = shipped<{ briefs: ShippedBrief[] }>(entry?.name ?? '')
const [first] = briefs
if (!first) throw new Error('the dataset ships no brief')
/** The brief that is shown where the link names none. */
export const BRIEF = first

export const DATASET_ID = manifest.id

export const MANIFEST = '**/data/manifest.json'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Serves the shipped dataset as another version, with these briefs. */
export async function serveBriefs(page: Page, others: readonly unknown[], version = 'next'): Promise<void> {
  const text = JSON.stringify({ briefs: others })
  const name = `briefs.${sha256(text).slice(0, 12)}.json`
  const files = manifest.files.map((file) =>
    file.role === 'briefs' ? { ...file, name, sha256: sha256(text), bytes: text.length } : file,
  )
  const other = { ...manifest, files, sha256: sha256(`${text}${version}`) }
  await page.route(`**/data/${name}`, (route) =>
    route.fulfill({ contentType: 'application/json', body: text }),
  )
  await page.route(MANIFEST, (route) => route.fulfill({ json: other }))
}

/** Gives the page a clock that the test moves (`page.clock`), in place of the standing one of the fixtures. */
async function installClock(page: Page, time: string): Promise<void> {
  await page.clock.install({ time })
  // The standing clock would lay itself over the installed one.
  await page.addInitScript(() => {
    const Standing = Date
    const start = Standing.now() - performance.now()
    class MovingDate extends Standing {
      constructor(...given: [] | [number]) {
        super(given.length === 0 ? MovingDate.now() : given[0])
      }
      static override now() {
        return start + performance.now()
      }
    }
    Object.assign(window, { Date: MovingDate })
  })
}

/** The wall of a briefing, as somebody who stands before it sees it. */
export class Wall {
  readonly headline: Locator
  readonly bar: Locator
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.headline = page.getByRole('heading', { level: 1 })
    this.bar = page.getByRole('contentinfo')
  }

  async open(query = '') {
    await this.page.goto(`./?mode=brief${query && `&${query}`}`)
    await this.drawn()
  }

  /** Opens under a clock that stands until the test moves it: loading waits for timers too. */
  async openUnderClock(time: string, query = '') {
    await installClock(this.page, time)
    await this.page.goto(`./?mode=brief${query && `&${query}`}`)
    await this.clockUntilReady()
  }

  async clockUntilReady() {
    const state = async () => {
      await this.page.clock.runFor(100)
      return this.page.locator('main').getAttribute('data-state')
    }
    await expect.poll(state, { intervals: [50] }).toBe('ready')
  }

  async drawn() {
    await expect(this.page.locator('main')).toHaveAttribute('data-state', 'ready')
  }

  /** That a scene is shown: its headline, its number in the bar. */
  async expectScene(number: number) {
    await expect(this.bar).toContainText(`${number} of ${BRIEF.scenes.length}`)
    await expect(this.headline).toHaveText(BRIEF.scenes[number - 1]?.headline ?? '')
  }

  async press(...keys: readonly string[]) {
    for (const key of keys) await this.page.keyboard.press(key)
  }
}
