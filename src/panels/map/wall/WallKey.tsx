import type { ReactNode, Ref } from 'react'
import { type MapModel, markRadiusPx } from '#engine/map.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import { Swatch } from '#ui/Swatch.tsx'
import type { Corner } from './free-corner.ts'
import type { KeyModel } from './key-of.ts'
import { useWallSpeech, type WallSpeech } from './wall-speech.ts'
import '../map-legend.css'

interface Props {
  readonly boxRef: Ref<HTMLElement>
  readonly shown: KeyModel
  readonly model: Pick<MapModel, 'coder' | 'measure'>
  /** kinds of lines in the frame */
  readonly lines: ReadonlySet<string>
  readonly zoom: number
  readonly magnified: number
  readonly corner: Corner
}

/** The marks of events, each in a box of 14 by 14 pixels of the desk. */
const MARKS = {
  'state-based': <circle className="map-shape" cx="7" cy="7" r="4.4" />,
  'one-sided': <path className="map-shape" d="M3 3H11V11H3Z" />,
  'non-state': <path className="map-shape" d="M7 1.9L12.1 7 7 12.1 1.9 7Z" />,
  hollow: <circle className="map-shape-zero" cx="7" cy="7" r="2.2" />,
  area: <circle className="map-shape map-shape-area" cx="7" cy="7" r="5.5" />,
  near: (
    <>
      <circle className="map-shape-zero" cx="7" cy="7" r="6" />
      <circle className="map-side-unknown" cx="7" cy="7" r="1.5" />
    </>
  ),
} as const
const LINE_PX = [26, 4] as const

/** What the marks in the frame mean, and no others. */
export function WallKey({ boxRef, shown, model, lines, zoom, magnified, corner }: Props) {
  const speech = useWallSpeech()
  const { m, n } = speech
  const say = m.map.legend
  const { sizes, sides, shapes, marks, incidents, stack } = shown
  const drawn = (
    name: string,
    mark: ReactNode,
    [widthPx, heightPx] = [14, 14] as readonly [number, number],
  ) => (
    <span key={name}>
      <svg
        width={widthPx * magnified}
        height={heightPx * magnified}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        aria-hidden="true"
      >
        {mark}
      </svg>
      {name}
    </span>
  )
  const words = { ...say.kinds, hollow: say.hollow, area: say.areaLong, near: say.near }
  return (
    <aside ref={boxRef} className={`wall-key is-${corner}`} aria-label={say.name} data-standing="scale">
      {(sides.length > 0 || marks.includes('hollow')) && (
        <p>
          <b>{say.events(model.coder)}</b>
          {sizes.map((value, i) => {
            const r = markRadiusPx(value, model.measure, zoom)
            const name = sizeName(sizes, i, model.measure, speech)
            return drawn(name, <circle className="map-size" cx={r} cy={r} r={r} />, [2 * r, 2 * r])
          })}
          {sides.map((side) => (
            <span key={side}>
              <Swatch side={side} />
              {m.words.sides[side]}
            </span>
          ))}
          {shapes.map((kind) => drawn(words[kind], MARKS[kind]))}
        </p>
      )}
      {incidents.length > 0 && (
        <p>
          <b>{say.incidents}</b>
          {incidents.map((kind) => (
            <span key={kind}>
              <IncidentGlyph kind={kind} size={12 * magnified} />
              {say.incidentKinds[kind]}
            </span>
          ))}
          {stack > 1 && (
            <span>
              <i>{n.count(stack)}</i>
              {m.wall.stack}
            </span>
          )}
        </p>
      )}
      {marks.length > 0 && <p>{marks.map((mark) => drawn(words[mark], MARKS[mark]))}</p>}
      {lines.size > 0 && (
        <p>
          {lines.has('durand') &&
            drawn(say.durand, <path className="map-line-durand" d="M0 2H26" />, LINE_PX)}
          {(lines.has('control') || lines.has('unsettled')) &&
            drawn(say.control, <path className="map-line-control" d="M0 2H26" />, LINE_PX)}
        </p>
      )}
    </aside>
  )
}

/** The last size says of what it is: "100", "25", "1–3 killed". */
function sizeName(sizes: readonly number[], i: number, measure: MapModel['measure'], { m, n }: WallSpeech) {
  const value = sizes[i] ?? 0
  if (i < sizes.length - 1) return n.count(value)
  return measure === 'killed'
    ? m.map.legend.sizes(n.range(1, value))
    : m.map.legend.sizesEvents(n.count(value))
}
