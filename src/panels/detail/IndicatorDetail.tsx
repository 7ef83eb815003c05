import type { Evidence, Indicator, Reading } from '#dataset/schema/indicators.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Facts } from './Facts.tsx'
import { SourceLink } from './Sources.tsx'

interface Props {
  readonly indicator: Indicator
  /** null: none had been made by the as-of day */
  readonly reading: Reading | null
  /** from 0 */
  readonly position: number
  readonly of: number
  readonly view: ViewState
}

/** An indicator: the question, the editors' reading and its age, the rule in words, the evidence. */
export function IndicatorDetail({ indicator, reading, position, of, view }: Props) {
  const { m, n } = useSpeech()
  const { measurement } = indicator
  const evidence = indicator.evidence.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  return (
    <>
      <p className="detail-kick">
        {m.detail.indicator(n.count(position + 1), n.count(of), m.watch.modes[measurement.mode])}
      </p>
      <h2 className="detail-title">{indicator.question}</h2>
      {reading ? <ReadingLines reading={reading} /> : <p className="detail-note">{m.watch.noReading}</p>}
      <section className="detail-section">
        <h3>{m.detail.whyItMatters}</h3>
        <p>{indicator.whyItMatters}</p>
      </section>
      <section className="detail-section">
        <h3>
          {m.detail.howMeasured} <small>{m.detail.ruleNotRun}</small>
        </h3>
        <p className="arithmetic">{measurement.metric}</p>
        <Facts
          facts={[
            [m.detail.window, measurement.window],
            [m.detail.data, measurement.data.join('; ')],
            [
              m.detail.thresholds,
              measurement.thresholds.length > 0 && (
                <ul>
                  {measurement.thresholds.map(({ name, rule }) => (
                    <li key={name}>
                      <b>{name}</b>: {rule}
                    </li>
                  ))}
                </ul>
              ),
            ],
            [m.detail.thresholdStatus, measurement.thresholdStatus],
          ]}
        />
      </section>
      <section className="detail-section">
        <h3>
          {m.detail.evidence} <small>{m.detail.evidenceNote(n.count(evidence.length))}</small>
        </h3>
        <ul className="evidence-list">
          {evidence.map((item) => (
            <EvidenceItem key={`${item.date}-${item.text}`} item={item} view={view} />
          ))}
        </ul>
      </section>
      <Sentences title={m.detail.escalation} items={indicator.escalation} />
      <Sentences title={m.detail.deescalation} items={indicator.deescalation} />
      <Sentences title={m.detail.caveats} items={indicator.caveats} />
    </>
  )
}

function ReadingLines({ reading }: { readonly reading: Reading }) {
  const { m, n } = useSpeech()
  return (
    <>
      <section className="reading">
        <p>
          <b>{reading.level}</b> <span className="judged">{reading.trend}.</span>{' '}
          <span className="detail-note">{m.detail.confidence(reading.confidence)}</span>
        </p>
        <span className="age">{m.watch.until(n.day(dayNumber(reading.asOf as IsoDate)))}</span>
      </section>
      <p className="detail-summary judged">{reading.rationale}</p>
      {reading.asOfNote !== undefined && <p className="detail-note">{reading.asOfNote}</p>}
    </>
  )
}

const GLYPHS = { escalatory: '▲', 'de-escalatory': '▼', mixed: '○' } as const

function EvidenceItem({ item, view }: { readonly item: Evidence; readonly view: ViewState }) {
  const { m, n } = useSpeech()
  const [incident] = item.incidents
  return (
    <li>
      <span className="detail-note">{n.day(dayNumber(item.date as IsoDate))}</span>
      <span
        role="img"
        aria-label={`${m.detail.directions[item.direction]}, ${m.detail.weight(n.count(item.weight))}`}
      >
        {GLYPHS[item.direction]} <span className="weight">{'▮'.repeat(item.weight)}</span>
      </span>
      <span>
        {incident === undefined ? (
          item.text
        ) : (
          <a href={`?${queryWith(view, { selected: { kind: 'event', id: incident } })}`}>{item.text}</a>
        )}{' '}
        <span className="detail-note">
          {item.sources.map((source, i) => (
            <span key={source.url}>
              {i > 0 && '; '}
              <SourceLink source={source} />
            </span>
          ))}
        </span>
      </span>
    </li>
  )
}

function Sentences({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <section className="detail-section">
      <h3>{title}</h3>
      <ul className="detail-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
