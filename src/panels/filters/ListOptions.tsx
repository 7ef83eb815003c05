import type { Precision, VictimSide } from '#domain/event.ts'
import { useSpeech } from '#format/speech.ts'
import { OptionList } from '#ui/OptionList.tsx'
import type { OptionsProps } from './FilterOptions.tsx'
import { useOptions } from './use-options.ts'

export function SideOptions({ view, facets, change }: OptionsProps) {
  const { m } = useSpeech()
  const sides = facets.sides.map(({ id }) => id as VictimSide)
  return (
    <OptionList
      legend={m.filters.side}
      note={m.filters.sideNote}
      options={useOptions(
        facets.sides,
        view,
        (id) => m.words.sides[id as VictimSide],
        (id) => ({ sides: [id as VictimSide] }),
      )}
      chosen={view.sides}
      onlyLabel={m.filters.only}
      ways={m.filters.ways}
      onChange={(chosen) => {
        change({ sides: sides.filter((id) => chosen.includes(id)) })
      }}
    />
  )
}

export function PrecisionOptions({ view, facets, change }: OptionsProps) {
  const { m } = useSpeech()
  const precisions = facets.precisions.map(({ id }) => id as Precision)
  return (
    <OptionList
      legend={m.filters.precision}
      options={useOptions(
        facets.precisions,
        view,
        (id) => m.words.precisions[id as Precision],
        (id) => ({ precisions: [id as Precision] }),
      )}
      chosen={view.precisions}
      onlyLabel={m.filters.only}
      ways={m.filters.ways}
      onChange={(chosen) => {
        change({ precisions: precisions.filter((id) => chosen.includes(id)) })
      }}
    />
  )
}
