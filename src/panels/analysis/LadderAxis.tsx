import { addMonths, calendar, type DayNumber, type DayRange, dayOf } from '#domain/date.ts'
import { type LadderModel, RECENT_DAYS } from '#engine/analysis/ladder.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'
import { along, shareOf } from './LadderTicks.tsx'
import { useWords } from './words.ts'

/** The years that begin on the axis, or its first day where none does. */
function yearsOf({ from, to }: DayRange): DayNumber[] {
  const years: DayNumber[] = []
  const { year } = calendar(from)
  for (let day = dayOf(year + 1, 1, 1); day <= to; day = addMonths(day, 12)) years.push(day)
  return years.length > 0 ? years : [from]
}

/** The common axis over the rungs: where each year begins, and its two ends in words. */
export function LadderAxis({ record, recent }: Pick<LadderModel, 'record' | 'recent'>) {
  const { n } = useSpeech()
  const say = useWords().ladder
  return (
    <div className="ladder-axis" data-standing="scale">
      <span className="ladder-axis-title">{say.axis(n.month(record.from), n.month(record.to))}</span>
      <div className="ladder-axis-line" aria-hidden="true">
        <span className="ladder-recent" style={along(Math.max(0, shareOf(recent.from, record)))} />
        {yearsOf(record).map((day) => (
          <span key={day} className="ladder-year" style={along(shareOf(day, record))}>
            {n.year(day)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** What the ticks mean. */
export function LadderKey({ model }: { readonly model: LadderModel }) {
  const { n } = useSpeech()
  const { key } = useWords().ladder
  const hasSingled = model.rungs.some(({ singledOut }) => singledOut !== null)
  return (
    <p className="ladder-key">
      <span>
        <i className="ladder-tick tick-first" aria-hidden="true" /> {key.first}
      </span>
      <span>
        <i className="ladder-tick tick-later" aria-hidden="true" /> {key.later}
      </span>
      {hasSingled && (
        <span>
          <i className="ladder-tick tick-singled" aria-hidden="true" /> {key.singledOut}
        </span>
      )}
      {model.shift && (
        <span>
          <i className="ladder-tick tick-turn" aria-hidden="true" /> {key.turn}
        </span>
      )}
      <span>
        <i className="ladder-recent-key" aria-hidden="true" />{' '}
        <Standing is="rule">{key.recent(n.count(RECENT_DAYS))}</Standing>
      </span>
    </p>
  )
}
