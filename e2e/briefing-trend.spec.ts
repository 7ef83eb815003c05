import { expect, test } from './support/fixtures.ts'
import { BRIEF, Wall } from './support/wall.ts'

const TRENDS = BRIEF.scenes.flatMap(({ state }, i) => (state.includes('panel=trend') ? [i + 1] : []))

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
  [390, 844],
] as const) {
  test(`notes on the trend are whole and clear of one another and of every leader: ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const wall = new Wall(page)
    for (const scene of TRENDS) {
      await wall.open(`scene=${scene}`)
      const notes = page.locator('.wall-plot .trend-leaders > g')
      await expect.poll(() => notes.count(), { message: `scene ${scene}` }).toBeGreaterThan(1)
      const faults = await notes.evaluateAll((groups) => {
        const plot = document.querySelector('.wall-plot')?.getBoundingClientRect()
        const all = groups.map((group) => ({
          leader: group.querySelector('line')?.getBoundingClientRect(),
          texts: [...group.querySelectorAll('text')].map((text) => text.getBoundingClientRect()),
        }))
        const found: string[] = []
        for (const [i, { texts }] of all.entries()) {
          for (const text of texts) {
            if (!plot || text.left < plot.left || text.right > plot.right || text.top < plot.top - 1)
              found.push(`text ${i} is cut`)
            for (const [k, other] of all.entries()) {
              if (k === i) continue
              const { leader } = other
              if (leader && leader.left > text.left && leader.left < text.right && leader.top < text.bottom)
                found.push(`leader ${k} crosses text ${i}`)
              for (const by of other.texts) {
                const isApart =
                  by.right <= text.left ||
                  by.left >= text.right ||
                  by.bottom <= text.top + 1 ||
                  by.top >= text.bottom - 1
                if (!isApart) found.push(`text ${k} covers text ${i}`)
              }
            }
          }
        }
        return found
      })
      expect(faults, `scene ${scene}`).toEqual([])
    }
  })
}
