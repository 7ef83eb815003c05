import type { ReactNode } from 'react'
import type { LagPair, LagStrip, LagSummary } from '#engine/analysis/lags.ts'
import { useSpeech } from '#format/speech.ts'
import { Parts, Standing, Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { IncidentLink } from './IncidentLink.tsx'
import { useRecordWords } from './record-words.ts'
import { Said } from './Said.tsx'

interface Props {
  readonly strip: LagStrip
  readonly view: ViewState
}

/** Trigger-to-strike lags, a line a pair: filled where the trigger is named, hollow where we infer it. */
export function LagStripFigure({ strip, view }: Props) {
  const { n } = useSpeech()
  const say = useRecordWords().framework.lags
  const top = Math.max(4, ...strip.pairs.map(({ days }) => days))
  return (
    <section className="framework-section">
      <h3>{say.title}</h3>
      <p>
        {say.inYear}
        <Summary summary={strip.year} pairs={strip.pairs.filter(({ isInYear }) => isInYear)} />
      </p>
      <p>
        {say.everIn}
        <Summary summary={strip.all} pairs={strip.pairs} />
      </p>
      {strip.pairs.length > 0 && (
        <>
          <p className="lag-key">
            <span>
              <LagDot isNamed /> {say.named}
            </span>
            <span>
              <LagDot isNamed={false} /> {say.inferred}
            </span>
            <span>
              <span className="lag-median-key" aria-hidden="true" /> {say.median}
            </span>
          </p>
          <ol className="lag-pairs">
            <li className="lag-axis" aria-hidden="true">
              <span className="lag-days">{say.axis}</span>
              <svg className="lag-track" aria-hidden="true">
                {Array.from({ length: top + 1 }, (_, i) => i).map((days) => (
                  <text key={days} x={at(days, top)} y="11" textAnchor="middle">
                    {n.count(days)}
                  </text>
                ))}
              </svg>
            </li>
            {strip.pairs.map((pair) => (
              <PairLine
                key={pair.trigger.id + pair.response.id}
                pair={pair}
                top={top}
                median={strip.all.median}
                view={view}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** Where a number of days lies on the track. */
const at = (days: number, top: number) => `${5 + (days / top) * 90}%`

interface PairProps {
  readonly pair: LagPair
  readonly top: number
  readonly median: number | null
  readonly view: ViewState
}

function PairLine({ pair, top, median, view }: PairProps) {
  const { n } = useSpeech()
  const say = useRecordWords().framework.lags
  const { trigger, response, attacked, struck, days, isNamed, note } = pair
  return (
    <li>
      <span>
        <span className="framework-label">{n.day(struck)}</span>{' '}
        <IncidentLink incident={response} view={view} />
        <span className="framework-case framework-note">
          {say.after} {n.dayOfYear(attacked)} <IncidentLink incident={trigger} view={view} />;{' '}
          <Standing is="quote">{note}</Standing>
        </span>
      </span>
      <span className="lag-days">
        <Total value={days}>{say.days(n.count(days))}</Total>
        <span className="visually-hidden">, {isNamed ? say.named : say.inferred}</span>
      </span>
      <span className="lag-cell">
        <svg className="lag-track" aria-hidden="true">
          <line x1={at(0, top)} x2={at(top, top)} y1="50%" y2="50%" className="lag-line" />
          {median !== null && (
            <line x1={at(median, top)} x2={at(median, top)} y1="0" y2="100%" className="lag-median" />
          )}
          <circle cx={at(days, top)} cy="50%" r="5" className={isNamed ? 'lag-named' : 'lag-inferred'} />
        </svg>
      </span>
    </li>
  )
}

function LagDot({ isNamed }: { readonly isNamed: boolean }) {
  return (
    <svg width="12" height="12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" className={isNamed ? 'lag-named' : 'lag-inferred'} />
    </svg>
  )
}

function Summary({
  summary,
  pairs,
}: {
  readonly summary: LagSummary
  readonly pairs: readonly { readonly days: number }[]
}) {
  const { n } = useSpeech()
  const say = useRecordWords().framework.lags
  const { n: count, median, least, most } = summary
  if (median === null || least === null || most === null) return say.none
  const of = pairs.map(({ days }) => days)
  const half = Number.isInteger(median) ? n.count(median) : n.ratio(median)
  return (
    <Said
      parts={say.summary<ReactNode>(
        <Parts of={of}>{say.days(half)}</Parts>,
        <Total value={count}>{say.pairs(n.count(count))}</Total>,
        <Parts of={of}>{say.range(n.count(least), n.count(most), least === most)}</Parts>,
      )}
    />
  )
}
