import type { Dataset } from '#dataset/dataset.ts'
import type { Evidence, Figure, Scene } from '#dataset/schema/briefs.ts'
import { ANALYSES } from '#domain/analysis.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { BRIEF_LIMITS } from '#engine/brief/editor.ts'
import { labelFor } from '#engine/brief/labels.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import type { EditorSpeech } from './words.ts'

/** The state of a scene: the link without what belongs to the page that shows it. */
export function stateOf(view: ViewState): string {
  return queryWith(view, {
    ...{ mode: 'desk', brief: null, scene: 1, dwell: null, isLooping: false },
    ...{ theme: 'auto', language: 'en', dataset: null },
    panel: view.panel === 'about' || view.panel === 'events' ? 'all' : view.panel,
  })
}

/** The record that is open in a view and can be evidence; null: none. */
export function openIn({ selected }: ViewState, dataset: Dataset): Evidence | null {
  const analysis = ANALYSES.find((id) => selected?.kind === 'analysis' && id === selected.id)
  if (analysis) return { analysis }
  if (selected?.kind === 'indicator')
    return dataset.indicators.some(({ id }) => id === selected.id) ? { indicator: selected.id } : null
  const isIncident = dataset.incidents.some(({ id }) => id === selected?.id)
  return isIncident && selected ? { incident: selected.id } : null
}

/** The figure that shows a record; undefined: it has none. */
export function figureFor(evidence: Evidence, { incidents }: Dataset): Figure | undefined {
  if ('incident' in evidence) {
    const { incident } = evidence
    const isClaimed = incidents.some(({ id, claims }) => id === incident && claims.length > 0)
    return isClaimed ? { is: 'claims', incident } : undefined
  }
  return 'indicator' in evidence ? { is: 'watch', indicators: [evidence.indicator] } : undefined
}

/** A scene of the view on the desk, in words that claim no more than the view shows. */
export function sceneOfView(view: ViewState, dataset: Dataset, { m, n }: EditorSpeech): Scene {
  const say = m.briefEditor.prefilled
  const counts = {
    text: view.sides.length > 0 ? say.pointOfSide : say.point,
    evidence: [{ events: 'selected' as const }],
  }
  const scene: Scene = {
    id: 'scene-1',
    state: stateOf(view),
    kicker: say.kicker,
    headline: say.headline,
    points: [counts],
  }
  const open = openIn(view, dataset)
  if (open === null) return { ...scene, figure: { is: 'counts' } }
  const figure = figureFor(open, dataset)
  const told = toldOf(open, dataset, n.day)
  return {
    ...scene,
    ...(told?.day && { kicker: told.day }),
    headline: told ? told.short.slice(0, BRIEF_LIMITS.headline) : say.headline,
    points: [...(told ? [{ text: told.title.slice(0, BRIEF_LIMITS.point), evidence: [open] }] : []), counts],
    ...(told?.label && { labels: [told.label] }),
    ...(figure && { figure }),
  }
}

function toldOf(evidence: Evidence, { incidents, indicators }: Dataset, day: (day: number) => string) {
  if ('incident' in evidence) {
    const incident = incidents.find(({ id }) => id === evidence.incident)
    if (!incident) return undefined
    const happened = day(dayNumber(incident.date as IsoDate))
    return { ...incident, day: happened, label: incident.point && labelFor(incident, happened) }
  }
  if (!('indicator' in evidence)) return undefined
  const indicator = indicators.find(({ id }) => id === evidence.indicator)
  return indicator && { short: indicator.short, title: indicator.question, day: '', label: null }
}
