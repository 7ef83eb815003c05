import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds. Where the page holds no frames it is asked in the page itself: the other way opens a second page for
 * the answer. `resultTypes`: of what passed the rules are named, not every element.
 */
function analyze(page: Page, within: string | undefined) {
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG_22_AA)
    .setLegacyMode(page.frames().length === 1)
  return (within ? builder.include(within) : builder).analyze()
}

/** Expects no finding of WCAG 2.2 A and AA, in the page or in the part that `within` selects. */
export async function expectAccessible(page: Page, within?: string) {
  const { violations, passes } = await analyze(page, within)
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`,
    ),
  )
  expect(findings, 'accessibility findings').toEqual([])
  expect(passes.length, 'accessibility rules that looked at something').toBeGreaterThan(0)
}
