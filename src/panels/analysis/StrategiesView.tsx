import type { ReactNode } from 'react'
import type { HypothesesModel, Outcome } from '#engine/analysis/hypotheses.ts'
import { useSpeech } from '#format/speech.ts'
import { Parts, Standing, Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { namesOf } from './hypothesis-names.ts'
import { Said } from './Said.tsx'
import { StrategiesChange } from './StrategiesChange.tsx'
import { StrategiesMatrix } from './StrategiesMatrix.tsx'
import { useWords } from './words.ts'
import './strategies.css'

interface Props {
  readonly model: HypothesesModel
  readonly view: ViewState
}

/** Competing hypotheses on what Pakistan is after: what speaks against each, and what that rests on. */
export function StrategiesView({ model, view }: Props) {
  const say = useWords().strategies
  const { outcome, methodSource } = model
  return (
    <article className="strategies" aria-labelledby="strategies-title">
      <h2 id="strategies-title">{say.title}</h2>
      {outcome ? <Leading model={model} outcome={outcome} /> : <p>{say.noEvidence}</p>}
      <dl className="strategies-list">
        {model.hypotheses.map(({ id, name, statement }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{statement}</dd>
          </div>
        ))}
      </dl>
      {outcome && (
        <>
          <p className="strategies-note">
            <Standing is="rule">{say.rule}</Standing>
          </p>
          <StrategiesMatrix model={model} outcome={outcome} view={view} />
          <StrategiesChange model={model} view={view} />
        </>
      )}
      <section className="strategies-section">
        <h3>{say.apart.title}</h3>
        <ul className="strategies-lines">
          {model.tellApart.map(({ observation, favours, against }) => (
            <li key={observation}>
              {observation}
              <Speaks glyph="✓" names={favours} model={model} sentence={say.apart.favours} />
              <Speaks glyph="✕" names={against} model={model} sentence={say.apart.against} />
            </li>
          ))}
        </ul>
      </section>
      <section className="strategies-section">
        <h3>{say.assumptions}</h3>
        <ul className="strategies-lines" data-standing="quote">
          {model.assumptions.map(({ text, ifWrong }) => (
            <li key={text}>
              {text}{' '}
              <span className="strategies-note">
                <b>{say.ifWrong}</b> {ifWrong}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="strategies-section strategies-note">
        <h3>{say.method}</h3>
        <p data-standing="quote">{model.method}</p>
        <p data-standing="quote">
          <a href={methodSource.url} target="_blank" rel="noopener noreferrer" title={say.opensOutside}>
            {methodSource.title}
          </a>
          . {methodSource.seen}
        </p>
      </section>
    </article>
  )
}

interface LeadingProps {
  readonly model: HypothesesModel
  readonly outcome: Outcome
}

/** Which hypothesis has the least against it, in words, and how far the next one is. */
function Leading({ model, outcome }: LeadingProps) {
  const { n } = useSpeech()
  const say = useWords().strategies
  const { leading, next, margin, isThin, against } = outcome
  if (next.length === 0) return <p className="strategies-lead">{say.allLevel}</p>
  const sum = (ids: readonly string[]) => against.get(ids[0] ?? '') ?? 0
  const total = (value: number): ReactNode => <Total value={value}>{n.count(value)}</Total>
  const sentence = leading.length > 1 ? say.level : say.leads
  return (
    <p className="strategies-lead">
      <Said parts={sentence(n.list(namesOf(leading, model)), total(sum(leading)))} />
      <Said
        parts={say.next<ReactNode>(
          n.list(namesOf(next, model)),
          total(sum(next)),
          <Parts of={[sum(leading), sum(next)]}>{n.count(margin)}</Parts>,
        )}
      />
      {isThin && say.thin}
    </p>
  )
}

interface SpeaksProps {
  readonly glyph: string
  readonly names: readonly string[]
  readonly model: HypothesesModel
  readonly sentence: (names: string) => string
}

function Speaks({ glyph, names, model, sentence }: SpeaksProps) {
  const { n } = useSpeech()
  if (names.length === 0) return null
  return (
    <span className="strategies-speaks">
      <span aria-hidden="true">{glyph} </span>
      {sentence(n.list(namesOf(names, model)))}
    </span>
  )
}
