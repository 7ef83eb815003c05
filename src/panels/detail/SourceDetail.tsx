import type { ReactNode } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { figuresOfSource, recordsOfSource, type SourceFigures, type SourceRecords } from '#engine/source.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Standing, Total } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Facts } from './Facts.tsx'
import { IncidentList } from './IncidentList.tsx'
import { Sources } from './Sources.tsx'

interface Props {
  readonly id: string
  readonly dataset: Dataset
  readonly view: ViewState
}

/** A source: the incidents, claims, evidence and published figures that rest on it. */
export default function SourceDetail({ id, dataset, view }: Props) {
  const { m } = useDetailSpeech()
  const say = m.detail.source
  const records = recordsOfSource(dataset, id)
  const figures = figuresOfSource(dataset.series, id)
  const name = say.names[id] ?? records.name ?? figures?.name
  return (
    <>
      <p className="detail-kick">{say.kick}</p>
      <h2 className="detail-title" data-standing="quote">
        {name ?? id}
      </h2>
      {name === undefined && (
        <p className="detail-note" data-standing="quote">
          {say.nothing(id)}
        </p>
      )}
      <Counts records={records} figures={figures} />
      <p className="detail-note">{say.note}</p>
      {figures && <Series figures={figures} />}
      <Indicators records={records} view={view} />
      <IncidentList title={say.incidents} incidents={records.incidents.toReversed()} view={view} />
      {figures && figures.pages.length > 0 && (
        <Sources sources={figures.pages} title={say.pages} view={null} />
      )}
    </>
  )
}

interface CountsProps {
  readonly records: SourceRecords
  readonly figures: SourceFigures | null
}

function Counts({ records, figures }: CountsProps) {
  const { m, n } = useDetailSpeech()
  const say = m.detail.source
  const count = (key: string, value: number): ReactNode =>
    value > 0 && (
      <Total key={key} value={value}>
        {n.count(value)}
      </Total>
    )
  return (
    <Facts
      facts={[
        [say.incidents, count('incidents', records.incidents.length)],
        [say.claims, count('claims', records.claims)],
        [say.indicators, count('indicators', records.indicators.length)],
        [say.series, count('series', figures?.series.length ?? 0)],
        [say.figures, count('figures', figures?.figures ?? 0)],
      ]}
    />
  )
}

function Series({ figures }: { readonly figures: SourceFigures }) {
  const { m, n } = useDetailSpeech()
  const say = m.detail.source
  return (
    <section className="detail-section">
      <h3>{say.series}</h3>
      <ul className="detail-list">
        {figures.series.map(({ id, title, frequency, figures: points }) => (
          <li key={id}>
            <Standing is="quote">{title}</Standing>{' '}
            <span className="detail-note">
              <Total value={points}>{say.figuresOf(frequency, n.count(points))}</Total>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Indicators({ records, view }: { readonly records: SourceRecords; readonly view: ViewState }) {
  const { m, n } = useDetailSpeech()
  const say = m.detail.source
  if (records.indicators.length === 0) return null
  return (
    <section className="detail-section">
      <h3>{m.watch.title}</h3>
      <ul className="detail-list">
        {records.indicators.map(({ indicator, evidence }) => (
          <li key={indicator.id}>
            <a href={`?${queryWith(view, { selected: { kind: 'indicator', id: indicator.id } })}`}>
              <Standing is="quote">{indicator.short}</Standing>
            </a>{' '}
            <span className="detail-note">
              <Total value={evidence}>{say.evidence(n.count(evidence))}</Total>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
