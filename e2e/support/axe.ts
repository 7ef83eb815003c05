import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Expects no finding of WCAG 2.2 A and AA, in the page or in the part that `within` selects. */
export async function expectAccessible(page: Page, within?: string) {
  const builder = new AxeBuilder({ page }).withTags(WCAG_22_AA)
  const { violations, passes } = await (within ? builder.include(within) : builder).analyze()
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`,
    ),
  )
  expect(findings, 'accessibility findings').toEqual([])
  expect(passes.length, 'accessibility rules that looked at something').toBeGreaterThan(0)
}
