import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import type { ChangeView } from '#view/view-state.ts'
import { dayX, type TrendLayout } from './layout.ts'
import { placeAnnotations } from './place-labels.ts'

interface Props {
  readonly model: TrendModel
  readonly layout: TrendLayout
  /** id of what the detail panel shows: an incident among them gets its note first */
  readonly selectedId: string | null
  readonly change: ChangeView
}

/** Notes on the heaviest incidents: a dotted leader down to the axis, and a button with date and words. */
export function Annotations({ model, layout, selectedId, change }: Props) {
  const { m, n } = useSpeech()
  const chosen = model.incidents.filter(({ id }) => id === selectedId)
  const others = model.annotations.filter(({ id }) => id !== selectedId)
  const placed = placeAnnotations(
    [...chosen, ...others],
    ({ day }) => n.dayOfYear(day),
    (day) => dayX(layout, day + 0.5),
    { x0: layout.x0, x1: layout.x1, most: layout.mostAnnotations },
  )
  return (
    <>
      <svg
        className="trend-layer trend-leaders"
        width={layout.widthPx}
        height={layout.heightPx}
        aria-hidden="true"
      >
        {placed.map(({ mark, x }) => (
          <line key={mark.id} x1={x} x2={x} y1={layout.annotations} y2={layout.plot.bottom} />
        ))}
      </svg>
      {placed.map(({ mark, x, anchor }) => (
        <button
          key={mark.id}
          type="button"
          className={`trend-note is-${anchor}`}
          style={{ insetInlineStart: x, insetBlockStart: layout.annotations }}
          aria-label={m.trend.openIncident(n.day(mark.day), mark.short)}
          onClick={() => {
            change({ selected: { kind: 'event', id: mark.id } }, 'push')
          }}
        >
          <b>{n.dayOfYear(mark.day)}</b>
          <span data-standing="quote">{mark.short}</span>
        </button>
      ))}
    </>
  )
}
