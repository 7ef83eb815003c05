import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facetScales } from './facet-scales.ts'
import { AXIS_PX, facetAt, facetCell, HEAD_PX, layOutFacets } from './facets.ts'

const someBox = fc.record({
  count: fc.integer({ min: 2, max: 90 }),
  widthPx: fc.integer({ min: 280, max: 1900 }),
  heightPx: fc.integer({ min: 100, max: 900 }),
  isAll: fc.boolean(),
})

describe('the places of small panels', () => {
  it('lie in the box, beside each other, none on another, the axis of time under the last of each column', () => {
    fc.assert(
      fc.property(someBox, ({ count, widthPx, heightPx, isAll }) => {
        const layout = layOutFacets(count, widthPx, heightPx, isAll)
        const { shown, panelPx, plotPx, rowPx, columns, rows } = layout
        expect(shown).toBeGreaterThan(0)
        expect(shown).toBeLessThanOrEqual(count)
        if (isAll) expect(shown).toBe(count)
        expect(columns * rows).toBeGreaterThanOrEqual(shown)
        if (!isAll && rows > 1) expect(rows * rowPx).toBeLessThanOrEqual(heightPx)
        expect(HEAD_PX + plotPx + AXIS_PX).toBeLessThanOrEqual(rowPx)
        const cells = Array.from({ length: shown }, (_, i) => facetCell(layout, i))
        for (const [i, cell] of cells.entries()) {
          expect(cell.x).toBeGreaterThanOrEqual(30)
          expect(cell.x + panelPx).toBeLessThanOrEqual(widthPx)
          const right = cells[i + 1]
          if (right && right.y === cell.y) expect(right.x).toBeGreaterThan(cell.x + panelPx)
          const below = cells.filter(({ x, y }) => x === cell.x && y > cell.y)
          expect(cell.isLast).toBe(below.length === 0)
          expect(cell.isFirst).toBe(cells.every(({ x }) => x >= cell.x))
        }
      }),
    )
  })

  it('are found under a point', () => {
    fc.assert(
      fc.property(someBox, fc.nat(89), fc.integer({ min: 0, max: 100 }), (box, some, part) => {
        const layout = layOutFacets(box.count, box.widthPx, box.heightPx, box.isAll)
        const panel = some % layout.shown
        const { x, y } = facetCell(layout, panel)
        const found = facetAt(layout, x + (part / 100) * layout.panelPx, y + 20)
        expect(found?.panel).toBe(panel)
        expect(found?.part).toBeCloseTo(part / 100)
      }),
    )
    const layout = layOutFacets(5, 800, 200, false)
    expect(facetAt(layout, 10, 10)).toBeNull()
    expect(facetAt(layout, 100, -1)).toBeNull()
    expect(facetAt(layout, 100, layout.rows * layout.rowPx + 1)).toBeNull()
  })

  it('share scales whose words stand clear of each other', () => {
    fc.assert(
      fc.property(someBox, fc.nat(90_000), ({ count, widthPx, heightPx, isAll }, most) => {
        const layout = layOutFacets(count, widthPx, heightPx, isAll)
        const { x, y, values } = facetScales(most, { from: 100, to: 199 }, layout)
        expect([x(100), x(200)]).toEqual([0, layout.panelPx])
        expect([y(0), values.ticks[0]]).toEqual([layout.plotPx, 0])
        expect(y(most)).toBeGreaterThanOrEqual(0)
        for (const [i, tick] of values.ticks.entries())
          if (i > 0) expect(y(values.ticks[i - 1] ?? 0) - y(tick)).toBeGreaterThanOrEqual(14.9)
      }),
    )
  })
})
