import type { RungModel } from '#engine/analysis/ladder.ts'
import { useBriefingSpeech } from './words.ts'

/** Rungs of the ladder from the highest, each with the day on which it was first crossed. */
export function LadderFigure({ rungs }: { readonly rungs: readonly RungModel[] }) {
  const { m, n } = useBriefingSpeech()
  return (
    <ul className="figure-rows">
      {rungs.toReversed().map(({ id, height, name, first }) => (
        <li key={id}>
          <span>
            <b>{n.count(height)}</b> {name}
          </span>
          <span>{first ? n.day(first.day) : m.briefing.notCrossed}</span>
        </li>
      ))}
    </ul>
  )
}
