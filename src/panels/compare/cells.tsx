import type { ReactNode } from 'react'
import type { Line } from '#engine/compare/compare.ts'
import type { Side } from '#engine/compare/side.ts'
import { useSpeech } from '#format/speech.ts'
import { Parts, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { useCompareWords } from './words.ts'

interface CountProps {
  readonly line: Line
  readonly id: 'a' | 'b'
  readonly side: Side
}

/** A count of one side, which leads to its events; hatched where days lack data. */
export function CountOf({ line, id, side }: CountProps) {
  const { n } = useSpeech()
  const say = useCompareWords()
  const { counted, [id]: value } = line
  if (value === null) return <span className="compare-hatch">{say.noData}</span>
  const { view, rows, killed, toll } = side
  const walk = (change: Partial<ViewState>, range: typeof toll | null = null) =>
    rows.length === 0 ? (
      n.count(value)
    ) : (
      <Trace value={value} range={range} query={queryWith(view, change)}>
        {n.count(value)}
        {range && <small> {n.range(range.low, range.high)}</small>}
      </Trace>
    )
  const cell = (): ReactNode => {
    switch (counted.of) {
      case 'events':
        return walk({ measure: 'events' })
      case 'killed':
        return walk({ measure: 'killed' }, view.sides.length === 0 ? toll : null)
      case 'side':
        return walk({ measure: 'killed', sides: [counted.side] })
      case 'kind':
        return walk({ measure: 'events', kinds: [counted.kind] })
      case 'days':
        return <Parts of={[rows.length]}>{n.count(value)}</Parts>
      case 'events-rate':
        return <Parts of={[rows.length]}>{n.tenth(value)}</Parts>
      case 'killed-rate':
        return <Parts of={[killed]}>{n.tenth(value)}</Parts>
    }
  }
  return line.isWhole[id] ? cell() : <span className="compare-hatch">{cell()}</span>
}

interface PairProps {
  readonly line: Line
  readonly a: Side
  readonly b: Side
}

/** The counts with walks of their own that a line's arithmetic is on. */
function partsOf({ counted, a, b }: Line, sides: readonly Side[]): readonly number[] {
  switch (counted.of) {
    case 'days':
    case 'events-rate':
      return sides.map(({ rows }) => rows.length)
    case 'killed-rate':
      return sides.map(({ killed }) => killed)
    default:
      return [a ?? 0, b ?? 0]
  }
}

/** Signed; for killed, with the least and the most that it can be. */
export function DifferenceOf({ line, a, b }: PairProps) {
  const { m, n } = useSpeech()
  const say = useCompareWords()
  const { difference, bounds, counted } = line
  if (difference === null) return m.words.none
  const isRate = counted.of.endsWith('-rate')
  const signed = (value: number) => {
    const size = isRate ? n.tenth(Math.abs(value)) : n.count(Math.abs(value))
    return value === 0 ? size : value > 0 ? say.more(size) : say.less(size)
  }
  return (
    <Parts of={partsOf(line, [a, b])}>
      {signed(difference)}
      {bounds && <small> {say.between(signed(bounds.low), signed(bounds.high))}</small>}
    </Parts>
  )
}

export function RatioOf({ line, a, b }: PairProps) {
  const { m, n } = useSpeech()
  if (line.ratio === null) return m.words.none
  return <Parts of={partsOf(line, [a, b])}>{n.ratio(line.ratio)}</Parts>
}
