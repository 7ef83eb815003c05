import type { AnalysisFile } from '#dataset/schema/analysis.ts'
import type { Figure } from '#dataset/schema/briefs.ts'
import type { Incident } from '#dataset/schema/incidents.ts'
import type { Series } from '#dataset/schema/series.ts'
import { CLAIM_SIDES, type ClaimSide } from '#domain/incident.ts'
import { buildLadder, type RungModel } from '../analysis/ladder.ts'
import { type ReadClaim, readClaimedToll, type Stance, stanceOf, topOf } from '../claimed-toll.ts'
import { sumKilled, sumTolls } from '../toll.ts'
import { type WatchRow, watchRow } from '../watch.ts'
import type { ScenePick } from './pick.ts'

/** A claim on the scale, with how the claimant stands to the side it speaks of. */
export interface ClaimLine extends ReadClaim {
  readonly stance: Stance
}

/** What a scene draws from the dataset, reckoned. */
export type FigureModel =
  | {
      readonly is: 'claims'
      readonly incident: Incident
      /** of the dead, by the side that suffered them; sides that nobody gave a number for are left out */
      readonly sides: readonly { readonly side: ClaimSide; readonly claims: readonly ClaimLine[] }[]
      /** largest number on the scale */
      readonly top: number
    }
  | { readonly is: 'watch'; readonly rows: readonly WatchRow[] }
  | { readonly is: 'ladder'; readonly rungs: readonly RungModel[] }
  | { readonly is: 'series'; readonly series: Series }
  | {
      readonly is: 'counts'
      readonly events: number
      readonly killed: number
      /** null: the coder gives none for a filter by side */
      readonly range: { readonly low: number; readonly high: number } | null
    }

/** The figure of a scene; null: nothing of what it names is there. */
export function figureOf(figure: Figure, pick: ScenePick, analysis: AnalysisFile | null): FigureModel | null {
  const { dataset } = pick
  switch (figure.is) {
    case 'claims': {
      const incident = dataset.incidents.find(({ id }) => id === figure.incident)
      return incident ? claimsOf(incident) : null
    }
    case 'watch': {
      const rows = figure.indicators.flatMap((name) => {
        const indicator = dataset.indicators.find(({ id }) => id === name)
        return indicator ? [watchRow(dataset, indicator)] : []
      })
      return rows.length > 0 ? { is: 'watch', rows } : null
    }
    case 'ladder': {
      const all = analysis ? buildLadder(dataset, analysis.ladder).rungs : []
      const rungs = all.filter(({ id }) => figure.rungs.includes(id))
      return rungs.length > 0 ? { is: 'ladder', rungs } : null
    }
    case 'series': {
      const series = dataset.series.series.find(({ id }) => id === figure.series)
      return series && series.points.length > 0 ? { is: 'series', series } : null
    }
    case 'counts':
      return countsOf(pick)
  }
}

function claimsOf(incident: Incident): FigureModel | null {
  const lines = incident.claims.map((claim) => ({
    claim,
    stated: readClaimedToll(claim.killed),
    stance: stanceOf(claim),
  }))
  const sides = CLAIM_SIDES.map((side) => ({
    side,
    claims: lines.filter(({ claim, stated }) => claim.side === side && stated.is !== 'not-stated'),
  })).filter(({ claims }) => claims.length > 0)
  if (sides.length === 0) return null
  const top = Math.max(...lines.map(({ stated }) => topOf(stated) ?? 0))
  return { is: 'claims', incident, sides, top }
}

function countsOf({ dataset, view, selection }: ScenePick): FigureModel {
  const { rows, killed } = selection
  const { low, high } = sumTolls(dataset.events, rows)
  return {
    is: 'counts',
    events: rows.length,
    killed: sumKilled(rows, killed),
    range: view.sides.length > 0 ? null : { low, high },
  }
}
