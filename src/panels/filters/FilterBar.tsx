import type { Dataset } from '#dataset/dataset.ts'
import type { Facets } from '#engine/facets.ts'
import type { Selection } from '#engine/selection.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { DEFAULT_VIEW } from '#view/link.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { ActorChip } from './ActorChip.tsx'
import { FocusChip, TollChip } from './ChoiceChips.tsx'
import { KindChip, PrecisionChip, SideChip } from './ListChips.tsx'
import { PeriodChip } from './PeriodChip.tsx'
import { PlaceChip } from './PlaceChip.tsx'
import './filters.css'

export interface FilterProps {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly facets: Facets
  readonly selection: Selection
  readonly change: ChangeView
}

/** The fields that "Reset filters" puts back. */
const NO_FILTERS: Partial<ViewState> = {
  focus: DEFAULT_VIEW.focus,
  period: DEFAULT_VIEW.period,
  kinds: [],
  actors: [],
  places: [],
  sides: [],
  sources: [],
  precisions: [],
  q: '',
  toll: DEFAULT_VIEW.toll,
}

/** The filters as chips; each opens its options with live counts. */
export function FilterBar(props: FilterProps) {
  const { m } = useSpeech()
  const { view, change } = props
  const isSet = countSet(view) > 0
  return (
    <nav className="filter-bar" aria-label={m.filters.title}>
      <PeriodChip {...props} />
      <FocusChip {...props} />
      <KindChip {...props} />
      <ActorChip {...props} />
      <PlaceChip {...props} />
      <SideChip {...props} />
      <PrecisionChip {...props} />
      <TollChip {...props} />
      {isSet && (
        <TextButton
          onClick={() => {
            change(NO_FILTERS)
          }}
        >
          {m.filters.reset}
        </TextButton>
      )}
    </nav>
  )
}

/** How many filters differ from the default view. */
export function countSet(view: ViewState): number {
  const lists = [view.kinds, view.actors, view.places, view.sides, view.sources, view.precisions]
  const set = [
    view.focus !== DEFAULT_VIEW.focus,
    JSON.stringify(view.period) !== JSON.stringify(DEFAULT_VIEW.period),
    view.q !== '',
    view.toll !== DEFAULT_VIEW.toll,
    ...lists.map((list) => list.length > 0),
  ]
  return set.filter(Boolean).length
}
