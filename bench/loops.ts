import type { Answer, Ask, FilterPeer, FilterRow } from './peers/contract.ts'

/** One plain loop over objects: each event is looked at once, and counted wherever at most one filter fails it. */
export const plainLoops: FilterPeer = (rows, sizes) => (ask) => {
  const zeros = (length: number) => new Array<number>(length).fill(0)
  const answer = {
    months: zeros(sizes.months),
    kinds: zeros(sizes.kinds),
    sides: zeros(sizes.sides),
    precisions: zeros(sizes.precisions),
    countries: zeros(sizes.countries),
    provinces: zeros(sizes.provinces),
    regions: zeros(sizes.provinces),
    regionsKilled: zeros(sizes.provinces),
    visible: [] as number[],
  } satisfies Answer
  const add = (counts: number[], at: number, value = 1) => {
    if (at >= 0) counts[at] = (counts[at] ?? 0) + value
  }
  for (const event of rows) {
    if (event.day < ask.from || event.day > ask.to) continue
    const failed = failedBy(event, ask)
    if ((failed & ~1) === 0) add(answer.kinds, event.kind)
    if ((failed & ~2) === 0) {
      add(answer.countries, event.country)
      add(answer.provinces, event.province)
    }
    if ((failed & ~4) === 0) add(answer.precisions, event.precision)
    if ((failed & ~8) === 0) {
      for (let side = 0; side < sizes.sides; side++) if ((event.sides >> side) & 1) add(answer.sides, side)
    }
    if (failed !== 0) continue
    add(answer.months, event.month)
    add(answer.regions, event.province)
    add(answer.regionsKilled, event.province, event.killed)
    answer.visible.push(event.row)
  }
  return answer
}

function failedBy(event: FilterRow, ask: Ask): number {
  return (
    (((ask.kinds >> event.kind) & 1) === 1 ? 0 : 1) |
    (((ask.countries >> event.country) & 1) === 1 ? 0 : 2) |
    (((ask.precisions >> event.precision) & 1) === 1 ? 0 : 4) |
    ((event.sides & ask.sides) !== 0 ? 0 : 8)
  )
}
