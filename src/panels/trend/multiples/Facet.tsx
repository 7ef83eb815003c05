import { memo, useId } from 'react'
import { hatchedDays } from '#engine/gaps.ts'
import type { TrendMultiples } from '#engine/trend/multiples.ts'
import type { TrendModel } from '#engine/trend.ts'
import { dots, hatch, incomplete, Patterns } from '#ui/patterns.tsx'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { TimeTickMark, ValueTickMark } from '../AxisTicks.tsx'
import { bandPath } from '../form/form-paths.ts'
import { seriesId, seriesTone } from '../series-name.ts'
import { barsPath, seriesPaths, thinned } from '../series-paths.ts'
import type { TimeTick } from '../time-ticks.ts'
import { FacetMark } from './FacetMark.tsx'
import type { FacetCursorStore } from './facet-cursor.ts'
import type { FacetScales } from './facet-scales.ts'
import { AXIS_PX, type FacetCell } from './facets.ts'
import { useMultiplesSpeech } from './multiples-speech.ts'
import { aloneIn, type NamedPanel } from './panel-names.ts'

interface Props {
  readonly panel: NamedPanel
  readonly index: number
  readonly model: TrendModel
  readonly multiples: TrendMultiples
  readonly view: ViewState
  readonly cell: FacetCell
  readonly panelPx: number
  readonly plotPx: number
  readonly scales: FacetScales
  readonly ticks: readonly TimeTick[]
  readonly store: FacetCursorStore
}

/** One small panel: its name, its total, and its bars on the shared scales. */
export const Facet = memo(function Facet(props: Props) {
  const { panel, index, model, multiples, view, cell, panelPx, plotPx, scales, ticks, store } = props
  const { m, n } = useMultiplesSpeech()
  const { name, total } = panel
  return (
    <li className="facet" style={{ insetInlineStart: cell.x, insetBlockStart: cell.y, inlineSize: panelPx }}>
      <p className="facet-head">
        <span className="facet-name" title={name} data-standing="quote">
          {name}
        </span>
        {total === 0 ? (
          <b>{n.count(0)}</b>
        ) : (
          <Trace
            value={total}
            query={queryWith(view, aloneIn(panel, view))}
            label={m.trend.seriesTotal(name, n.count(total), model.measure)}
          >
            {n.count(total)}
          </Trace>
        )}
      </p>
      <svg className="facet-plot" width={panelPx} height={plotPx + AXIS_PX} aria-hidden="true">
        <Bars panel={panel} model={model} multiples={multiples} panelPx={panelPx} scales={scales} />
        {cell.isLast &&
          ticks.map((tick) => <TimeTickMark key={tick.day} x={scales.x(tick.day)} y={plotPx} tick={tick} />)}
        {cell.isFirst &&
          scales.values.ticks.map((tick) => (
            <ValueTickMark key={tick} x={-6} y={scales.y(tick)} label={n.count(tick)} />
          ))}
        <FacetMark
          panel={panel}
          index={index}
          model={model}
          panelPx={panelPx}
          plotPx={plotPx}
          scales={scales}
          store={store}
        />
      </svg>
    </li>
  )
})

function Bars({
  panel,
  model,
  multiples,
  panelPx,
  scales,
}: Pick<Props, 'panel' | 'model' | 'multiples' | 'panelPx' | 'scales'>) {
  const prefix = useId()
  const { series, hasBand } = multiples
  const buckets = model.buckets.map((bucket, i) => ({ ...bucket, ...panel.buckets[i] }))
  const drawn = thinned(buckets, scales.x)
  const paths = seriesPaths(drawn, series.length, scales)
  const cut = drawn.filter(({ isIncomplete }) => isIncomplete)
  const base = scales.y(0)
  return (
    <>
      <Patterns prefix={prefix} />
      {hatchedDays(panel.gaps).map(({ from, to }) => (
        <rect
          key={from}
          x={scales.x(from)}
          y={0}
          width={scales.x(to + 1) - scales.x(from)}
          height={base}
          fill={hatch(prefix)}
        />
      ))}
      <g className="trend-grid">
        {scales.values.ticks.map((tick) => (
          <line key={tick} x1={0} x2={panelPx} y1={scales.y(tick)} y2={scales.y(tick)} />
        ))}
      </g>
      {series.map((key, i) =>
        paths[i] === '' ? null : (
          <path
            key={seriesId(key)}
            d={paths[i]}
            className={seriesTone(key, i)}
            fill={key.by === 'side' && key.side === 'not-coded' ? dots(prefix) : undefined}
          />
        ),
      )}
      <path d={barsPath(cut, scales)} fill={incomplete(prefix)} className="trend-incomplete" />
      {hasBand && (
        <path
          className="trend-band"
          d={bandPath(
            buckets,
            panel.buckets.map(({ band }) => band),
            scales,
          )}
        />
      )}
      <line className="trend-baseline" x1={0} x2={panelPx} y1={base} y2={base} />
    </>
  )
}
