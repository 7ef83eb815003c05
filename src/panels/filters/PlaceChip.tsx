import type { Country } from '#domain/event.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { OptionList } from '#ui/OptionList.tsx'
import { ChipLabel } from './ChipLabel.tsx'
import type { FilterProps } from './FilterBar.tsx'
import { useOptions } from './ListChips.tsx'

/** Countries and provinces, the provinces with most events first. */
export function PlaceChip({ dataset, view, facets, change }: FilterProps) {
  const { m } = useSpeech()
  const nameOf = (id: string) =>
    m.words.countries[id as Country] ?? dataset.provinces.find((province) => province.id === id)?.name ?? id
  const countries = useOptions(facets.countries, nameOf)
  const provinces = useOptions(
    facets.provinces.toSorted((a, b) => b.events - a.events),
    nameOf,
  )
  const choose = (places: string[]) => {
    change({ places })
  }
  const isCountry = (id: string) => !id.includes('-')
  return (
    <Disclosure
      isSet={view.places.length > 0}
      label={<ChipLabel name={m.filters.place} chosen={view.places.map(nameOf)} />}
    >
      {() => (
        <>
          <OptionList
            legend={m.filters.countries}
            options={countries}
            chosen={view.places}
            onlyLabel={m.filters.only}
            onChange={(places) => {
              choose([...places.filter(isCountry), ...view.places.filter((id) => !isCountry(id))])
            }}
          />
          <OptionList
            legend={m.filters.provinces}
            note={m.filters.placeNote}
            options={provinces}
            chosen={view.places}
            onlyLabel={m.filters.only}
            onChange={(places) => {
              choose([...places.filter((id) => !isCountry(id)), ...view.places.filter(isCountry)])
            }}
          />
        </>
      )}
    </Disclosure>
  )
}
