import type { Precision } from '#domain/event.ts'
import type { Speech } from '#format/speech.ts'
import type { ViewState } from '#view/view-state.ts'

const WELL: readonly Precision[] = ['exact', 'near']

/** Of the precisions that a view admits, those that make the field. */
export function placedWell({ precisions }: Pick<ViewState, 'precisions'>): readonly Precision[] {
  return precisions.length === 0 ? WELL : WELL.filter((precision) => precisions.includes(precision))
}

/** Events per km² as a number of events per 1,000 km², to the digits that tell it apart. */
export function densityText(perKm2: number, n: Speech['n']): string {
  const value = perKm2 * 1000
  if (value === 0 || value >= 10) return n.count(value)
  return Number.isInteger(Number(value.toFixed(2)))
    ? n.count(value)
    : value >= 1 || isTenth(value)
      ? n.tenth(value)
      : n.ratio(value)
}

function isTenth(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-6
}
