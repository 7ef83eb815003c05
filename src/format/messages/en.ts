import { about } from './en/about.ts'
import { app } from './en/app.ts'
import { changes } from './en/changes.ts'
import { detail } from './en/detail.ts'
import { events } from './en/events.ts'
import { filters } from './en/filters.ts'
import { map } from './en/map.ts'
import { trend } from './en/trend.ts'
import { watch } from './en/watch.ts'
import { words } from './en/words.ts'

/** English. One file an area; a value is a sentence or a function from its parts to a sentence. */
export const en = { about, app, changes, detail, events, filters, map, trend, watch, words }
