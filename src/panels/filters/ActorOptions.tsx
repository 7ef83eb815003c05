import { useState } from 'react'
import { fold } from '#engine/fold.ts'
import { useSpeech } from '#format/speech.ts'
import { OptionList } from '#ui/OptionList.tsx'
import type { OptionsProps } from './FilterOptions.tsx'
import { chosenOf, leftOut } from './left-out.ts'
import { onlyActors, useOptions } from './use-options.ts'

/** How many actors are listed at a time; the rest are found by typing. */
const LISTED = 25

/** Actors by name or alias, those with most events first. */
export function ActorOptions({ dataset, view, facets, change }: OptionsProps) {
  const { m } = useSpeech()
  const [query, setQuery] = useState('')
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]))
  const wanted = fold(query)
  const matches = (id: string) => {
    const actor = actors.get(id)
    return actor !== undefined && [actor.name, ...actor.aliases].some((name) => fold(name).includes(wanted))
  }
  const listed = facets.actors
    .toSorted((a, b) => b.count - a.count)
    .filter(({ id }) => [...view.actors, ...view.withoutActors].includes(id) || matches(id))
    .slice(0, LISTED)
  return (
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
        options={useOptions(
          listed,
          view,
          (id) => actors.get(id)?.name ?? id,
          (id) => onlyActors([id]),
        )}
        chosen={view.actors}
        onlyLabel={m.filters.only}
        ways={m.filters.ways}
        without={view.withoutActors}
        onOnly={(id) => {
          change(onlyActors([id]))
        }}
        onAllBut={(id) => {
          change(leftOut('actors', view, id))
        }}
        onChange={(chosen) => {
          change(chosenOf('actors', view, chosen))
        }}
      />
    </>
  )
}
