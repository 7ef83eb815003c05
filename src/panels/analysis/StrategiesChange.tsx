import type { ReactNode } from 'react'
import type { HypothesesModel, Without } from '#engine/analysis/hypotheses.ts'
import { sourceId } from '#engine/source-id.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing, Total } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { namesOf } from './hypothesis-names.ts'
import { Said } from './Said.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly model: HypothesesModel
  readonly view: ViewState
}

/** Which single publisher, or single row, would have to go for another hypothesis to lead. */
export function StrategiesChange({ model, view }: Props) {
  const { n } = useSpeech()
  const say = useWords().strategies.change
  const { withoutSource, withoutRow } = model
  const total = (value: number): ReactNode => <Total value={value}>{n.count(value)}</Total>
  const namesIn = ({ outcome }: Without) => n.list(namesOf(outcome.leading, model))
  const leastIn = ({ outcome }: Without) => total(outcome.against.get(outcome.leading[0] ?? '') ?? 0)
  const rowsIn = ({ removed }: Without) => (
    <Standing is="quote">{removed.map(({ text }) => `“${text}”`).join('; ')}</Standing>
  )
  return (
    <section className="strategies-section">
      <h3>{say.title}</h3>
      {withoutSource.changing.length === 0 && <p>{say.none}</p>}
      <ul className="strategies-lines">
        {withoutSource.changing.map((one) => (
          <li key={one.publisher}>
            <Said
              parts={say.without<ReactNode>(
                <Publisher name={one.publisher ?? ''} view={view} />,
                rowsIn(one),
                namesIn(one),
                leastIn(one),
              )}
            />
          </li>
        ))}
      </ul>
      <p className="strategies-note">
        <Said parts={say.checked(total(withoutSource.publishers), total(withoutSource.alone))} />
      </p>
      <h3>{say.rowsTitle}</h3>
      {withoutRow.changing.length === 0 && <p>{say.noRow}</p>}
      <ul className="strategies-lines">
        {withoutRow.changing.map((one) => (
          <li key={one.removed[0]?.id}>
            <Said
              parts={say.withoutRow<ReactNode>(
                <Standing is="quote">{one.removed[0]?.text}</Standing>,
                namesIn(one),
                leastIn(one),
              )}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Publisher({ name, view }: { readonly name: string; readonly view: ViewState }) {
  return (
    <a href={`?${queryWith(view, { selected: { kind: 'source', id: sourceId(name) } })}`}>
      <Standing is="quote">{name}</Standing>
    </a>
  )
}
