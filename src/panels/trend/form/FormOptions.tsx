import type { ReactNode } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { PRESETS, presetFor } from '#engine/compare/presets.ts'
import { AVERAGES } from '#engine/trend/average.ts'
import { publisherList } from '#engine/trend/publishers.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Segmented } from '#ui/Segmented.tsx'
import { queryWith } from '#view/link.ts'
import { BASELINES, type ChangeView, MULTIPLES, SCALES, type ViewState } from '#view/view-state.ts'
import { useMultiplesSpeech } from '../multiples/multiples-speech.ts'
import { usePublishedWords } from '../published/published-words.ts'
import { useFormWords } from './form-words.ts'

interface Props {
  readonly model: TrendModel
  readonly view: ViewState
  readonly change: ChangeView
  readonly dataset: Dataset
}

/** What can be changed about the trend's form. */
export default function FormOptions({ model, view, change, dataset }: Props) {
  const { n } = useSpeech()
  const say = useFormWords()
  const panels = useMultiplesSpeech().m.multiples
  const published = usePublishedWords()
  const windows = [...new Set([...AVERAGES[model.grain], ...(view.average === null ? [] : [view.average])])]
  return (
    <div className="trend-form-options">
      <Choice label={say.scale}>
        <Segmented
          label={say.scale}
          options={SCALES.map((id) => ({ id, label: say.scales[id] }))}
          value={view.scale}
          onChange={(scale) => {
            change({ scale }, 'replace')
          }}
        />
      </Choice>
      <label className="trend-form-check">
        <input
          type="checkbox"
          checked={view.isCumulative}
          onChange={({ target }) => {
            change({ isCumulative: target.checked }, 'replace')
          }}
        />
        <span>
          {say.cumulative} <small>{say.cumulativeNote}</small>
        </span>
      </label>
      <Choice label={say.average}>
        <select
          className="trend-stack"
          aria-label={say.average}
          value={view.average ?? ''}
          onChange={({ target }) => {
            change({ average: target.value === '' ? null : Number(target.value) }, 'replace')
          }}
        >
          <option value="">{say.noAverage}</option>
          {windows.map((count) => (
            <option key={count} value={count}>
              {say.window(n.count(count), model.grain)}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label={say.baseline}>
        <select
          className="trend-stack"
          aria-label={say.baseline}
          value={view.baseline}
          onChange={({ target }) => {
            const baseline = BASELINES.find((id) => id === target.value)
            if (baseline) change({ baseline }, 'replace')
          }}
        >
          {BASELINES.map((id) => (
            <option key={id} value={id}>
              {say.baselines[id]}
            </option>
          ))}
        </select>
      </Choice>
      <div className="trend-form-choice">
        <span>{say.sideBySide}</span>
        {PRESETS.map((preset) => {
          const comparison = presetFor(preset, model.period, dataset.start)
          return (
            comparison && (
              <a key={preset} href={`?${queryWith(view, { comparison, selected: null })}`}>
                {say.sideBySideWith[preset]}
              </a>
            )
          )
        })}
      </div>
      <Choice label={panels.choice}>
        <select
          className="trend-stack"
          aria-label={panels.choice}
          value={view.multiples}
          onChange={({ target }) => {
            const multiples = MULTIPLES.find((id) => id === target.value)
            if (multiples) change({ multiples }, 'replace')
          }}
        >
          {MULTIPLES.map((id) => (
            <option key={id} value={id}>
              {panels.ways[id]}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label={published.choice}>
        <select
          className="trend-stack"
          aria-label={published.choice}
          value={view.series ?? ''}
          onChange={({ target }) => {
            change({ series: target.value || null }, 'replace')
          }}
        >
          <option value="">{published.none}</option>
          {publisherList(dataset.series).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Choice>
    </div>
  )
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="trend-form-choice">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
