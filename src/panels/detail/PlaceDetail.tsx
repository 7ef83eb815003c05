import type { Province } from '#dataset/schema/register.ts'
import type { Country } from '#domain/event.ts'
import type { Share } from '#engine/detail.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { Facts } from './Facts.tsx'
import { ShareFacts } from './ShareFacts.tsx'
import { Sources } from './Sources.tsx'

interface Props {
  readonly id: string
  readonly province: Province | null
  readonly share: Share
  readonly view: ViewState
}

/** A province or country: what of the selection lies in it. */
export function PlaceDetail({ id, province, share, view }: Props) {
  const { m, n } = useDetailSpeech()
  const population = province?.population
  return (
    <>
      <p className="detail-kick">{province ? m.detail.place : m.detail.country}</p>
      <h2 className="detail-title">{province?.name ?? m.words.countries[id as Country]}</h2>
      {province && (
        <Facts
          facts={[
            [m.detail.country, m.words.countries[province.country]],
            [m.detail.aliases, province.aliases.join(', ')],
            [
              m.detail.population,
              population ? (
                <Total key="population" value={population.value}>
                  {m.detail.populationOf(n.count(population.value), population.kind, String(population.year))}
                </Total>
              ) : (
                m.detail.populationUnknown
              ),
            ],
          ]}
        />
      )}
      <ShareFacts share={share} view={view} only={{ places: [id] }} />
      {population && <Sources sources={population.sources} view={view} />}
    </>
  )
}
