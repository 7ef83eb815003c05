import type { Dataset } from '#dataset/dataset.ts'
import type { Country } from '#domain/event.ts'
import type { Facets } from '#engine/facets.ts'
import type { Selection } from '#engine/selection.ts'
import { type Speech, useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { later, Part } from '#ui/part.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { formatPeriod } from '#view/period-text.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { ChipLabel, firstOf } from './ChipLabel.tsx'
import type { FilterName } from './FilterOptions.tsx'
import { countSet, NO_FILTERS } from './no-filters.ts'
import { useUndo } from './use-undo.ts'
import './filters.css'

// What opens, or is seldom set, is not needed for the first view.
const FilterOptions = later(async () => ({ default: (await import('./FilterOptions.tsx')).FilterOptions }))

const AreaChip = later(async () => ({ default: (await import('./AreaChip.tsx')).AreaChip }))

export interface FilterProps {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly facets: Facets
  readonly selection: Selection
  readonly change: ChangeView
}

/** The filters as chips; each opens its options with live counts. */
export function FilterBar(props: FilterProps) {
  const speech = useSpeech()
  const { m } = speech
  const { view, change } = props
  const { undo, redo } = useUndo()
  return (
    <nav className="filter-bar" aria-label={m.filters.title}>
      {chipsOf(props, speech).map(({ name, label, isSet, accessibleName }) => (
        <Disclosure key={name} isSet={isSet} label={label} {...(accessibleName && { name: accessibleName })}>
          {(close) => (
            <Part waiting={m.app.loading}>
              <FilterOptions which={name} close={close} {...props} />
            </Part>
          )}
        </Disclosure>
      ))}
      <Part>{view.area && <AreaChip area={view.area} {...props} />}</Part>
      <UndoButton way={undo} label={m.filters.undo} path="M4 5.5h5a3 3 0 0 1 0 6H6M6.5 2.5l-3 3 3 3" />
      <UndoButton way={redo} label={m.filters.redo} path="M10 5.5H5a3 3 0 0 0 0 6h3M7.5 2.5l3 3-3 3" />
      {countSet(view) > 0 && (
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

interface UndoProps {
  readonly way: (() => void) | null
  readonly label: string
  readonly path: string
}

/** One step back or on along the filters; absent where there is none. */
function UndoButton({ way, label, path }: UndoProps) {
  return (
    way && (
      <button type="button" className="filter-undo" aria-label={label} title={label} onClick={way}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d={path} />
        </svg>
      </button>
    )
  )
}

interface Chip {
  readonly name: FilterName
  readonly label: React.ReactNode
  readonly isSet: boolean
  readonly accessibleName?: string
}

/** Each filter with what is chosen in it, in words. */
function chipsOf({ dataset, view, selection }: FilterProps, speech: Speech): Chip[] {
  const { m, n } = speech
  const kinds = { ...m.words.eventKinds, ...m.words.incidentKinds }
  const placeName = (id: string) =>
    m.words.countries[id as Country] ?? dataset.provinces.find((province) => province.id === id)?.name ?? id
  const actorName = (id: string) => dataset.actors.find((actor) => actor.id === id)?.name ?? id
  const say = m.filters.phrases
  // What is set reads as a part of a sentence; what is not says its name.
  const listed = (
    name: 'kind' | 'actor' | 'place' | 'side' | 'precision',
    chosen: readonly string[],
    without: readonly string[] = [],
  ): Chip => {
    const asked = chosen.length > 0 && say[name](firstOf(chosen, speech))
    const left = without.length > 0 && say.allBut(firstOf(without, speech))
    const phrase = asked && left ? say.asked(asked, left) : asked || left
    return phrase
      ? {
          name,
          isSet: true,
          label: <ChipLabel name={null} value={phrase} />,
          accessibleName: `${m.filters[name]}: ${phrase}`,
        }
      : { name, isSet: false, label: <ChipLabel name={m.filters[name]} value={m.filters.all} /> }
  }
  const short: Readonly<Record<string, string>> = m.filters.presetShort
  return [
    {
      name: 'period',
      isSet: true,
      accessibleName: `${m.filters.period}: ${n.days(selection.period)}`,
      label: (
        <>
          <b>{n.days(selection.period)}</b>{' '}
          <span data-standing="rule">{short[formatPeriod(view.period)]}</span>
        </>
      ),
    },
    {
      name: 'focus',
      isSet: view.focus !== 'hostilities',
      label: <ChipLabel name={m.filters.focus} value={m.filters.focuses[view.focus]} />,
    },
    listed(
      'kind',
      view.kinds.map((kind) => kinds[kind]),
    ),
    listed('actor', view.actors.map(actorName), view.withoutActors.map(actorName)),
    listed('place', view.places.map(placeName), view.withoutPlaces.map(placeName)),
    listed(
      'side',
      view.sides.map((side) => m.words.sides[side]),
    ),
    listed(
      'precision',
      view.precisions.map((precision) => m.words.precisions[precision]),
    ),
    {
      name: 'toll',
      isSet: view.toll !== 'best',
      label: <ChipLabel name={m.filters.toll} value={m.words.tolls[view.toll]} />,
    },
    { name: 'sensitivity', isSet: false, label: m.filters.sensitivity.title },
  ]
}
