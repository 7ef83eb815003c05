import { join } from 'node:path'
import * as z from 'zod/mini'
import { focusRule } from '#dataset/schema/events.ts'
import { framework } from '#dataset/schema/framework.ts'
import { hypotheses } from '#dataset/schema/hypotheses.ts'
import { actor, placeholder, province, town } from '#dataset/schema/register.ts'
import { load } from '#pipeline/build/load.ts'
import { readJson } from '#pipeline/files.ts'

/** What an import takes from data/: names, places and lines of the map, and no account of anything that happened. */
export function loadRegisters(data: string) {
  const { interview } = load(data, 'analysis/framework.json', framework)
  return {
    actors: load(data, 'actors/actors.json', z.object({ actors: z.array(actor) })).actors,
    provinces: load(data, 'places/provinces.json', z.object({ provinces: z.array(province) })).provinces,
    towns: load(data, 'places/towns.json', z.object({ towns: z.array(town) })).towns,
    placeholders: load(data, 'places/placeholders.json', z.object({ placeholders: z.array(placeholder) }))
      .placeholders,
    basemap: readJson(join(data, 'places/basemap.json')),
    /** the conflicts by UCDP's numbers that the default view counts */
    focus: load(data, 'ucdp/focus.json', z.object({ focus: z.array(focusRule) })).focus,
    /** what the analyses are about, without what was found */
    interview,
    methodSource: load(data, 'analysis/hypotheses.json', hypotheses).methodSource,
  }
}
export type Registers = ReturnType<typeof loadRegisters>
