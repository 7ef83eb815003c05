import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { MapModel } from '#engine/map.ts'
import type { Speech } from '#format/speech.ts'
import type { ViewState } from '#view/view-state.ts'
import type { useMarkWords } from '../mark-words.ts'
import type { Target } from '../use-pointer.ts'
import type { ToolWords } from './tool-words.ts'

/** How an area's tools speak of a target: the words of marks, of tools, and the page's. */
export interface StopSpeech extends Pick<Speech, 'm' | 'n'> {
  readonly marks: ReturnType<typeof useMarkWords>
  readonly tools: ToolWords
}

/** Accounts of incidents that are named one by one. */
const NAMED = 4

/** What is at a stop, in words: place and how well it is known, days, dead and events. */
export function stopWords(target: Target, model: MapModel, view: ViewState, speech: StopSpeech): string {
  const { m, n, marks, tools } = speech
  const say = tools.walk
  if (target.is === 'incidents') {
    const { incidents } = target.at
    const named = incidents
      .slice(0, NAMED)
      .map(({ incident }) => say.account(n.day(dayNumber(incident.date as IsoDate)), incident.short))
      .join('; ')
    const rest = incidents.length - NAMED
    return say.incidents(n.count(incidents.length), rest > 0 ? say.more(named, n.count(rest)) : named)
  }
  const toll = (killed: number, events: number) => {
    const estimate =
      view.sides.length === 0 && view.toll !== 'best' ? `, ${marks.tooltip.toll[view.toll]}` : ''
    const words =
      killed === 0 && estimate === ''
        ? marks.tooltip.none(n.count(events), events === 1)
        : marks.tooltip.total(n.count(killed), n.count(events), events === 1)
    return words + estimate
  }
  if (target.is === 'mark') {
    const { name, precision, days, killed, rows } = target.at.mark
    return say.mark(
      name ?? marks.tooltip.unnamed,
      m.words.precisions[precision].toLowerCase(),
      n.days(days),
      toll(killed, rows.length),
    )
  }
  const region = model.regions.find(({ id }) => id === target.id)
  if (!region) return ''
  const { name, events, killed, isLocated } = region
  const counts = isLocated || events > 0 ? toll(killed, events) : marks.tooltip.unlocated
  const words = say.province(name, counts)
  return view.places.includes(target.id) ? `${words} ${say.chosen}` : words
}
