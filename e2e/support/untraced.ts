import { expect, type Page } from '@playwright/test'

/** A text that states a number and says nothing of where it comes from. */
interface Untraced {
  readonly region: string
  readonly text: string
  readonly why: string
}

/**
 * Every visible number in the regions that state data which cannot be walked back. A number may stand if it is part of
 * a walk (`data-trace`, `data-total`, a link out to its publisher), arithmetic on counts that stand traced in the same
 * region (`data-parts`), 0, a date, a text in a drawing, or declared to be no count (`data-standing`). The words are
 * explained in docs/architecture.md, "Numbers".
 */
export function untraced(page: Page): Promise<Untraced[]> {
  return page.evaluate(() => {
    const REGIONS = '.as-of, .desk-filters, main section:not(section section)'
    const STANDINGS = ['quote', 'code', 'scale', 'rule', 'glance']
    const WALKS = '[data-trace], [data-total], a[target="_blank"]'
    const NOT_SAID = 'script, style, svg, time, input, select, textarea'
    const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'
    // Counts are grouped by thousands, so that four digits in a row that begin with 19 or 20 are a year.
    const DATES = [
      /\b\d{4}-\d{2}-\d{2}\b/g,
      new RegExp(`\\b\\d{1,2}(?:–\\d{1,2})? ${MONTH}`, 'g'),
      /(?<![\d,.])(?:19|20)\d{2}(?![\d,]\d)/g,
    ]

    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ??
      document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
      element.className
    const numbersIn = (text: string) =>
      DATES.reduce((rest, date) => rest.replace(date, ' '), text).match(/\d[\d,.]*/g) ?? []
    const valuesIn = (region: Element) =>
      [...region.querySelectorAll('[data-value], [data-total]')].flatMap((element) =>
        ['data-value', 'data-total'].flatMap((name) => element.getAttribute(name) ?? []),
      )

    /** Why a text is not allowed to stand, or null where it is. */
    const judge = (parent: Element, region: Element): string | null => {
      if (parent.closest(WALKS)) return null
      const standing = parent.closest('[data-standing]')?.getAttribute('data-standing')
      if (standing !== undefined && standing !== null) {
        return STANDINGS.includes(standing) ? null : `no such standing: ${standing}`
      }
      const parts = parent.closest('[data-parts]')?.getAttribute('data-parts')?.split(' ').filter(Boolean)
      if (!parts) return 'no walk'
      const known = valuesIn(region)
      const missing = parts.filter((part) => part !== '0' && !known.includes(part))
      if (parts.length === 0) return 'arithmetic on nothing'
      return missing.length === 0 ? null : `parts without a walk here: ${missing.join(', ')}`
    }

    const found: Untraced[] = []
    for (const region of document.querySelectorAll(REGIONS)) {
      const texts = document.createTreeWalker(region, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement
        if (!parent || parent.closest(NOT_SAID)) continue
        if (numbersIn((node as Text).data).every((number) => number === '0')) continue
        if (!parent.checkVisibility({ visibilityProperty: true })) continue
        const why = judge(parent, region)
        if (why) found.push({ region: nameOf(region).trim(), text: (node as Text).data.trim(), why })
      }
    }
    return found
  })
}

/** Expects every number on the page to be part of a walk, or to say why not; regions can be left out by name. */
export async function expectTraced(page: Page, except: readonly string[] = []) {
  const found = (await untraced(page)).filter(({ region }) => !except.includes(region))
  expect(found, 'numbers that cannot be walked back').toEqual([])
}
