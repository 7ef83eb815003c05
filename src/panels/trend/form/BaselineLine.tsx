import { createElement, Fragment, type ReactNode } from 'react'
import type { Compared, TrendBaseline } from '#engine/trend/baseline.ts'
import type { Stretch } from '#engine/trend/stretch.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Parts, Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { Measure, ViewState } from '#view/view-state.ts'
import { gapWords } from '../gap-words.ts'
import { useFormWords } from './form-words.ts'

interface Props {
  readonly model: TrendModel
  readonly baseline: TrendBaseline
  readonly view: ViewState
}

const sentence = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts)

/** What the trend is compared with: its days, its counts and the difference, or why there is none. */
export function BaselineLine({ model, baseline, view }: Props) {
  const say = useFormWords()
  if (baseline.compared.length === 0) return say.noMeanHere
  return baseline.compared.map((compared) => (
    <span key={compared.parts}>
      <Lead model={model} is={baseline.is} compared={compared} />
      <Outcome compared={compared} view={view} />{' '}
    </span>
  ))
}

interface LeadProps {
  readonly model: TrendModel
  readonly is: TrendBaseline['is']
  readonly compared: Compared
}

function Lead({ model, is, compared: { base, parts } }: LeadProps) {
  const { n } = useSpeech()
  const say = useFormWords()
  if (is !== 'mean') return say.baselineLead[is](n.days(base))
  const window = <Standing is="rule">{say.window(n.count(parts), model.grain)}</Standing>
  return sentence(say.meanLead<ReactNode>(window, n.days(base)))
}

interface OutcomeProps {
  readonly compared: Compared
  readonly view: ViewState
}

function Outcome({ compared, view }: OutcomeProps) {
  const speech = useSpeech()
  const { n } = speech
  const say = useFormWords()
  const { base, now } = compared
  const gaps = (stretch: Stretch) => n.list(stretch.gaps.map((gap) => gapWords(gap, stretch, speech)))
  if (base.covered === 'none' && base.events === 0) return say.noBaseline('')
  const level = <Level compared={compared} view={view} />
  if (base.covered !== 'all') return sentence([level, say.baselinePartly(gaps(base))])
  const own = sentence(
    say.nowIs<ReactNode>(<Figure stretch={now} is={view.measure} view={view} />, n.days(now)),
  )
  if (compared.difference === null) return sentence([level, own, say.nowPartly(gaps(now))])
  return sentence([level, own, <Difference key="difference" compared={compared} />, say.end])
}

/** The baseline's count, or its mean with the sum that it is made from. */
function Level({ compared: { base, parts }, view }: OutcomeProps) {
  const { n } = useSpeech()
  const say = useFormWords()
  const total = <Figure stretch={base} is={view.measure} view={view} />
  if (parts > 1) {
    const mean = <Parts of={[base.total]}>{n.tenth(base.total / parts)}</Parts>
    return sentence(say.meanIs<ReactNode>(mean, total))
  }
  const events = <Figure stretch={base} is="events" view={view} />
  return sentence(say.counts<ReactNode>(view.measure, total, events, base.events === 1))
}

/** A count of some days, which leads to them. */
function Figure({
  stretch,
  is,
  view,
}: {
  readonly stretch: Stretch
  readonly is: Measure
  readonly view: ViewState
}) {
  const { n } = useSpeech()
  const value = stretch[is]
  if (value === 0) return n.count(0)
  const { from, to } = stretch
  const query = queryWith(view, { period: periodOfDays(from, to), grain: null, measure: is })
  return (
    <Trace value={value} query={query}>
      {n.count(value)}
    </Trace>
  )
}

function Difference({ compared }: Pick<OutcomeProps, 'compared'>) {
  const { n } = useSpeech()
  const say = useFormWords()
  const { base, now, parts, difference, change } = compared
  if (difference === null || difference === 0) return say.same
  const size = Math.abs(difference)
  const amount = parts > 1 ? n.tenth(size) : n.count(size)
  const words = change === null ? amount : `${amount} (${n.percent(Math.abs(change))})`
  const figure = <Parts of={[base.total, now.total]}>{words}</Parts>
  return sentence(difference > 0 ? say.more<ReactNode>(figure) : say.fewer<ReactNode>(figure))
}
