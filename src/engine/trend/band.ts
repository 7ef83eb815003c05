import type { TrendModel } from '../trend.ts'

/** Whether UCDP's range can be drawn: of the best estimate of all dead, as one series. */
export function canHaveBand({ measure, stack, range }: TrendModel): boolean {
  return measure === 'killed' && stack === 'none' && range !== null
}
