import type { Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import type { ViewState } from '#view/view-state.ts'
import { listRevisions, type Revision } from './about-corrections.ts'
import {
  buildStrips,
  type CoverageAxis,
  coverageAxis,
  type SeriesParts,
  type Strip,
} from './about-coverage.ts'
import { type KnownGap, knownGaps } from './about-gaps.ts'
import { type ViewCompleteness, viewCompleteness } from './about-view.ts'
import { type PublishedYear, publishedYears } from './published.ts'
import { selectEvents } from './selection.ts'

/** What the page about the data draws. */
export interface AboutModel {
  readonly axis: CoverageAxis
  readonly strips: readonly Strip[]
  readonly gaps: readonly KnownGap[]
  readonly counts: ViewCompleteness
  /** the days of the view's period */
  readonly days: DayRange
  readonly parts: SeriesParts
  readonly years: readonly PublishedYear[]
  readonly revisions: readonly Revision[]
}

/** Everything about a dataset and a view. */
export function buildAbout(dataset: Dataset, view: ViewState): AboutModel {
  const parts = dataset.series
  const selection = selectEvents(dataset, view)
  return {
    axis: coverageAxis(dataset),
    strips: buildStrips(dataset, parts),
    gaps: knownGaps(dataset, parts),
    counts: viewCompleteness(dataset, view, selection),
    days: selection.period,
    parts,
    years: publishedYears(dataset, parts.countryMonths),
    revisions: listRevisions(parts.revisions, dataset.events),
  }
}
