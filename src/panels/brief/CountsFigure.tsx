import type { FigureModel } from '#engine/brief/figure.ts'
import { useBriefingSpeech } from './words.ts'

/** Events and dead of the scene's selection, in large. */
export function CountsFigure({ figure }: { readonly figure: Extract<FigureModel, { is: 'counts' }> }) {
  const { m, n } = useBriefingSpeech()
  const say = m.briefing.counts
  const { events, killed, range } = figure
  return (
    <dl className="figure-counts">
      <div>
        <dd>{n.count(events)}</dd>
        <dt>{say.events}</dt>
      </div>
      <div>
        <dd>{n.count(killed)}</dd>
        <dt>{say.killed}</dt>
      </div>
      {range && <p>{say.range(n.range(range.low, range.high))}</p>}
    </dl>
  )
}
