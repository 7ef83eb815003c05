import { useId } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { OverviewModel } from '#engine/overview.ts'
import type { Selection } from '#engine/selection.ts'
import { bucketOf, type TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { later, Part } from '#ui/part.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { headerFit } from './header-fit.ts'
import { isPlain } from './is-plain.ts'
import { isThinned } from './layout.ts'
import { TrendControls } from './TrendControls.tsx'
import { TrendForms } from './TrendForms.tsx'
import { TrendGraphic } from './TrendGraphic.tsx'
import { TrendLegend } from './TrendLegend.tsx'
import { noticesOf, TrendNote, withoutRange } from './TrendNote.tsx'
import { useSize } from './use-size.ts'
import './trend.css'

/** The table, and every form of the trend but its plain bars. */
const OtherTrend = later(() => import('./form/OtherTrend.tsx'))
const SmallPanels = later(() => import('./multiples/MultiplesView.tsx'))

interface Props {
  readonly model: TrendModel
  readonly overview: OverviewModel
  readonly selection: Selection
  readonly view: ViewState
  readonly change: ChangeView
  readonly dataset: Dataset
}

/** Events or deaths over time, with what is known and not known, and the brush that sets the period. */
export function TrendPanel({ model, overview, selection, view, change, dataset }: Props) {
  const speech = useSpeech()
  const { m, n } = speech
  const id = useId()
  const [ref, size] = useSize<HTMLElement>()
  const { provinces } = dataset
  const isTable = view.tables.includes('trend')
  const isPublished = view.series !== null
  const Other = view.multiples === 'none' || isPublished ? OtherTrend : SmallPanels
  const isThin = !isTable && size !== null && isThinned(model, size.widthPx)
  const fit = headerFit(model, speech, provinces, size?.widthPx ?? 1400)
  const controls = <TrendControls model={model} view={view} change={change} />
  const legend = <TrendLegend model={model} view={view} provinces={provinces} />
  const shown = {
    ...{ model, overview, dataset, change },
    selected: bucketOf(model, dataset, view.selected),
    selectedId: view.selected?.id ?? null,
  }
  return (
    <section className="trend" aria-label={m.trend.region} ref={ref}>
      <PanelHeader
        id={id}
        title={
          isPublished
            ? m.trend.published
            : view.isCumulative
              ? m.trend.running[model.measure]
              : m.trend.title[model.measure](model.grain)
        }
        note={
          isPublished ? undefined : (
            <span
              title={
                [...noticesOf(model, m, isThin), withoutRange(model, m, n.count)].join(' ').trim() ||
                undefined
              }
            >
              <TrendNote model={model} view={view} isThin={isThin} />
            </span>
          )
        }
      >
        {!isPublished && fit.legend === 'header' && legend}
        {!isPublished && fit.controls === 'header' && controls}
        <TextButton
          onClick={() => {
            change({ tables: toggled(view.tables) }, 'replace')
          }}
        >
          {isTable ? m.words.showAsGraphic : m.words.showAsTable}
        </TextButton>
      </PanelHeader>
      {!isPublished && (fit.controls === 'row' || fit.legend === 'row') && (
        <div className="trend-second">
          {fit.legend === 'row' && legend}
          {fit.controls === 'row' && controls}
        </div>
      )}
      <div className="trend-main">
        {isPlain(model, view) && !isTable ? (
          <TrendGraphic {...shown} />
        ) : (
          <Part waiting={<p className="desk-waiting">{m.app.loading}</p>}>
            <Other {...shown} view={view} selection={selection} />
          </Part>
        )}
        <TrendForms model={model} view={view} change={change} dataset={dataset} />
      </div>
    </section>
  )
}

function toggled(tables: ViewState['tables']): ViewState['tables'] {
  return tables.includes('trend') ? tables.filter((panel) => panel !== 'trend') : [...tables, 'trend']
}
