import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

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

async function findingsOn(page: Page, within: string | undefined): Promise<readonly string[]> {
  const { violations, passes } = await analyze(page, within)
  expect(passes.length, 'accessibility rules that looked at something').toBeGreaterThan(0)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`,
    ),
  )
}

/** Expects no finding of WCAG 2.2 A and AA, in the page or in the part that `within` selects. */
export async function expectAccessible(page: Page, within?: string) {
  expect(await findingsOn(page, within), 'accessibility findings').toEqual([])
}

/** What the system asks for, by the theme that a page without one in its link then takes. */
const SYSTEMS = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const

/** The same in each theme, of a page that follows the system: all three are looked at, whatever the first shows. */
export async function expectAccessibleInThemes(page: Page, view: string, within?: string) {
  for (const [theme, system] of Object.entries(SYSTEMS)) {
    await test.step(`${view} in ${theme}`, async () => {
      await page.emulateMedia(system)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      const findings = await findingsOn(page, within)
      expect.soft(findings, `accessibility findings in ${theme}: ${view}`).toEqual([])
    })
  }
}
