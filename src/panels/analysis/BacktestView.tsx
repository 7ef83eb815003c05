import type { Backtest } from '#dataset/schema/backtest.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import { forecasterOf, scoresOf, skillOf } from '#engine/backtest/view.ts'
import { useSpeech } from '#format/speech.ts'
import { Said } from '#ui/Said.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { BacktestBlock } from './BacktestBlock.tsx'
import { useBacktestWords } from './backtest-words.ts'
import './backtest.css'

interface Props {
  readonly backtest: Backtest
  readonly indicators: readonly Indicator[]
  readonly view: ViewState
  /** stands under a heading of the page that it is part of; absent: it has its own */
  readonly isPart?: boolean
}

/** How each rule would have done: a block a rule, then what cannot be tested, and how to read it. */
export function BacktestView({ backtest, indicators, view, isPart = false }: Props) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const { runs, untested, minimumEach, limits, criterion } = backtest
  const nameOf = (id: string) => indicators.find((indicator) => indicator.id === id)?.short ?? id
  const skilled = runs.filter((run) => {
    const score = forecasterOf(scoresOf(run, run.primary, 'report'), 'proposed')
    return score !== null && skillOf(score)?.side === 1
  })
  const names = n.list(skilled.map(({ indicator }) => nameOf(indicator)))
  return (
    <article className="backtest" aria-label={say.title}>
      {!isPart && <h2>{say.title}</h2>}
      <p className="backtest-lead">
        <Standing is="glance">
          {skilled.length === 0
            ? say.verdictNone(n.count(runs.length))
            : say.verdictSome(n.count(runs.length), names)}
        </Standing>
      </p>
      <p className="backtest-note">
        {say.intro} {view.asof !== null && say.wholeRecord}
      </p>
      {runs.map((run) => (
        <BacktestBlock
          key={run.indicator}
          run={run}
          name={nameOf(run.indicator)}
          minimumEach={minimumEach}
          view={view}
        />
      ))}
      <section className="backtest-section">
        <h3>{say.untested.title}</h3>
        <ul className="backtest-lines">
          {untested.map(({ indicator, unit, have, need, why }) => (
            <li key={indicator}>
              <b>{nameOf(indicator)}</b>
              <Said
                parts={say.untested.have(
                  <Total value={have}>{n.count(have)}</Total>,
                  <Standing is="rule">{n.count(need)}</Standing>,
                  unit,
                )}
              />{' '}
              <Standing is="quote">{why}</Standing>
            </li>
          ))}
        </ul>
      </section>
      <section className="backtest-section backtest-note">
        <h3>{say.method.title}</h3>
        <ul className="backtest-lines" data-standing="rule">
          {say.method.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>
            {say.method.criterion}
            {criterion}
          </li>
        </ul>
        <h3>{say.method.limits}</h3>
        <ul className="backtest-lines" data-standing="quote">
          {limits.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </article>
  )
}
