import type { Indicator } from '#dataset/schema/indicators.ts'
import type { Rule } from '#dataset/schema/rules.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import type { Numbers } from '#format/numbers.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Facts } from '../Facts.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly indicator: Indicator
  readonly view: ViewState
}

function minimumOf(rule: Rule, say: ReturnType<typeof useWords>, n: Numbers): string {
  switch (rule.kind) {
    case 'ratio':
      return say.minimums.ratio(
        n.count(rule.minimumBaseline),
        n.count(rule.baselineMonths),
        n.count(rule.floor),
      )
    case 'steps':
      return say.minimums.steps(n.count(rule.minimumRecordDays))
    case 'rate':
      return say.minimums.rate(n.tenth(rule.floor))
    case 'lag':
      return say.minimums.lag(n.count(rule.minimumPairs))
    case 'evidence':
      return say.minimums.evidence
  }
}

function dueOf(rule: Rule, say: ReturnType<typeof useWords>, n: Numbers): string {
  if (rule.kind !== 'ratio') return say.dueDays(n.count(rule.dueDays))
  return rule.bases.map(({ name, dueDays }) => say.dueDaysOf(name, n.count(dueDays))).join('; ')
}

/** What the rule asks, in words and in its own numbers, and where its record stands. */
export function RuleSection({ indicator, view }: Props) {
  const { m, n } = useDetailSpeech()
  const say = useWords()
  const { measurement } = indicator
  const { rule } = measurement
  return (
    <section className="detail-section" data-standing="rule">
      <h3>{say.rule}</h3>
      <p>{measurement.metric}</p>
      <Facts
        facts={[
          [m.detail.window, measurement.window],
          [m.detail.data, measurement.data.join('; ')],
          [
            m.detail.thresholds,
            measurement.thresholds.length > 0 && (
              <ul>
                {measurement.thresholds.map(({ name, rule: words }) => (
                  <li key={name}>
                    <b>{name}</b>: {words}
                  </li>
                ))}
              </ul>
            ),
          ],
          [m.detail.thresholdStatus, measurement.thresholdStatus],
          [say.anchors, measurement.anchors],
          [say.minimum, minimumOf(rule, say, n)],
          [say.due, dueOf(rule, say, n)],
          [say.directionName, say.direction[rule.direction]],
          [say.review, n.day(dayNumber(rule.reviewOn as IsoDate))],
        ]}
      />
      <p>
        <a href={`?${queryWith(view, { selected: { kind: 'analysis', id: 'backtest' } })}`}>{say.method}</a>
      </p>
    </section>
  )
}
