import type { WatchRow } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { JudgedMark, RuleMark } from '../ReadingMark.tsx'
import { movedWords } from '../watch-words.ts'
import '../watch.css'

/** Indicators for a wall, a line each: name, what moved, the reading and the day to which it holds; nothing to press. */
export function WallWatch({ rows }: { readonly rows: readonly WatchRow[] }) {
  const { m, n } = useSpeech()
  return (
    <ul className="wall-watch">
      {rows.map((row) => {
        const { indicator, rule, judged, shows } = row
        const isJudged = shows === 'judged' && judged !== null
        const isOld = isJudged ? judged.isStale : rule.state === 'stale'
        const holdsTo = isJudged ? judged.readTo : 'holdsTo' in rule ? rule.holdsTo : null
        return (
          <li key={indicator.id}>
            <div>
              <b>{indicator.short}</b>
              <p className={isJudged ? 'judged' : undefined} data-standing="quote">
                {movedWords(row, m, n)}
              </p>
            </div>
            <div>
              {isJudged ? <JudgedMark reading={judged} /> : <RuleMark reading={rule} />}
              {holdsTo !== null && (
                <p className={isOld ? 'stale' : undefined}>{m.watch.until(n.day(holdsTo))}</p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
