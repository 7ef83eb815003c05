import { directionOf } from '#engine/indicators/levels.ts'
import type { DatedReading, WatchRow } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { LevelSteps } from '#ui/LevelSteps.tsx'
import { Standing } from '#ui/Trace.tsx'
import { useWords } from './words.ts'

const ARROWS = { up: '↗', down: '↘', steady: '→' } as const

/** What the rule says by itself, since when, and how fresh that is; or why it says nothing. */
export function RuleLines({ row: { rule, indicator } }: { readonly row: WatchRow }) {
  const { m, n } = useSpeech()
  const say = useWords()
  const title = indicator.measurement.mode === 'judged' ? say.byCodes : say.byRule
  if (!('level' in rule)) {
    const why =
      rule.state === 'no-data'
        ? say.why[rule.why]
        : say.lacks[rule.short](n.count(rule.have), n.count(rule.need))
    return (
      <section className="reading">
        <p className="reading-line">
          <span className="reading-by">{title}</span>
          <b className="reading-level">{rule.state === 'no-data' ? say.noData : say.tooLittle}</b>{' '}
          <LevelSteps filled={0} of={3} isUnknown label={m.watch.stepsUnknown} />{' '}
          <Standing is="rule">{why}</Standing>
        </p>
      </section>
    )
  }
  const { level, before, since, holdsTo, daysLate } = rule
  const way = directionOf(before, level)
  const isLate = daysLate > 0
  return (
    <section className="reading">
      <p className="reading-line">
        <span className="reading-by">{title}</span>
        <Standing is="rule">
          <b className="reading-level">{level.name}</b>{' '}
          <span role="img" aria-label={m.watch.movement[way]}>
            {ARROWS[way]}
          </span>{' '}
          {level.top > 0 && (
            <LevelSteps
              filled={level.rank}
              of={level.top}
              label={m.watch.steps(n.count(level.rank), n.count(level.top))}
            />
          )}{' '}
          {before ? say.sinceFrom(before.name, n.day(since)) : say.since(n.day(since))}
        </Standing>
      </p>
      <span className={isLate ? 'age' : 'age age-fresh'} data-standing="rule">
        {m.watch.until(n.day(holdsTo))}
        {isLate && `, ${say.late(n.count(daysLate), daysLate)}`}
      </span>
    </section>
  )
}

/** What the editors judge, in their own words; the level in one sentence, the confidence in another (ICD 203). */
export function JudgedLines({ judged }: { readonly judged: DatedReading | null }) {
  const { m, n } = useSpeech()
  const say = useWords()
  if (!judged) return <p className="detail-note">{say.noJudged}</p>
  return (
    <section className="reading reading-judged">
      <div>
        <p>
          <span className="reading-by">{say.byEditors}</span>
          <Standing is="quote">
            <b className="reading-level">{judged.level}</b>: <span className="judged">{judged.trend}.</span>
          </Standing>
        </p>
        <p className="judged" data-standing="quote">
          {judged.rationale}
        </p>
        <p className="detail-note" data-standing="quote">
          {say.confidence(judged.confidence)} {judged.asOfNote}
        </p>
      </div>
      <span className={judged.isStale ? 'age' : 'age age-fresh'}>{m.watch.until(n.day(judged.readTo))}</span>
    </section>
  )
}
