import { app } from './en/app.ts'
import { filters } from './en/filters.ts'
import { map } from './en/map.ts'
import { trend } from './en/trend.ts'
import { watch } from './en/watch.ts'
import { words } from './en/words.ts'

/**
 * English: what the first view says. Words of areas that load later load with them (format/area.ts). One file an area;
 * a value is a sentence or a function from its parts to a sentence.
 */
export const en = { app, filters, map, trend, watch, words }
