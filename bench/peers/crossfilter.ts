import crossfilter from 'crossfilter2'
import type { Answer, FilterPeer, FilterRow } from './contract.ts'

/** Dimensions with a filter, and two without one for what counts under all filters. */
export const crossfilter2: FilterPeer = (rows, sizes) => {
  const cf = crossfilter(rows as FilterRow[])
  const day = cf.dimension((e: FilterRow) => e.day)
  const kind = cf.dimension((e: FilterRow) => e.kind)
  const place = cf.dimension((e: FilterRow) => e.country * 1000 + e.province + 1)
  const precision = cf.dimension((e: FilterRow) => e.precision)
  const sides = cf.dimension((e: FilterRow) => e.sides)
  const month = cf.dimension((e: FilterRow) => e.month)
  const region = cf.dimension((e: FilterRow) => e.province)
  const months = month.group().reduceCount()
  const kinds = kind.group().reduceCount()
  const places = place.group().reduceCount()
  const precisions = precision.group().reduceCount()
  const masks = sides.group().reduceCount()
  const regions = region.group().reduceCount()
  const dead = region.group().reduceSum((e: FilterRow) => e.killed)
  type Group = { all: () => readonly { key: unknown; value: unknown }[] }
  const spread = (group: Group, length: number) => {
    const out = new Array<number>(length).fill(0)
    for (const { key, value } of group.all()) if ((key as number) >= 0) out[key as number] = value as number
    return out
  }
  const before = { kinds: -1, countries: -1, precisions: -1, sides: -1 }
  return (ask): Answer => {
    day.filterRange([ask.from, ask.to + 1])
    if (before.kinds !== ask.kinds) kind.filterFunction((k) => ((ask.kinds >> (k as number)) & 1) === 1)
    if (before.countries !== ask.countries) {
      place.filterFunction((p) => ((ask.countries >> Math.floor((p as number) / 1000)) & 1) === 1)
    }
    if (before.precisions !== ask.precisions) {
      precision.filterFunction((p) => ((ask.precisions >> (p as number)) & 1) === 1)
    }
    if (before.sides !== ask.sides) sides.filterFunction((mask) => ((mask as number) & ask.sides) !== 0)
    Object.assign(before, ask)
    const countries = new Array<number>(sizes.countries).fill(0)
    const provinces = new Array<number>(sizes.provinces).fill(0)
    for (const { key, value } of places.all()) {
      const country = Math.floor((key as number) / 1000)
      const province = ((key as number) % 1000) - 1
      countries[country] = (countries[country] ?? 0) + (value as number)
      if (province >= 0) provinces[province] = (provinces[province] ?? 0) + (value as number)
    }
    const bySide = new Array<number>(sizes.sides).fill(0)
    for (const { key, value } of masks.all()) {
      for (let s = 0; s < sizes.sides; s++) {
        if (((key as number) >> s) & 1) bySide[s] = (bySide[s] ?? 0) + (value as number)
      }
    }
    return {
      months: spread(months, sizes.months),
      kinds: spread(kinds, sizes.kinds),
      sides: bySide,
      precisions: spread(precisions, sizes.precisions),
      countries,
      provinces,
      regions: spread(regions, sizes.provinces),
      regionsKilled: spread(dead, sizes.provinces),
      visible: cf.allFiltered().map((e) => e.row),
    }
  }
}
