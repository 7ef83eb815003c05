import type { Dataset } from '#dataset/dataset.ts'
import type { PastReading } from '#engine/indicators/history.ts'
import type { WatchRow } from '#engine/watch.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Standing } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Arithmetic } from './Arithmetic.tsx'
import { EvidenceLog } from './EvidenceLog.tsx'
import { EvidenceStrip } from './EvidenceStrip.tsx'
import { PastStrip } from './PastStrip.tsx'
import { JudgedLines, RuleLines } from './ReadingLines.tsx'
import { RuleSection } from './RuleSection.tsx'
import { SeriesChart } from './SeriesChart.tsx'
import { useWords } from './words.ts'
import './indicator.css'

interface Props {
  readonly row: WatchRow
  /** from 0 */
  readonly position: number
  readonly of: number
  readonly dataset: Dataset
  /** past readings, oldest first; empty: not reckoned yet */
  readonly past: readonly PastReading[]
  readonly view: ViewState
}

/** An indicator: what the rule says and how it is reckoned, what the editors judge, and on what evidence. */
export function IndicatorDetail({ row, position, of, dataset, past, view }: Props) {
  const { m, n } = useDetailSpeech()
  const say = useWords()
  const { indicator, rule, judged } = row
  const { measurement } = indicator
  const arithmetic = 'arithmetic' in rule ? rule.arithmetic : null
  return (
    <>
      <p className="detail-kick">
        <Standing is="code">
          {m.detail.indicator(n.count(position + 1), n.count(of), m.watch.modes[measurement.mode])}
        </Standing>
        <Neighbours dataset={dataset} position={position} view={view} />
      </p>
      <h2 className="detail-title" data-standing="quote">
        {indicator.question}
      </h2>
      <RuleLines row={row} />
      <JudgedLines judged={judged} />
      <section className="detail-section">
        <h3>{say.reckoned}</h3>
        {arithmetic ? (
          <Arithmetic arithmetic={arithmetic} row={row} dataset={dataset} view={view} />
        ) : (
          <p className="detail-note">{say.notReckoned}</p>
        )}
      </section>
      {arithmetic?.is === 'ratio' && (
        <SeriesChart arithmetic={arithmetic} indicator={indicator} dataset={dataset} />
      )}
      <PastStrip past={past} measurement={measurement} />
      <section className="detail-section">
        <h3>{m.detail.whyItMatters}</h3>
        <p data-standing="quote">{indicator.whyItMatters}</p>
      </section>
      <section className="detail-section">
        <h3>{say.bearsOn}</h3>
        <p>
          {indicator.bearsOn.strategies
            .map(({ id, weight }) => say.bears(say.strategies[id] ?? id, say.weights[weight]))
            .join('; ')}
          .
        </p>
        <p data-standing="quote">{indicator.bearsOn.why}</p>
      </section>
      <section className="detail-section">
        <h3>{say.evidence}</h3>
        <EvidenceStrip evidence={indicator.evidence} asOf={dataset.asOf} />
        <EvidenceLog evidence={indicator.evidence} view={view} />
      </section>
      <RuleSection indicator={indicator} view={view} />
      <Sentences title={m.detail.escalation} items={indicator.escalation} />
      <Sentences title={m.detail.deescalation} items={indicator.deescalation} />
      <Sentences title={m.detail.caveats} items={indicator.caveats} />
    </>
  )
}

/** The indicators before and after, in the list's own order. */
function Neighbours({ dataset, position, view }: Pick<Props, 'dataset' | 'position' | 'view'>) {
  const { n } = useDetailSpeech()
  const say = useWords()
  const { indicators } = dataset
  const before = indicators[(position + indicators.length - 1) % indicators.length]
  const after = indicators[(position + 1) % indicators.length]
  const open = (id: string) => `?${queryWith(view, { selected: { kind: 'indicator', id } })}`
  return (
    <span className="detail-steps">
      {before && (
        <a href={open(before.id)} aria-label={say.previous(before.short)} title={before.short}>
          <Standing is="code">‹ {n.count(before.order)}</Standing>
        </a>
      )}
      {after && (
        <a href={open(after.id)} aria-label={say.next(after.short)} title={after.short}>
          <Standing is="code">{n.count(after.order)} ›</Standing>
        </a>
      )}
    </span>
  )
}

function Sentences({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <section className="detail-section">
      <h3>{title}</h3>
      <ul className="detail-list" data-standing="quote">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
