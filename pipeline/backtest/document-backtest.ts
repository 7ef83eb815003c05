import {
  type Backtest,
  type BacktestRun,
  type Forecaster,
  HALVES,
  type Half,
  type Score,
} from '#dataset/schema/backtest.ts'
import type { Indicator } from '#dataset/schema/indicators.ts'
import {
  baseRate,
  falseAlarmRatio,
  followedIn,
  hitRate,
  monthsIn,
  notFollowedIn,
  overlapOf,
  peirceInterval,
  peirceScore,
} from '#engine/backtest/score.ts'
import { counted, two } from './words.ts'

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`)

/** The chapter on the backtest: how it is done, what each rule came to, and what could not be tested. */
export function backtestLines(indicators: readonly Indicator[], backtest: Backtest): string[] {
  const nameOf = (id: string) => indicators.find((one) => one.id === id)?.short ?? id
  return [
    '## Backtest',
    '',
    'At every month end of the stretch with full data: what the rule said, and what followed within 30 and 90 days by a',
    'stated outcome rule.',
    '',
    ...bullets([
      '**Hit**: warned, and it followed. **Miss**: not warned, and it followed. **False alarm**: warned, and it did not follow. **Silence**: neither.',
      '**Hit rate**: hits of all that followed. **False-alarm ratio**: false alarms of all warnings. **Base rate**: month ends that the outcome followed, of all.',
      '**Score**: hit rate less the share of false alarms among the month ends that nothing followed (Peirce 1884, Science 4: 453–454). 1 is perfect; 0 is what one gets by always warning, never warning or drawing lots; less than 0 is worse than that.',
      '**Interval** at 95 %: of a difference of two proportions, good with few cases (Newcombe 1998, Statistics in Medicine 17: 873–890, method 10, on the intervals of Wilson 1927). At 90 days three month ends count as one (effective number of cases: Kish 1965, Survey Sampling).',
      '**Last state**: a naive rule that warns where the outcome held over the days just past, by the same rule, as known then. **Average**: one that warns where the last month lies over the mean of the 12 before (incidents: the last 30 days against up to 365 days before, at least 60 of the record). Both stand on the very same month ends.',
      '**Lead time**: days from the month end at which a warning began to the day on which the outcome began; of deaths, to the first day of the 30 days that reach the bar.',
      `**Calibration**: ${backtest.criterion}`,
      `**†**: the outcome followed, or did not, at fewer than ${backtest.minimumEach} month ends: too few to tell anything.`,
    ]),
    '',
    '### In short',
    '',
    ...summaryLines(backtest, nameOf),
    '',
    ...backtest.runs.flatMap((run) => runLines(run, nameOf(run.indicator), backtest.minimumEach)),
    '### What cannot be tested',
    '',
    ...bullets(
      backtest.untested.map(
        ({ indicator, unit, have, need, why }) =>
          `**${nameOf(indicator)}** cannot be tested: ${have} of ${need} ${unit.replace('-', ' ')} needed. ${why}`,
      ),
    ),
    '',
    '### Limits of the backtest',
    '',
    ...bullets(backtest.limits),
  ]
}

const HALF_NAMES: Record<Half, string> = { calibration: 'first', report: 'second' }

const NAMES: Record<Forecaster, string> = {
  proposed: 'Rule, proposed',
  calibrated: 'Rule, calibrated',
  persistence: 'Last state',
  average: 'Average',
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  return [row(head), row(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(row)]
}

const share = (value: number | null) => (value === null ? 'none' : two(value))

/** The score with its interval and the mark of too few cases. */
function scoreWords({ counts, days }: Score, minimumEach: number): string {
  const score = peirceScore(counts)
  const interval = peirceInterval(counts, overlapOf(days))
  const mark = Math.min(followedIn(counts), notFollowedIn(counts)) < minimumEach ? ' †' : ''
  return score === null || interval === null
    ? `none${mark}`
    : `${two(score)} (${two(interval.low)} to ${two(interval.high)})${mark}`
}

/** The second half by the outcome and horizon that a run is judged by first: a sentence and a line a rule. */
function summaryLines({ runs, minimumEach }: Backtest, nameOf: (id: string) => string): string[] {
  const judged = runs.map((run) => {
    const { outcome, days } = run.primary
    const isOf = (one: Score) => one.outcome === outcome && one.days === days && one.half === 'report'
    const find = (forecaster: Forecaster) =>
      run.scores.find((one) => isOf(one) && one.forecaster === forecaster)
    const name = run.outcomes.find(({ id }) => id === outcome)?.name ?? outcome
    return { name: `${nameOf(run.indicator)}: ${name}`, days, find }
  })
  const skilled = judged.filter(({ find, days }) => {
    const found = find('proposed')
    return ((found && peirceInterval(found.counts, overlapOf(days))?.low) ?? 0) > 0
  })
  const verdict =
    skilled.length === 0
      ? `Of ${counted(runs.length, 'rule')} tested, none has on the second half a score whose interval lies over 0: none is shown to warn better than by lot.`
      : `Of ${counted(runs.length, 'rule')} tested, these have on the second half a score whose interval lies over 0: ${skilled.map(({ name }) => name).join('; ')}.`
  const head = ['Second half', 'Days', 'Month ends', 'Rule', 'Last state', 'Average']
  const rows = judged.map(({ name, days, find }) => {
    const words = (forecaster: Forecaster) => {
      const found = find(forecaster)
      return found ? scoreWords(found, minimumEach) : 'none'
    }
    const proposed = find('proposed')
    const months = proposed ? monthsIn(proposed.counts) : 0
    return [name, days, months, words('proposed'), words('persistence'), words('average')]
  })
  return [verdict, '', ...table(head, rows)]
}

function runLines(run: BacktestRun, name: string, minimumEach: number): string[] {
  const { thresholds, months, known, calibration, report } = run
  const silent = months.filter(({ said }) => said === null).length
  return [
    `### Backtest: ${name}`,
    '',
    ...bullets([
      `**Known**: ${known === 'as-known-then' ? 'as known then' : 'on later values'}. ${run.knownNote}`,
      `**Month ends**: ${months.length}, of which the rule gave no level at ${silent}.`,
      `**Halves**: ${calibration.from} to ${calibration.to} for calibration, ${report.from} to ${report.to} for the report. ${run.halvesNote}`,
      `**Calibration**: ${calibrationWords(thresholds)}`,
    ]),
    '',
    ...run.outcomes.flatMap(({ id, text }) => outcomeLines(run, id, text, minimumEach)),
    'Month by month: `W` warned, `-` did not, `?` gave no level; `+` the first outcome followed within 30 days, `.` did not,',
    '`/` the days after are not covered.',
    '',
    '```text',
    ...strips(run),
    '```',
    '',
  ]
}

