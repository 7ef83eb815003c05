import { EVENT_KINDS, type Precision, type VictimSide } from '#domain/event.ts'
import { INCIDENT_KINDS, type IncidentKind } from '#domain/incident.ts'
import type { FacetOption } from '#engine/facets.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { OptionList } from '#ui/OptionList.tsx'
import type { ViewState } from '#view/view-state.ts'
import { ChipLabel } from './ChipLabel.tsx'
import type { FilterProps } from './FilterBar.tsx'

/** Facet options as lines of a list, in the words given. */
export function useOptions(facet: readonly FacetOption[], label: (id: string) => string) {
  const { n } = useSpeech()
  return facet.map(({ id, events }) => ({
    id,
    label: label(id),
    count: n.count(events),
    isEmpty: events === 0,
  }))
}

export function KindChip({ view, facets, selection, change }: FilterProps) {
  const { m, n } = useSpeech()
  const events = useOptions(facets.kinds, (id) => m.words.eventKinds[id as 'state-based'])
  const incidents = INCIDENT_KINDS.map((kind) => {
    const count = selection.incidents.filter((incident) => incident.kind === kind).length
    return { id: kind, label: m.words.incidentKinds[kind], count: n.count(count), isEmpty: count === 0 }
  })
  const names = { ...m.words.eventKinds, ...m.words.incidentKinds }
  const order: readonly string[] = [...EVENT_KINDS, ...INCIDENT_KINDS]
  const choose = (kinds: readonly string[]) => {
    change({ kinds: order.filter((kind) => kinds.includes(kind)) as unknown as ViewState['kinds'] })
  }
  const rest = (isIncident: boolean) =>
    view.kinds.filter((kind) => INCIDENT_KINDS.includes(kind as IncidentKind) === isIncident)
  return (
    <Disclosure
      isSet={view.kinds.length > 0}
      label={<ChipLabel name={m.filters.kind} chosen={view.kinds.map((kind) => names[kind])} />}
    >
      {() => (
        <>
          <OptionList
            legend={m.filters.eventKinds}
            options={events}
            chosen={view.kinds}
            onlyLabel={m.filters.only}
            onChange={(kinds) => {
              choose([...kinds, ...rest(true)])
            }}
          />
          <OptionList
            legend={m.filters.incidentKinds}
            options={incidents}
            chosen={view.kinds}
            onlyLabel={m.filters.only}
            onChange={(kinds) => {
              choose([...kinds, ...rest(false)])
            }}
          />
        </>
      )}
    </Disclosure>
  )
}

export function SideChip({ view, facets, change }: FilterProps) {
  const { m } = useSpeech()
  const options = useOptions(facets.sides, (id) => m.words.sides[id as VictimSide])
  return (
    <Disclosure
      isSet={view.sides.length > 0}
      label={<ChipLabel name={m.filters.side} chosen={view.sides.map((side) => m.words.sides[side])} />}
    >
      {() => (
        <OptionList
          legend={m.filters.side}
          note={m.filters.sideNote}
          options={options}
          chosen={view.sides}
          onlyLabel={m.filters.only}
          onChange={(sides) => {
            change({
              sides: facets.sides.map(({ id }) => id as VictimSide).filter((id) => sides.includes(id)),
            })
          }}
        />
      )}
    </Disclosure>
  )
}

export function PrecisionChip({ view, facets, change }: FilterProps) {
  const { m } = useSpeech()
  const options = useOptions(facets.precisions, (id) => m.words.precisions[id as Precision])
  const ids = facets.precisions.map(({ id }) => id as Precision)
  return (
    <Disclosure
      isSet={view.precisions.length > 0}
      label={
        <ChipLabel name={m.filters.precision} chosen={view.precisions.map((id) => m.words.precisions[id])} />
      }
    >
      {() => (
        <OptionList
          legend={m.filters.precision}
          options={options}
          chosen={view.precisions}
          onlyLabel={m.filters.only}
          onChange={(precisions) => {
            change({ precisions: ids.filter((id) => precisions.includes(id)) })
          }}
        />
      )}
    </Disclosure>
  )
}
