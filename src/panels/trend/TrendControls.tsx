import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { Segmented } from '#ui/Segmented.tsx'
import { type ChangeView, GRAINS, MEASURES, STACKS, type ViewState } from '#view/view-state.ts'

interface Props {
  readonly model: TrendModel
  readonly view: ViewState
  readonly change: ChangeView
}

/** From this length on a reader may want quarters and years, days. */
const LONG_PERIOD = 1100

/** What is counted, how wide a bar is, and what it is split by. */
export function TrendControls({ model, view, change }: Props) {
  const { m } = useSpeech()
  const isLong = model.period.to - model.period.from >= LONG_PERIOD
  const short = isLong ? (['week', 'month', 'quarter', 'year'] as const) : (['day', 'week', 'month'] as const)
  const grains = GRAINS.filter(
    (grain) => grain === model.grain || (short as readonly string[]).includes(grain),
  )
  const stacks = [...STACKS.filter((stack) => stack !== 'none'), 'none' as const]
  return (
    <div className="trend-controls">
      <Segmented
        label={m.trend.measure}
        options={MEASURES.map((id) => ({ id, label: m.words.measures[id] }))}
        value={view.measure}
        onChange={(measure) => {
          change({ measure }, 'replace')
        }}
      />
      <Segmented
        label={m.trend.grainChoice}
        options={grains.map((id) => ({ id, label: m.words.grains[id] }))}
        value={model.grain}
        onChange={(grain) => {
          change({ grain }, 'replace')
        }}
      />
      <select
        className="trend-stack"
        aria-label={m.trend.stack}
        value={view.stack}
        onChange={({ target }) => {
          const stack = STACKS.find((id) => id === target.value)
          if (stack) change({ stack }, 'replace')
        }}
      >
        {stacks.map((id) => (
          <option key={id} value={id}>
            {m.trend.stacks[id]}
          </option>
        ))}
      </select>
    </div>
  )
}
