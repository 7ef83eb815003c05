import { table } from 'arquero'
import type { Answer, FilterPeer } from './contract.ts'

const PERIOD = 'd.day >= $.from && d.day <= $.to'
const TESTS = {
  kind: '(($.kinds >> d.kind) & 1) === 1',
  place: '(($.countries >> d.country) & 1) === 1',
  precision: '(($.precisions >> d.precision) & 1) === 1',
  sides: '(d.sides & $.sides) !== 0',
}
const without = (own: keyof typeof TESTS | null) =>
  `(d, $) => ${[PERIOD, ...Object.entries(TESTS).flatMap(([name, test]) => (name === own ? [] : [test]))].join(' && ')}`

/** Typed columns; a filter and a roll-up for each thing that is shown. */
export const arquero: FilterPeer = (rows, sizes) => {
  const column = (key: keyof (typeof rows)[number]) => Int32Array.from(rows, (row) => row[key])
  const all = table({
    row: column('row'),
    day: column('day'),
    month: column('month'),
    kind: column('kind'),
    country: column('country'),
    province: column('province'),
    precision: column('precision'),
    sides: column('sides'),
    killed: column('killed'),
  })
  type Table = typeof all
  const tally = (from: Table, key: string, length: number, value = 'op.count()') => {
    const out = new Array<number>(length).fill(0)
    const grouped = from.groupby(key).rollup({ value: `d => ${value}` })
    for (const entry of grouped.objects() as { value: number }[]) {
      const code = (entry as unknown as Record<string, number>)[key] ?? -1
      if (code >= 0) out[code] = entry.value
    }
    return out
  }
  return (ask): Answer => {
    const asked = all.params(ask)
    const selected = asked.filter(without(null))
    const anyPlace = asked.filter(without('place'))
    const masks = asked
      .filter(without('sides'))
      .groupby('sides')
      .rollup({ value: 'd => op.count()' })
      .objects() as { sides: number; value: number }[]
    const bySide = new Array<number>(sizes.sides).fill(0)
    for (const { sides, value } of masks) {
      for (let s = 0; s < sizes.sides; s++) if ((sides >> s) & 1) bySide[s] = (bySide[s] ?? 0) + value
    }
    return {
      months: tally(selected, 'month', sizes.months),
      kinds: tally(asked.filter(without('kind')), 'kind', sizes.kinds),
      sides: bySide,
      precisions: tally(asked.filter(without('precision')), 'precision', sizes.precisions),
      countries: tally(anyPlace, 'country', sizes.countries),
      provinces: tally(anyPlace, 'province', sizes.provinces),
      regions: tally(selected, 'province', sizes.provinces),
      regionsKilled: tally(selected, 'province', sizes.provinces, 'op.sum(d.killed)'),
      visible: selected.array('row') as number[],
    }
  }
}
