import type { Country } from '#domain/event.ts'
import { useSpeech } from '#format/speech.ts'
import { OptionList } from '#ui/OptionList.tsx'
import type { OptionsProps } from './FilterOptions.tsx'
import { chosenOf, leftOut } from './left-out.ts'
import { onlyPlaces, useOptions } from './use-options.ts'

const isCountry = (id: string) => !id.includes('-')

/** Countries and provinces, the provinces with most events first. */
export function PlaceOptions({ dataset, view, facets, change }: OptionsProps) {
  const { m } = useSpeech()
  const nameOf = (id: string) => dataset.provinces.find((province) => province.id === id)?.name ?? id
  const only = (id: string) => onlyPlaces([id])
  const allBut = (id: string) => {
    change(leftOut('places', view, id))
  }
  const countries = useOptions(facets.countries, view, (id) => m.words.countries[id as Country], only)
  const provinces = useOptions(
    facets.provinces.toSorted((a, b) => b.count - a.count),
    view,
    nameOf,
    only,
  )
  return (
    <>
      <OptionList
        legend={m.filters.countries}
        options={countries}
        chosen={view.places}
        without={view.withoutPlaces}
        onOnly={(id) => {
          change(only(id))
        }}
        onAllBut={allBut}
        onlyLabel={m.filters.only}
        ways={m.filters.ways}
        onChange={(chosen) => {
          change(
            chosenOf('places', view, [
              ...chosen.filter(isCountry),
              ...view.places.filter((id) => !isCountry(id)),
            ]),
          )
        }}
      />
      <OptionList
        legend={m.filters.provinces}
        note={m.filters.placeNote}
        options={provinces}
        chosen={view.places}
        without={view.withoutPlaces}
        onOnly={(id) => {
          change(only(id))
        }}
        onAllBut={allBut}
        onlyLabel={m.filters.only}
        ways={m.filters.ways}
        onChange={(chosen) => {
          change(
            chosenOf('places', view, [
              ...view.places.filter(isCountry),
              ...chosen.filter((id) => !isCountry(id)),
            ]),
          )
        }}
      />
    </>
  )
}
