import type { Strategy } from '#dataset/schema/analysis.ts'
import { useSpeech } from '#format/speech.ts'
import { Segmented } from '#ui/Segmented.tsx'
import { type ChangeView, STRATEGIES, type ViewState } from '#view/view-state.ts'

interface Props {
  readonly strategies: readonly Strategy[]
  readonly view: ViewState
  readonly change: ChangeView
}

/** Which strategy the reader has in mind; what it asks of Pakistan is said beneath. */
export function StrategyChoice({ strategies, view, change }: Props) {
  const { m } = useSpeech()
  const chosen = strategies.find(({ id }) => id === view.strategy)
  return (
    <div className="strategy-choice">
      <Segmented
        label={m.watch.strategy}
        options={STRATEGIES.map((id) => ({ id, label: m.watch.strategies[id] }))}
        value={view.strategy}
        onChange={(strategy) => {
          change({ strategy })
        }}
      />
      {chosen && (
        <p className="detail-note" data-standing="quote">
          {chosen.logic}
        </p>
      )}
    </div>
  )
}
