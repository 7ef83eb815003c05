import type { ReactNode } from 'react'
import type { BacktestRun } from '#dataset/schema/backtest.ts'
import { followedIn, monthsIn } from '#engine/backtest/score.ts'
import { endsOf, forecasterOf, horizonsOf, scoresOf } from '#engine/backtest/view.ts'
import { useSpeech } from '#format/speech.ts'
import { Said } from '#ui/Said.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { BacktestMonths } from './BacktestMonths.tsx'
import { BacktestScores } from './BacktestScores.tsx'
import { BacktestStrip } from './BacktestStrip.tsx'
import { useBacktestWords } from './backtest-words.ts'

interface Props {
  readonly run: BacktestRun
  readonly name: string
  readonly minimumEach: number
  readonly view: ViewState
}

/** One rule: what it came to in words, beside the naive rules, month by month, and what was chosen. */
export function BacktestBlock({ run, name, minimumEach, view }: Props) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const { primary, outcomes, known, knownNote, halvesNote } = run
  const scores = scoresOf(run, primary, 'report')
  const proposed = forecasterOf(scores, 'proposed')
  const ends = endsOf(run, primary, 'report')
  const total = (value: number): ReactNode => <Total value={value}>{n.count(value)}</Total>
  const outcome = outcomes.find(({ id }) => id === primary.outcome)
  const href = `?${queryWith(view, { selected: { kind: 'indicator', id: run.indicator } })}`
  return (
    <section className="backtest-section" aria-label={name}>
      <h3>
        <a href={href}>{name}</a> <span className="backtest-known">{say.known[known]}</span>
      </h3>
      {proposed && ends && (
        <p>
          <Said
            parts={say.lead<ReactNode>({
              months: total(monthsIn(proposed.counts)),
              from: n.month(ends.from),
              to: n.month(ends.to),
              warnings: total(proposed.counts.hits + proposed.counts.falseAlarms),
              hits: total(proposed.counts.hits),
              days: <Standing is="rule">{n.count(primary.days)}</Standing>,
              followed: total(followedIn(proposed.counts)),
            })}
          />
        </p>
      )}
      <p className="backtest-note">
        <Standing is="quote">{say.outcome(outcome?.text ?? '')}</Standing>
      </p>
      <BacktestScores
        caption={say.table.caption(name, say.halves.report)}
        scores={scores}
        minimumEach={minimumEach}
      />
      <BacktestStrip run={run} name={name} />
      <p className="backtest-note">
        <Lead run={run} />
      </p>
      <p className="backtest-note">
        <Standing is="rule">{useCalibration(run)}</Standing>
      </p>
      <details>
        <summary>{say.table.all}</summary>
        <BacktestScores
          caption={say.table.allCaption(name)}
          scores={horizonsOf(run).flatMap((horizon) =>
            (['calibration', 'report'] as const).flatMap((half) => scoresOf(run, horizon, half)),
          )}
          minimumEach={minimumEach}
          caseOf={({ outcome: id, days, half }) =>
            say.table.caseOf(
              outcomes.find((one) => one.id === id)?.name ?? id,
              n.count(days),
              say.halves[half],
            )
          }
        />
      </details>
      <details>
        <summary>{say.months.open}</summary>
        <BacktestMonths run={run} name={name} view={view} />
      </details>
      <details>
        <summary>{say.notes}</summary>
        <p data-standing="quote">{knownNote}</p>
        <p data-standing="quote">{halvesNote}</p>
        <p>
          <LeftOut run={run} />
        </p>
      </details>
    </section>
  )
}

function Lead({ run: { leads, primary } }: { readonly run: BacktestRun }) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const lead = leads.find(({ outcome, days }) => outcome === primary.outcome && days === primary.days)
  if (!lead) return null
  const total = (value: number) => <Total value={value}>{n.count(value)}</Total>
  const { median, followed, warnings } = lead
  if (median === null) return <Said parts={say.noLead(total(warnings))} />
  const days = (
    <Total value={median}>{say.days(Number.isInteger(median) ? n.count(median) : n.tenth(median))}</Total>
  )
  return <Said parts={say.leadTime(days, total(followed), total(warnings))} />
}

function LeftOut({ run: { leftOut, primary } }: { readonly run: BacktestRun }) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const own = leftOut.find(({ outcome, days }) => outcome === primary.outcome && days === primary.days)
  if (!own) return null
  const total = (value: number) => <Total value={value}>{n.count(value)}</Total>
  return <Said parts={say.leftOut(total(own.uncovered), total(own.across))} />
}

function useCalibration({ thresholds }: BacktestRun): string {
  const { n } = useSpeech()
  const say = useBacktestWords().calibration
  const { tried, proposed, calibrated, isAtEdge } = thresholds
  if (calibrated === null) return say.none(n.count(tried))
  if (calibrated === proposed) return say.same(n.count(tried), proposed)
  return `${say.other(n.count(tried), proposed, calibrated)}${isAtEdge ? say.edge : ''}`
}
