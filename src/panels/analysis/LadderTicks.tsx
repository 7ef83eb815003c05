import type { DayRange } from '#domain/date.ts'
import type { LadderModel, RungModel } from '#engine/analysis/ladder.ts'
import { useSpeech } from '#format/speech.ts'
import { useWords } from './words.ts'

/** Where a day stands on the common axis: 0–1 from the start of the line. */
export function shareOf(day: number, { from, to }: DayRange): number {
  return to === from ? 0 : (day - from) / (to - from)
}

/** A share as a CSS length along the axis. */
export const along = (share: number) => ({ insetInlineStart: `${(share * 100).toFixed(2)}%` })

interface Props {
  readonly rung: RungModel
  readonly model: LadderModel
}

/** The crossings of one rung on the common axis; the list under the rung holds the same. */
export function LadderTicks({ rung, model }: Props) {
  const { n } = useSpeech()
  const say = useWords().ladder
  const { record, recent, shift } = model
  const { crossings, first, last, singledOut } = rung
  const label =
    first && last ? say.ticks(n.count(crossings.length), n.day(first.day), n.day(last.day)) : say.notCrossed
  return (
    <div className="ladder-ticks" role="img" aria-label={label}>
      <span className="ladder-recent" style={along(Math.max(0, shareOf(recent.from, record)))} />
      {crossings.map(({ incident, day }, i) => {
        const isTurn = shift?.rung === rung.id && shift.to.id === incident.id
        const kind =
          incident.id === singledOut?.incident
            ? 'tick-singled'
            : isTurn
              ? 'tick-turn'
              : i === 0
                ? 'tick-first'
                : 'tick-later'
        return (
          <span key={incident.id} className={`ladder-tick ${kind}`} style={along(shareOf(day, record))} />
        )
      })}
    </div>
  )
}
