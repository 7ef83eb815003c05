import type { BacktestRun, MonthEnd } from '#dataset/schema/backtest.ts'
import { type DayNumber, dayNumber, type IsoDate, isoDate } from '#domain/date.ts'
import { everything } from '#engine/about-view.ts'
import { afterMonth, type Horizon, horizonsOf } from '#engine/backtest/view.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { formatQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { useBacktestWords } from './backtest-words.ts'

interface Props {
  readonly run: BacktestRun
  readonly name: string
  readonly view: ViewState
}

const day = (text: string): DayNumber => dayNumber(text as IsoDate)

/** The strip's twin: a row a month end, with what followed by each outcome and number of days. */
export function BacktestMonths({ run, name, view }: Props) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const horizons = horizonsOf(run)
  const isOneOutcome = run.outcomes.length === 1
  const headOf = ({ outcome, days }: Horizon) => {
    const after = say.months.after(n.count(days))
    const own = run.outcomes.find(({ id }) => id === outcome)?.name ?? outcome
    return <Standing is="rule">{isOneOutcome ? after : `${own}: ${after}`}</Standing>
  }
  const columns: Column<MonthEnd>[] = [
    { id: 'end', head: say.months.end, cell: ({ end }) => n.month(day(end)) },
    {
      id: 'said',
      head: say.months.said,
      cell: ({ said, warned }) =>
        said === null ? (
          say.strip.noLevel
        ) : (
          <>
            <Standing is="quote">{said}</Standing>
            {warned && ` (${say.strip.warned})`}
          </>
        ),
    },
    ...horizons.map((horizon) => ({
      id: `${horizon.outcome}-${horizon.days}`,
      head: headOf(horizon),
      cell: (month: MonthEnd) => <After month={month} horizon={horizon} run={run} view={view} />,
    })),
  ]
  return (
    <DataTable
      caption={say.months.caption(name)}
      columns={columns}
      rows={run.months}
      rowKey={({ end }) => end}
    />
  )
}

interface AfterProps {
  readonly month: MonthEnd
  readonly horizon: Horizon
  readonly run: BacktestRun
  readonly view: ViewState
}

function After({ month, horizon, run, view }: AfterProps) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const after = afterMonth(month, horizon)
  if (after === null) return say.strip.uncovered
  const words = after.start === null ? say.months.not : say.months.followedOn(n.day(day(after.start)))
  const country = run.outcomes.find(({ id }) => id === horizon.outcome)?.deathsIn ?? null
  if (country === null) return words
  const deaths = say.months.deaths(n.count(after.value))
  // the whole record says what followed: as of an earlier day no view would show the same
  if (view.asof !== null)
    return (
      <>
        {words}: <Standing is="quote">{deaths}</Standing>
      </>
    )
  const query = formatQuery({
    ...everything(view),
    focus: 'hostilities',
    period: {
      is: 'range',
      from: isoDate(day(month.end) + 1),
      to: isoDate(day(month.end) + horizon.days),
    },
    places: [country],
    measure: 'killed',
  })
  return (
    <>
      {words}:{' '}
      <Trace value={after.value} query={query}>
        {deaths}
      </Trace>
    </>
  )
}
