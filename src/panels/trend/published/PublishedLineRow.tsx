import { useMemo } from 'react'
import type { DayRange } from '#domain/date.ts'
import type { PublishedLine, PublishedPoint } from '#engine/trend/publishers.ts'
import { type Speech, useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'
import { TimeTickMark } from '../AxisTicks.tsx'
import { textWidthPx } from '../text-width.ts'
import { timeTicks } from '../time-ticks.ts'
import { useSize } from '../use-size.ts'
import { lineWords } from './line-words.ts'
import { usePublishedWords } from './published-words.ts'

interface Props {
  readonly line: PublishedLine
  readonly period: DayRange
}

const HEIGHT_PX = 76
const TOP_PX = 16
const BASE_PX = 58
/** months narrower than this are joined by a line */
const LINED_PX = 12

/** What is counted, in the publisher's words as the editors give them, beside its figures on the time axis. */
export function PublishedLineRow({ line, period }: Props) {
  const speech = useSpeech()
  const say = usePublishedWords()
  const { name, about } = lineWords(line, speech, say)
  const [box, size] = useSize<HTMLDivElement>()
  return (
    <li>
      <div className="trend-definition" data-standing="quote">
        <p>{name}</p>
        {about !== null && <p className="trend-definition-more">{about}</p>}
        {line.notes !== null && <p className="trend-definition-more">{line.notes}</p>}
      </div>
      <div ref={box} className="trend-published-drawing">
        {size && size.widthPx > 0 && (
          <svg
            width={size.widthPx}
            height={HEIGHT_PX}
            role="img"
            aria-label={say.drawing(name, figuresOf(line, speech, say))}
          >
            <Figures line={line} period={period} widthPx={size.widthPx} />
          </svg>
        )}
        <Standing is="glance">
          <span className="visually-hidden">{figuresOf(line, speech, say)}</span>
        </Standing>
      </div>
    </li>
  )
}

/** Each figure in words: its days and its value, and the first one where it was restated. */
function figuresOf(
  { points }: PublishedLine,
  { n }: Speech,
  say: ReturnType<typeof usePublishedWords>,
): string {
  return points
    .map((point) => {
      const value = n.count(point.value)
      return point.first
        ? say.restatedFigure(n.days(point), n.count(point.first.value), value)
        : say.figure(n.days(point), value)
    })
    .join('; ')
}

function Figures({ line, period, widthPx }: Props & { readonly widthPx: number }) {
  const { n } = useSpeech()
  const ticks = useMemo(() => timeTicks(period, widthPx, n), [period, widthPx, n])
  const most = Math.max(1, ...line.points.flatMap(({ value, first }) => [value, first?.value ?? 0]))
  const x = (day: number) => ((day - period.from) / (period.to - period.from + 1)) * widthPx
  const y = (value: number) => BASE_PX - (value / most) * (BASE_PX - TOP_PX)
  return (
    <>
      <line className="trend-baseline" x1={0} x2={widthPx} y1={BASE_PX} y2={BASE_PX} />
      {ticks.map((tick) => (
        <TimeTickMark key={tick.day} x={x(tick.day)} y={BASE_PX} tick={tick} />
      ))}
      {line.of.is === 'months' && x(period.from + 30) < LINED_PX && (
        <path className="trend-figure-line" d={monthsPath(line.points, x, y)} />
      )}
      {line.points.map((point) => (
        <Figure
          key={`${point.from} ${point.to} ${point.value}`}
          point={point}
          left={Math.max(0, x(point.from))}
          right={Math.min(widthPx, x(point.to + 1))}
          y={y}
        />
      ))}
    </>
  )
}

/** From the middle of a month to that of the next one; where a month has no figure, the line breaks. */
function monthsPath(
  points: readonly PublishedPoint[],
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ from, to, value }, i) => {
      const isNext = points[i - 1]?.to === from - 1
      return `${isNext ? 'L' : 'M'}${((x(from) + x(to + 1)) / 2).toFixed(1)},${y(value).toFixed(1)}`
    })
    .join('')
}

interface FigureProps {
  readonly point: PublishedPoint
  readonly left: number
  readonly right: number
  readonly y: (value: number) => number
}

/** A figure as a stroke over the days that it counts; a ring where it first stood. */
function Figure({ point, left, right, y }: FigureProps) {
  const { n } = useSpeech()
  const middle = (left + right) / 2
  const height = y(point.value)
  const words = point.first ? `${n.count(point.first.value)} → ${n.count(point.value)}` : n.count(point.value)
  return (
    <>
      <rect
        className="trend-figure"
        x={left + 0.5}
        y={height - 1.5}
        width={Math.max(2, right - left - 1)}
        height={3}
      />
      {point.first && (
        <g className="trend-restated">
          <line x1={middle} x2={middle} y1={y(point.first.value)} y2={height} />
          <circle cx={middle} cy={y(point.first.value)} r={3.5} />
        </g>
      )}
      {textWidthPx(words, 11) + 4 <= right - left && (
        <text x={middle} y={height - 6} textAnchor="middle">
          {words}
        </text>
      )}
    </>
  )
}
