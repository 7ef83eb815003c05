import type { TollTotal } from '#engine/toll.ts'
import { useSpeech } from '#format/speech.ts'
import { Total } from '#ui/Trace.tsx'
import { useEventWords } from './words.ts'

interface Props {
  readonly toll: TollTotal
  /** without the reason why a range may be lacking */
  readonly isShort?: boolean
}

/** The dead of the events that stand here: best estimate, low and high, and in how many events these are lacking. */
export function TollText({ toll: { best, low, high, rowsWithoutRange }, isShort = false }: Props) {
  const { n } = useSpeech()
  const say = useEventWords()
  return (
    <>
      <Total value={best} range={{ low, high }}>
        {say.toll(n.count(best), n.count(low), n.count(high))}
      </Total>
      {rowsWithoutRange > 0 && (
        <>
          {' · '}
          <Total value={rowsWithoutRange}>
            {isShort ? say.lacking(n.count(rowsWithoutRange)) : say.withoutRange(n.count(rowsWithoutRange))}
          </Total>
        </>
      )}
    </>
  )
}
