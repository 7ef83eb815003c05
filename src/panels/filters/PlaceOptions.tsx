import type { Country } from '#domain/event.ts'
import { useSpeech } from '#format/speech.ts'
import { OptionList } from '#ui/OptionList.tsx'
import type { OptionsProps } from './FilterOptions.tsx'
import { useOptions } from './use-options.ts'

const isCountry = (id: string) => !id.includes('-')

/** Countries and provinces, the provinces with most events first. */
export function PlaceOptions({ dataset, view, facets, change }: OptionsProps) {
  const { m } = useSpeech()
  const nameOf = (id: string) => dataset.provinces.find((province) => province.id === id)?.name ?? id
  const only = (id: string) => ({ places: [id] })
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
        onlyLabel={m.filters.only}
        onChange={(chosen) => {
          change({ places: [...chosen.filter(isCountry), ...view.places.filter((id) => !isCountry(id))] })
        }}
      />
      <OptionList
        legend={m.filters.provinces}
        note={m.filters.placeNote}
        options={provinces}
        chosen={view.places}
        onlyLabel={m.filters.only}
        onChange={(chosen) => {
          change({ places: [...view.places.filter(isCountry), ...chosen.filter((id) => !isCountry(id))] })
        }}
      />
    </>
  )
}
