import type { Dataset } from '#dataset/dataset.ts'
import type { Compared } from '#engine/compare/compare.ts'
import type { Side } from '#engine/compare/side.ts'
import { useArea } from '#format/area.ts'
import { compare } from '#format/messages/en/compare.ts'
import { type Speech, useSpeech } from '#format/speech.ts'

const AREA = { en: compare }

/** The words of the comparison. */
export const useCompareWords = () => useArea(AREA)

/** A ratio with two decimals, from ten up with one: more would say more than counts can. */
export function ratioText(ratio: number, n: Speech['n']): string {
  return ratio >= 10 ? n.tenth(ratio) : n.ratio(ratio)
}

/** The name of a country or a province. */
export function placeName(id: string, { provinces }: Pick<Dataset, 'provinces'>, { m }: Speech): string {
  if (id === 'PK' || id === 'AF') return m.words.countries[id]
  return provinces.find((province) => province.id === id)?.name ?? id
}

/** What each side is called: by its days, or by its places. */
export function useSideName({ by }: Compared, dataset: Dataset): (side: Side) => string {
  const speech = useSpeech()
  const say = useCompareWords()
  return ({ view: { places }, days }) => {
    if (by === 'period') return speech.n.days(days)
    if (places.length === 0) return say.everywhere
    return speech.n.list(places.map((id) => placeName(id, dataset, speech)))
  }
}
