import { expect, type Page } from '@playwright/test'

/** The page as a reader meets it: opened by a link, read by landmark and name. */
export class Desk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens a link of the desk and waits until it is drawn. */
  async open(query = '') {
    await this.page.goto(query === '' ? './' : `./?${query}`)
    await this.drawn()
  }

  /** Goes to a link of the desk without a load, the way that the app follows its own. */
  async follow(query: string) {
    await this.page.evaluate((to) => {
      const link = document.createElement('a')
      link.setAttribute('href', `?${to}`)
      document.querySelector('main')?.append(link)
      link.click()
      link.remove()
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }, query)
  }

  async drawn() {
    await expect(this.page.locator('main[data-state="ready"]')).toBeVisible()
  }

  /** Waits for the parts of a view that load by themselves: the details, the event list, the published series. */
  async settled(query = this.query) {
    await this.drawn()
    await expect(this.page.locator('.desk-waiting')).toHaveCount(0)
    if (query.includes('sel='))
      await expect(this.region('Details').getByRole('heading').first()).toBeVisible()
    if (query.includes('panel=about')) {
      await expect(this.page.getByRole('table', { name: /published totals/ })).toBeVisible()
    }
  }

  region(name: 'Map' | 'Trend' | 'What to watch' | 'Events' | 'Details' | 'About the data') {
    return this.page.getByRole('region', { name, exact: true })
  }

  get filters() {
    return this.page.getByRole('navigation', { name: 'Filters' })
  }

  get count() {
    return this.page.getByRole('status').filter({ hasText: / of [\d,]+ events/ })
  }

  /** The two numbers of the selection, as the status says them. */
  async selected(): Promise<{ events: number; incidents: number }> {
    const text = await this.count.innerText()
    const found = /([\d,]+) of [\d,]+ events · ([\d,]+) of [\d,]+ incidents/.exec(text.replace(/\s+/g, ' '))
    if (!found) throw new Error(`the count reads ${text}`)
    return { events: toNumber(found[1]), incidents: toNumber(found[2]) }
  }

  get query() {
    return new URL(this.page.url()).search.slice(1)
  }
}

/** A grouped figure as a number. */
export function toNumber(text: string | undefined): number {
  const digits = (text ?? '').replaceAll(',', '').trim()
  if (!/^\d+$/.test(digits)) throw new Error(`no figure: ${text ?? ''}`)
  return Number(digits)
}
