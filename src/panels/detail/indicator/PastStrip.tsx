import type { Indicator } from '#dataset/schema/indicators.ts'
import type { PastReading } from '#engine/indicators/history.ts'
import { useSpeech } from '#format/speech.ts'
import { useWords } from './words.ts'

/** Letters of a level's name that fit in a twelfth of the width. */
const SHORT = 7

interface Props {
  /** oldest first; empty: not reckoned yet */
  readonly past: readonly PastReading[]
  readonly measurement: Indicator['measurement']
}

/** One cell a month: the figure or the level as it stood, shaded by what it says; hatched where the rule could not run. */
export function PastStrip({ past, measurement: { rule, mode } }: Props) {
  const { m, n } = useSpeech()
  const say = useWords()
  if (past.length === 0) return null
  const text = ({ value, level }: PastReading) => {
    if (level === null) return value === null ? '' : n.ratio(value)
    if ((rule.kind === 'ratio' || rule.kind === 'rate') && value !== null) return n.ratio(value)
    return level.top > 0 && rule.kind === 'steps' ? n.count(level.rank) : level.name
  }
  const isWorded = past.some((one) => text(one).length > SHORT)
  return (
    <section className="detail-section past-section">
      <h3>
        {say.past} <small>{say.pastNote}</small>
      </h3>
      <ol className={`past-strip past-strip-${mode}${isWorded ? ' past-worded' : ''}`}>
        {past.map((one) => (
          <li
            key={one.month}
            className={one.level ? `past-month past-${one.level.tone}` : 'past-month past-none'}
            data-standing="rule"
            title={`${n.month(one.on)}: ${one.level?.name ?? m.watch.noPast}`}
          >
            <span aria-hidden="true">{text(one) && <span>{text(one)}</span>}</span>
            <span className="visually-hidden">
              {n.month(one.on)}: {one.level?.name ?? m.watch.noPast}
            </span>
            <small aria-hidden="true">{n.monthName(one.on)}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
