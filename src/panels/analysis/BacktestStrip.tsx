import type { BacktestRun, MonthEnd } from '#dataset/schema/backtest.ts'
import { dayNumber, dayOf, type IsoDate } from '#domain/date.ts'
import { afterMonth, yearsOf } from '#engine/backtest/view.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'
import { useBacktestWords } from './backtest-words.ts'

interface Props {
  readonly run: BacktestRun
  readonly name: string
}

/** A day in each month of a year. */
const MONTHS = Array.from({ length: 12 }, (_, i) => dayOf(2000, i + 1, 1))

type SaidMark = 'warned' | 'silent' | 'no-level'
type AfterMark = 'followed' | 'not' | 'uncovered'

const saidMark = ({ warned }: MonthEnd): SaidMark =>
  warned === null ? 'no-level' : warned ? 'warned' : 'silent'

/** A line a year, a cell a month end: above, what the rule said; below, whether the outcome followed. */
export function BacktestStrip({ run, name }: Props) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const { primary, months } = run
  const days = n.count(primary.days)
  const saidWords = { warned: say.strip.warned, silent: say.strip.silent, 'no-level': say.strip.noLevel }
  const afterWords = {
    followed: say.strip.followed(days),
    not: say.strip.not,
    uncovered: say.strip.uncovered,
  }
  const afterMark = (month: MonthEnd): AfterMark => {
    const after = afterMonth(month, primary)
    return after === null ? 'uncovered' : after.followed ? 'followed' : 'not'
  }
  const monthOf = ({ end }: MonthEnd) => n.month(dayNumber(end as IsoDate))
  const [first] = months
  const last = months.at(-1)
  if (!first || !last) return null
  return (
    <figure className="backtest-figure">
      <figcaption className="backtest-key">
        <Standing is="rule">
          <Key mark="warned" words={saidWords.warned} />
          <Key mark="silent" words={saidWords.silent} />
          <Key mark="followed" words={afterWords.followed} />
          <Key mark="not" words={afterWords.not} />
          <Key mark="uncovered" words={afterWords.uncovered} />
          <Key mark="first" words={say.strip.first} />
        </Standing>
      </figcaption>
      <div
        className="backtest-strip"
        role="img"
        aria-label={say.strip.label(name, monthOf(first), monthOf(last))}
      >
        <div className="backtest-year">
          {MONTHS.map((month, column) => (
            <span key={month} style={{ gridColumnStart: column + 2 }}>
              {n.monthName(month)}
            </span>
          ))}
        </div>
        {yearsOf(run).map(({ year, months: own }) => (
          <div key={year} className="backtest-year">
            <span className="backtest-year-name">{year}</span>
            {own.map(({ column, month }) => (
              <i
                key={month.end}
                className={month.end <= run.calibration.to ? 'backtest-cell backtest-first' : 'backtest-cell'}
                style={{ gridColumnStart: column + 2 }}
                title={say.strip.month(
                  monthOf(month),
                  saidWords[saidMark(month)],
                  afterWords[afterMark(month)],
                )}
              >
                <i className={`backtest-mark mark-${saidMark(month)}`} />
                <i className={`backtest-mark mark-${afterMark(month)}`} />
              </i>
            ))}
          </div>
        ))}
      </div>
    </figure>
  )
}

interface KeyProps {
  readonly mark: SaidMark | AfterMark | 'first'
  readonly words: string
}

function Key({ mark, words }: KeyProps) {
  return (
    <span>
      <i className={`backtest-mark mark-${mark}`} aria-hidden="true" /> {words}
    </span>
  )
}