function calibrationWords(thresholds: BacktestRun['thresholds']): string {
  const { tried, range, proposed, calibrated, isAtEdge } = thresholds
  const start = `${tried} choices tried, ${range}; proposed: ${proposed}.`
  if (calibrated === null)
    return `${start} None can be scored on the first half, so that nothing was calibrated.`
  return calibrated === proposed
    ? `${start} No choice did better on the first half than the proposed one.`
    : `${start} Best on the first half: ${calibrated}${isAtEdge ? ', the edge of what was tried' : ''}. The page keeps the proposed one.`
}

function outcomeLines(run: BacktestRun, outcome: string, text: string, minimumEach: number): string[] {
  const head = [
    'Days, half',
    'Said by',
    'Hits',
    'Misses',
    'False alarms',
    'Silences',
    'Hit rate',
    'False-alarm ratio',
    'Base rate',
    'Score',
  ]
  const isSame = run.thresholds.calibrated === run.thresholds.proposed
  const scores = run.scores.filter(
    (one) => one.outcome === outcome && !(isSame && one.forecaster === 'calibrated'),
  )
  const days = [...new Set(scores.map((one) => one.days))]
  const rows = days.flatMap((horizon) =>
    HALVES.flatMap((half) =>
      scores
        .filter((one) => one.days === horizon && one.half === half)
        .map((one) => {
          const { hits, misses, falseAlarms, silences } = one.counts
          return [
            `${horizon}, ${HALF_NAMES[half]}`,
            NAMES[one.forecaster],
            ...[hits, misses, falseAlarms, silences],
            ...[hitRate(one.counts), falseAlarmRatio(one.counts), baseRate(one.counts)].map(share),
            scoreWords(one, minimumEach),
          ]
        }),
    ),
  )
  return [
    `**Outcome**: ${text}.`,
    '',
    ...table(head, rows),
    '',
    ...bullets(run.leads.filter((one) => one.outcome === outcome).map(leadWords)),
    ...bullets(
      run.leftOut
        .filter((one) => one.outcome === outcome)
        .map(
          (one) =>
            `Left out at ${one.days} days: ${counted(one.uncovered, 'month end')} for days without data, ${one.across} whose days reach from one half into the other.`,
        ),
    ),
    '',
  ]
}

function leadWords({ days, warnings, followed, median }: BacktestRun['leads'][number]): string {
  const start = `Lead time at ${days} days: ${counted(warnings, 'warning')} began; followed: ${followed}`
  return median === null ? `${start}.` : `${start}; median lead: ${counted(median, 'day')}.`
}

/** A line a year, a sign for each month end. */
function strips({ months, primary }: BacktestRun): string[] {
  const years = [...new Set(months.map(({ end }) => end.slice(0, 4)))]
  return years.map((year) => {
    const signs = months
      .filter(({ end }) => end.startsWith(year))
      .map(({ warned, after }) => {
        const cell = after.find((one) => one.outcome === primary.outcome && one.days === primary.days)
        const said = warned === null ? '?' : warned ? 'W' : '-'
        return `${said}${cell === undefined ? '/' : cell.followed ? '+' : '.'}`
      })
    const first = Number(months.find(({ end }) => end.startsWith(year))?.end.slice(5, 7) ?? 1)
    return `${year} ${'   '.repeat(first - 1)}${signs.join(' ')}`.trimEnd()
  })
}
