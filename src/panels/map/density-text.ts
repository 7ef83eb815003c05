import type { Precision } from '#domain/event.ts'
import type { Speech } from '#format/speech.ts'
import type { ViewState } from '#view/view-state.ts'
import { smallText } from './small-text.ts'

const WELL: readonly Precision[] = ['exact', 'near']

/** Of the precisions that a view admits, those that make the field. */
export function placedWell({ precisions }: Pick<ViewState, 'precisions'>): readonly Precision[] {
  return precisions.length === 0 ? WELL : WELL.filter((precision) => precisions.includes(precision))
}

/** Events per km² as a number of events per 1,000 km², to the digits that tell it apart. */
export function densityText(perKm2: number, n: Speech['n']): string {
  return smallText(perKm2 * 1000, n)
}
