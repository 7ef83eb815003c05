import { expect, type Page } from '@playwright/test'
import { parseQuery } from '#view/link.ts'
import type { Desk } from './desk.ts'

/** A number on the page that says where it comes from. */
interface FoundTrace {
  readonly query: string
  readonly href: string | null
  /** best, and the range beside it, as the link carries them */
  readonly value: string
  readonly text: string
}

/** Every walk that starts on the page, each once. */
export async function tracesOn(page: Page): Promise<FoundTrace[]> {
  const found = await page.locator('[data-trace]').evaluateAll((links) =>
    links.map((link) => {
      const of = (name: string) => link.getAttribute(name) ?? ''
      const range = link.hasAttribute('data-low') ? ` ${of('data-low')} ${of('data-high')}` : ''
      return {
        query: of('data-trace'),
        href: link.getAttribute('href'),
        value: of('data-value') + range,
        text: (link as HTMLElement).innerText,
      }
    }),
  )
  return [...new Map(found.map((trace) => [`${trace.query} ${trace.value}`, trace])).values()]
}

/** Of walks whose links have the same keys at most `most`, evenly spread. */
export function someOfEachShape(traces: readonly FoundTrace[], most: number): FoundTrace[] {
  const shapes = new Map<string, FoundTrace[]>()
  for (const trace of traces) {
    const shape = [...new URLSearchParams(trace.query).keys()].join()
    shapes.set(shape, [...(shapes.get(shape) ?? []), trace])
  }
  return [...shapes.values()].flatMap((alike) => {
    if (alike.length <= most) return alike
    const at = Array.from({ length: most }, (_, i) => Math.round((i * (alike.length - 1)) / (most - 1)))
    return at.flatMap((index) => alike[index] ?? [])
  })
}

/** The totals that a view shows: in the details where they are what was opened, else outside them. */
function totalsOn(page: Page, isDetail: boolean): Promise<string[]> {
  return page.locator('[data-total]').evaluateAll((nodes, wanted) => {
    const ours = nodes.filter((node) => (node.closest('.desk-detail') !== null) === wanted)
    return ours.flatMap((node) => {
      const of = (name: string) => node.getAttribute(name) ?? ''
      const best = of('data-total')
      return node.hasAttribute('data-low') ? [best, `${best} ${of('data-low')} ${of('data-high')}`] : [best]
    })
  }, isDetail)
}

/** Opens the view that a number leads to and expects the same total there, with what the reader had chosen kept. */
export async function expectWalk(
  desk: Desk,
  { query, href, value, text }: FoundTrace,
  { from, isLoaded }: { readonly from: string; readonly isLoaded: boolean },
) {
  const { page } = desk
  const source = parseQuery(from).view
  const target = parseQuery(query)
  expect(href, text).toBe(`?${query}`)
  expect(target.ignored, `${text} → ?${query}`).toEqual([])
  for (const kept of ['asof', 'language', 'theme'] as const) {
    expect(target.view[kept], `${kept} of ${text} → ?${query}`).toBe(source[kept])
  }
  if (isLoaded) await desk.open(query)
  else await desk.follow(query)
  const opened = target.view.selected?.id
  const isDetail = opened !== undefined && opened !== source.selected?.id
  await expect
    .poll(() => totalsOn(page, isDetail), {
      message: `?${from}: ${text} (${value}) → ?${query}`,
      timeout: 5000,
    })
    .toContain(value)
}
