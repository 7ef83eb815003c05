import { expect, test } from 'vitest'
import { loadShippedDataset } from '#dataset/testing/shipped-dataset.ts'
import type { Area } from '#domain/area.ts'
import { isDrawable } from '#domain/event.ts'
import { parseQuery } from '#view/link.ts'
import { buildMap } from '../map.ts'
import { selectEvents } from '../selection.ts'
import { inViewOf } from './in-view.ts'

const dataset = await loadShippedDataset()
const { events } = dataset
const box = (south: number, west: number, north: number, east: number): Area => ({
  is: 'box',
  ...{ south, west, north, east },
})

/** Boxes that cameras of several zooms show, one across the antimeridian, one over open sea. */
const SHOWN = {
  'the first view': box(30.2, 61.9, 35.1, 75.6),
  'Kabul close by': box(34.3, 68.9, 34.7, 69.5),
  'both countries': box(22, 58, 40, 80),
  'all but a slice': box(-85, 100, 85, 60),
  'the open sea': box(0, 60, 10, 65),
}

for (const query of [
  '',
  'focus=all&period=all',
  'focus=all&period=all&measure=events&side=civilians&toll=high',
]) {
  test.each(Object.entries(SHOWN))(`in view, ${query || 'as first seen'}: %s`, (_, shown) => {
    if (shown.is !== 'box') return
    const { view } = parseQuery(query)
    const selection = selectEvents(dataset, view)
    const model = buildMap(dataset, view, selection)
    const found = inViewOf(dataset, model, shown)

    const isIn = (north: number, east: number) =>
      north >= shown.south &&
      north <= shown.north &&
      (shown.west <= shown.east
        ? east >= shown.west && east <= shown.east
        : east >= shown.west || east <= shown.east)
    const { places } = events
    const here = [...selection.rows].filter((row) => {
      const place = events.place[row] ?? -1
      return (
        place >= 0 &&
        isDrawable(places.precision[place] ?? 'none') &&
        isIn(places.latitude[place] ?? 0, places.longitude[place] ?? 0)
      )
    })
    const dead = (rows: readonly number[]) => rows.reduce((sum, row) => sum + selection.killed(row), 0)
    expect(found.events).toBe(here.length)
    expect(found.killed).toBe(dead(here))
    expect(found.total).toBe(selection.rows.length)
    expect(found.incidents).toBe(
      selection.incidents.filter(({ point }) => point && isIn(point.latitude, point.longitude)).length,
    )
    const tallies = dataset.provinces
      .map(({ id, name }) => {
        const rows = here.filter((row) => events.provinces[events.province[row] ?? -1] === id)
        return { name, events: rows.length, killed: dead(rows) }
      })
      .filter(({ events: n }) => n > 0)
      .map((tally) => tally[view.measure])
      .sort((a, b) => b - a)
    expect(found.provinces.map((province) => province[view.measure])).toEqual(tallies.slice(0, 3))
    const size = (rows: ArrayLike<number>) =>
      view.measure === 'killed' ? dead([...Array.from(rows)]) : rows.length
    const spots = new Map<string, number[]>()
    for (const row of here) {
      const place = events.place[row] ?? -1
      const isArea = ['district', 'province'].includes(places.precision[place] ?? '')
      const key = `${places.latitude[place]},${places.longitude[place]},${isArea}`
      spots.set(key, [...(spots.get(key) ?? []), row])
    }
    const sizes = [...spots.values()].map(size).sort((a, b) => b - a)
    expect(found.largest.map(({ rows }) => size(rows))).toEqual(sizes.slice(0, 3))
  })
}
