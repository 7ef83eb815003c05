import type { Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import type { ViewState } from '#view/view-state.ts'
import { listRevisions, type Revision, type RevisionRecord } from './about-corrections.ts'
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

/** What the page about the data draws. Null: from the published series, which are not read yet. */
export interface AboutModel {
  readonly axis: CoverageAxis
  readonly strips: readonly Strip[]
  readonly gaps: readonly KnownGap[]
  readonly counts: ViewCompleteness
  /** the days of the view's period */
  readonly days: DayRange
  readonly parts: SeriesParts | null
  readonly years: readonly PublishedYear[] | null
  readonly revisions: readonly Revision[] | null
}

/** Everything about a dataset and a view; `parts` null while the published series are not at hand. */
export function buildAbout(
  dataset: Dataset,
  view: ViewState,
  parts: (SeriesParts & { readonly revisions: readonly RevisionRecord[] }) | null,
): AboutModel {
  const selection = selectEvents(dataset, view)
  return {
    axis: coverageAxis(dataset),
    strips: buildStrips(dataset, parts),
    gaps: knownGaps(dataset, parts),
    counts: viewCompleteness(dataset, view, selection),
    days: selection.period,
    parts,
    years: parts && publishedYears(dataset, parts.countryMonths),
    revisions: parts && listRevisions(parts.revisions, dataset.events),
  }
}
