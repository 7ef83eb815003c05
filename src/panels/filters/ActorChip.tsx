import { useState } from 'react'
import { fold } from '#engine/fold.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { OptionList } from '#ui/OptionList.tsx'
import { ChipLabel } from './ChipLabel.tsx'
import type { FilterProps } from './FilterBar.tsx'
import { useOptions } from './ListChips.tsx'

/** How many actors are listed before the reader types. */
const LISTED = 25

/** Actors by name or alias, those with most events first. */
export function ActorChip({ dataset, view, facets, change }: FilterProps) {
  const { m } = useSpeech()
  const [query, setQuery] = useState('')
  const actorOf = (id: string) => dataset.actors.find((actor) => actor.id === id)
  const nameOf = (id: string) => actorOf(id)?.name ?? id
  const wanted = fold(query)
  const matches = (id: string) => {
    const actor = actorOf(id)
    return [actor?.name, ...(actor?.aliases ?? [])].some((name) => name && fold(name).includes(wanted))
  }
  const listed = facets.actors
    .toSorted((a, b) => b.events - a.events)
    .filter(({ id }) => view.actors.includes(id) || matches(id))
    .slice(0, LISTED)
  const options = useOptions(listed, nameOf)
  return (
    <Disclosure
      isSet={view.actors.length > 0}
      label={<ChipLabel name={m.filters.actor} chosen={view.actors.map(nameOf)} />}
    >
      {() => (
        <>
          <input
            type="search"
            className="text-field"
            aria-label={m.filters.findActor}
            placeholder={m.filters.findActor}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
            }}
          />
          <OptionList
            legend={m.filters.actor}
            note={m.filters.actorNote}
            options={options}
            chosen={view.actors}
            onlyLabel={m.filters.only}
            onChange={(actors) => {
              change({ actors })
            }}
          />
        </>
      )}
    </Disclosure>
  )
}
