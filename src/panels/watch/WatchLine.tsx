import type { PastReading } from '#engine/indicators/history.ts'
import { thresholdOf } from '#engine/indicators/levels.ts'
import type { WatchRow } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { PastReadings } from './PastReadings.tsx'
import { JudgedMark, RuleMark } from './ReadingMark.tsx'
import { confidenceOf, movedWords } from './watch-words.ts'

interface Props {
  readonly row: WatchRow
  readonly past: readonly PastReading[]
  readonly view: ViewState
}

/** One indicator: the whole line is the link that opens it. */
export function WatchLine({ row, past, view }: Props) {
  const { m, n } = useSpeech()
  const { indicator, rule, judged, shows } = row
  const { mode } = indicator.measurement
  const isOpen = view.selected?.kind === 'indicator' && view.selected.id === indicator.id
  const isJudged = shows === 'judged'
  const holdsTo = isJudged ? judged?.readTo : 'holdsTo' in rule ? rule.holdsTo : undefined
  const isOld = isJudged ? judged?.isStale === true : rule.state === 'stale'
  const confidence = judged && confidenceOf(judged.confidence)
  return (
    <li className="watch-row" aria-current={isOpen || undefined}>
      <div className="watch-words">
        <a
          className="watch-name"
          href={`?${queryWith(view, { selected: { kind: 'indicator', id: indicator.id } })}`}
          title={indicator.question}
        >
          {indicator.short}
        </a>
        <span className={`watch-mode watch-mode-${mode}`}>{m.watch.modes[mode]}</span>
        <p className={isJudged ? 'watch-line judged' : 'watch-line'} data-standing="quote">
          {movedWords(row, m, n)}
        </p>
      </div>
      <PastReadings past={past} threshold={thresholdOf(indicator.measurement.rule)} mode={mode} />
      <div className="watch-reading">
        {isJudged && judged ? <JudgedMark reading={judged} /> : <RuleMark reading={rule} />}
        <p className={isOld ? 'watch-age stale' : 'watch-age'}>
          {confidence && (
            <span
              role="img"
              aria-label={m.watch.confidence[confidence]}
              title={m.watch.confidence[confidence]}
            >
              {m.watch.confidenceMarks[confidence]}
            </span>
          )}{' '}
          {isOld && (
            <span role="img" aria-label={m.watch.stale} title={m.watch.stale}>
              ◷
            </span>
          )}{' '}
          {holdsTo === undefined ? null : m.watch.until(n.dayOfYear(holdsTo))}
        </p>
      </div>
    </li>
  )
}
