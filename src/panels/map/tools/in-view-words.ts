import type { InView } from '#engine/map/in-view.ts'
import type { Measure } from '#view/view-state.ts'
import type { StopSpeech } from './stop-words.ts'

/** What is in view, a sentence each, after the first that states how many events: provinces, largest marks, incidents. */
export function inViewDetails(
  { provinces, largest, incidents }: InView,
  measure: Measure,
  { n, marks, tools }: Pick<StopSpeech, 'n' | 'marks' | 'tools'>,
): readonly string[] {
  const say = tools.view
  const most = provinces.map((province) => say.province[measure](province.name, n.count(province[measure])))
  const large = largest.map(({ name, killed, rows }) =>
    say.mark(name ?? marks.tooltip.unnamed, n.count(killed), n.count(rows.length)),
  )
  return [
    ...(most.length > 0 ? [say.provinces(n.list(most))] : []),
    ...(large.length > 0 ? [say.largest(large.join('; '))] : []),
    say.incidents(n.count(incidents)),
  ]
}

/** The same as one text, to be spoken. */
export function inViewText(
  view: InView,
  measure: Measure,
  speech: Pick<StopSpeech, 'n' | 'marks' | 'tools'>,
) {
  const { n, tools } = speech
  const first =
    view.events === 0
      ? tools.view.nothing
      : tools.view.events(n.count(view.events), n.count(view.total), n.count(view.killed)).join('')
  return [first, ...inViewDetails(view, measure, speech)].join(' ')
}
