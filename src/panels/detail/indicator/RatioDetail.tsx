import { Fragment } from 'react'
import type { RatioRule } from '#dataset/schema/rules.ts'
import { daysOfMonth } from '#engine/indicators/months.ts'
import type { MeasureReading, RatioArithmetic } from '#engine/indicators/reading.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Said } from '#ui/Said.tsx'
import { Standing } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { Figure } from './Figure.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly arithmetic: RatioArithmetic
  readonly rule: RatioRule
  readonly view: ViewState
}

/** The last months against those before, measure by measure, every month a link. */
export function RatioDetail({ arithmetic, rule, view }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const { measures, basis } = arithmetic
  const first = measures.find(({ ratio }) => ratio !== null)
  const columns: Column<MeasureReading>[] = [
    { id: 'measure', head: say.measure, cell: ({ label }) => <Standing is="quote">{label}</Standing> },
    { id: 'recent', head: say.recent, isNumber: true, cell: ({ recentMean }) => <Mean value={recentMean} /> },
    {
      id: 'base',
      head: say.baseline,
      isNumber: true,
      cell: ({ baselineMean }) => <Mean value={baselineMean} />,
    },
    {
      id: 'ratio',
      head: say.ratio,
      isNumber: true,
      cell: ({ ratio }) => (ratio === null ? '–' : <Standing is="rule">{n.ratio(ratio)}</Standing>),
    },
    {
      id: 'interval',
      head: <Standing is="rule">{say.interval}</Standing>,
      isNumber: true,
      cell: ({ interval }) =>
        interval && (
          <Standing is="rule">
            {n.ratio(interval.low)}–{n.ratio(interval.high)}
          </Standing>
        ),
    },
    {
      id: 'vote',
      head: <Standing is="rule">{say.against(n.ratio(rule.down), n.ratio(rule.up))}</Standing>,
      cell: ({ vote, missing }) => (vote ? say.votes[vote] : missing ? say.missing[missing] : '–'),
    },
  ]
  return (
    <>
      {first && <RatioSentence measure={first} rule={rule} view={view} />}
      <DataTable caption={say.reckoned} columns={columns} rows={measures} rowKey={({ id }) => id} />
      <p className="detail-note" data-standing="rule">
        {say.basis(basis.name)} {say.ruleAsks(n.count(rule.votes), n.count(measures.length))}{' '}
        {say.ratioIntervalNote}
      </p>
      <details className="detail-fold">
        <summary>{say.baselineMonths}</summary>
        <MonthTable measures={measures} view={view} />
      </details>
    </>
  )
}

function Mean({ value }: { readonly value: number | null }) {
  const { n } = useSpeech()
  return value === null ? '–' : <Standing is="rule">{n.tenth(value)}</Standing>
}

function RatioSentence({
  measure,
  rule,
  view,
}: { readonly measure: MeasureReading } & Omit<Props, 'arithmetic'>) {
  const { n } = useSpeech()
  const say = useWords()
  const { label, recent, baseline, recentMean, baselineMean, ratio, vote } = measure
  if (recentMean === null || baselineMean === null || ratio === null || vote === null) return null
  const parts = recent.map(({ month, figure }, i) => (
    <Fragment key={month}>
      {i > 0 && ' + '}
      {figure && <Figure value={figure.value} source={figure.source} view={view} />}
    </Fragment>
  ))
  const months = baseline.filter(({ figure }) => figure !== null).length
  return (
    <p className="arithmetic" data-standing="rule">
      <Said
        parts={say.ratioSentence(
          label,
          parts,
          n.count(rule.recentMonths),
          <b key="mean">{n.tenth(recentMean)}</b>,
          <b key="base">{n.tenth(baselineMean)}</b>,
          n.count(months),
          <b key="ratio" className="arithmetic-result">
            {n.ratio(ratio)}
          </b>,
          say.votes[vote],
        )}
      />
    </p>
  )
}

function MonthTable({
  measures,
  view,
}: {
  readonly measures: readonly MeasureReading[]
  readonly view: ViewState
}) {
  const { n } = useSpeech()
  const say = useWords()
  const months = [...(measures[0]?.baseline ?? []), ...(measures[0]?.recent ?? [])].map(({ month }) => month)
  const figureOf = ({ baseline, recent }: MeasureReading, month: number) =>
    [...baseline, ...recent].find((one) => one.month === month)?.figure ?? null
  const columns: Column<number>[] = [
    { id: 'month', head: say.within, cell: (month) => n.month(daysOfMonth(month).from) },
    ...measures.map(
      (measure): Column<number> => ({
        id: measure.id,
        head: measure.label,
        isNumber: true,
        cell: (month) => {
          const figure = figureOf(measure, month)
          return figure ? <Figure value={figure.value} source={figure.source} view={view} /> : say.noFigure
        },
      }),
    ),
  ]
  return <DataTable caption={say.baselineMonths} columns={columns} rows={months} rowKey={String} />
}
