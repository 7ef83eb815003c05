import { createElement, Fragment, type ReactNode, useEffect, useId, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { IncidentKind } from '#domain/incident.ts'
import { type MapModel, markRadiusPx } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import { later, Part } from '#ui/part.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { NARROW_PX } from './narrow.ts'
import type { MapTheme } from './theme.ts'
import type { BoxSize } from './use-box.ts'
import './map-legend.css'

const CrossingLegend = later(async () => ({ default: (await import('./CrossingLegend.tsx')).CrossingLegend }))
const RegionLegend = later(async () => ({ default: (await import('./RegionLegend.tsx')).RegionLegend }))
const DensityLegend = later(async () => ({ default: (await import('./DensityLegend.tsx')).DensityLegend }))

interface Shown {
  readonly isOpen: boolean
  readonly layer: ViewState['layer']
}

interface Props {
  readonly dataset: Dataset
  readonly model: MapModel
  readonly theme: MapTheme
  readonly view: ViewState
  readonly change: ChangeView
  readonly box: BoxSize
  /** called when the legend has another height */
  readonly onFold: (shown: Shown) => void
}

/** What the marks mean. Folded into a button where the map is small, or as the reader likes. */
export function MapLegend({ dataset, model, theme, view, change, box, onFold }: Props) {
  const { m, direction } = useSpeech()
  const id = useId()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isOpen = chosen ?? (box.widthPx >= NARROW_PX && box.heightPx >= 360)
  const { layer } = view
  return (
    <aside className="map-float map-legend" aria-label={m.map.legend.name}>
      <button
        type="button"
        className="map-legend-fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setChosen(!isOpen)
        }}
      >
        {m.map.legend.title}
        <span aria-hidden="true">{isOpen ? '▼' : '▲'}</span>
      </button>
      <div id={id} className="map-legend-body" dir={direction} hidden={!isOpen}>
        <Part>
          {layer === 'points' && <PointLegend model={model} view={view} />}
          {layer === 'regions' && <RegionLegend {...{ dataset, model, theme, view, change }} />}
          {layer === 'density' && <DensityLegend {...{ dataset, model, theme, view }} />}
          <Part>
            <CrossingLegend dataset={dataset} />
            <Report isOpen={isOpen} layer={layer} onFold={onFold} />
          </Part>
        </Part>
        <h3>{m.map.legend.lines}</h3>
        <LegendRow mark={<path className="map-line-durand" d="M0 6H26" />} widthPx={26}>
          {m.map.legend.durand}
        </LegendRow>
        <LegendRow mark={<path className="map-line-control" d="M0 6H26" />} widthPx={26}>
          {m.map.legend.control}
        </LegendRow>
        <p className="map-legend-note">{m.map.legend.source}</p>
      </div>
    </aside>
  )
}

/** Says that the legend has another height, once what makes it is there. */
function Report({ isOpen, layer, onFold }: Shown & Pick<Props, 'onFold'>) {
  useEffect(
    function reportHeight() {
      onFold({ isOpen, layer })
    },
    [isOpen, layer, onFold],
  )
  return null
}

function LegendRow({
  mark,
  widthPx = 14,
  children,
}: {
  mark: ReactNode
  widthPx?: number
  children: ReactNode
}) {
  return (
    <p className="map-legend-row">
      <svg width={widthPx} height="12" aria-hidden="true">
        {mark}
      </svg>
      {children}
    </p>
  )
}

/** In an order that fills two lines. */
const KINDS: readonly IncidentKind[] = [
  'cross-border-strike',
  'border-clash',
  'militant-attack',
  'diplomacy',
  'counter-terror-operation',
  'policy-statement',
  'border-closure',
]

const SIDES = ['forces-pk', 'forces-af', 'civilians', 'militants', 'unknown'] as const

function PointLegend({ model, view }: Pick<Props, 'model' | 'view'>) {
  const { m, n } = useSpeech()
  const say = m.map.legend
  return (
    <>
      <h3>{say.events(model.coder)}</h3>
      <SizeRow measure={model.measure} />
      <div className="map-legend-grid">
        {SIDES.map((side) => (
          <LegendRow key={side} mark={<circle className={`map-side-${side}`} cx="7" cy="6" r="4.5" />}>
            {m.words.sides[side]}
          </LegendRow>
        ))}
      </div>
      <p className="map-legend-note">{say.colour}</p>
      <div className="map-legend-grid">
        <LegendRow mark={<circle className="map-shape" cx="7" cy="6" r="4.4" />}>
          {say.kinds['state-based']}
        </LegendRow>
        <LegendRow mark={<path className="map-shape" d="M3 2H11V10H3Z" />}>
          {say.kinds['one-sided']}
        </LegendRow>
        <LegendRow mark={<path className="map-shape" d="M7 .9L12.1 6 7 11.1 1.9 6Z" />}>
          {say.kinds['non-state']}
        </LegendRow>
        <LegendRow mark={<circle className="map-shape map-shape-area" cx="7" cy="6" r="5" />}>
          {say.area}
        </LegendRow>
        <LegendRow
          mark={
            <>
              <circle className="map-shape-zero" cx="7" cy="6" r="5.5" />
              <circle className="map-side-unknown" cx="7" cy="6" r="1.5" />
            </>
          }
        >
          <Standing is="scale">{say.near}</Standing>
        </LegendRow>
      </div>
      <h3>{say.incidents}</h3>
      <div className="map-legend-flow">
        {KINDS.map((kind) => (
          <p key={kind} className="map-legend-row">
            <IncidentGlyph kind={kind} size={12} />
            {say.incidentKinds[kind]}
          </p>
        ))}
      </div>
      {model.incidentsOffMap > 0 && (
        <p className="map-legend-note">
          {createElement(
            Fragment,
            null,
            ...say.offMap<ReactNode>(
              <Trace value={model.incidentsOffMap} query={queryWith(view, { precisions: ['none'] })}>
                {n.count(model.incidentsOffMap)}
              </Trace>,
              model.incidentsOffMap === 1,
            ),
          )}
        </p>
      )}
    </>
  )
}

function SizeRow({ measure }: Pick<MapModel, 'measure'>) {
  const { m, n } = useSpeech()
  const isKilled = measure === 'killed'
  const samples = isKilled ? [100, 25, 3] : [50, 10, 1]
  const radii = samples.map((value) => markRadiusPx(value, measure, 0))
  const tallest = Math.max(...radii)
  let x = 0
  const circles = radii.map((r, i) => {
    const cx = x + r
    x = cx + r + 6
    return <circle key={samples[i]} className="map-size" cx={cx + 1} cy={tallest + 1} r={r} />
  })
  return (
    <p className="map-legend-row">
      <svg width={x + (isKilled ? 8 : 0)} height={2 * tallest + 2} aria-hidden="true">
        {circles}
        {isKilled && <circle className="map-shape-zero" cx={x + 3.5} cy={tallest + 1} r="2.2" />}
      </svg>
      <Standing is="scale">
        {isKilled
          ? m.map.legend.sizes(`${n.count(100)}, ${n.count(25)}, ${n.range(1, 3)}, ${n.count(0)}`)
          : m.map.legend.sizesEvents(samples.map((value) => n.count(value)).join(', '))}
      </Standing>
    </p>
  )
}
