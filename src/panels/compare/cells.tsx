import type { Line } from '#engine/compare/compare.ts'
import type { Side } from '#engine/compare/side.ts'
import { useSpeech } from '#format/speech.ts'
import { Parts, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { ratioText, useCompareWords } from './words.ts'

interface CountProps {
  readonly line: Line
  readonly id: 'a' | 'b'
  readonly side: Side
}

/** A count of one side, which leads to its events; hatched where it does not hold all there is. */
export function CountOf({ line, id, side: { view, rows, toll } }: CountProps) {
  const { n } = useSpeech()
  const say = useCompareWords()
  const { [id]: value, walk, parts, isRate, isWhole } = line
  const text = value === null ? say.noData : isRate ? n.tenth(value) : n.count(value)
  const range = line.counted.of === 'killed' && view.sides.length === 0 ? toll : null
  return (
    <span className={isWhole[id] ? undefined : 'compare-hatch'}>
      {walk && value !== null && rows.length > 0 ? (
        <Trace value={value} range={range} query={queryWith(view, walk)}>
          {text}
          {range && <small> {n.range(range.low, range.high)}</small>}
        </Trace>
      ) : (
        <Parts of={parts}>{text}</Parts>
      )}
    </span>
  )
}

/** Signed; for killed, with the least and the most that it can be. */
export function DifferenceOf({ line: { difference, bounds, isRate, parts } }: Pick<CountProps, 'line'>) {
  const { m, n } = useSpeech()
  const say = useCompareWords()
  if (difference === null) return m.words.none
  const signed = (value: number) => say.signed(value, (isRate ? n.tenth : n.count)(Math.abs(value)))
  return (
    <Parts of={parts}>
      {signed(difference)}
      {bounds && <small> {say.between(signed(bounds.low), signed(bounds.high))}</small>}
    </Parts>
  )
}

export function RatioOf({ line: { ratio, parts } }: Pick<CountProps, 'line'>) {
  const { m, n } = useSpeech()
  return ratio === null ? m.words.none : <Parts of={parts}>{ratioText(ratio, n)}</Parts>
}
