import type { FrameworkModel } from '#engine/analysis/framework.ts'
import { useSpeech } from '#format/speech.ts'
import type { ViewState } from '#view/view-state.ts'
import { FrameworkColumn } from './FrameworkColumn.tsx'
import { FrameworkCounts } from './FrameworkCounts.tsx'
import { LagStripFigure } from './LagStripFigure.tsx'
import { PauseTable } from './PauseTable.tsx'
import { useRecordWords } from './record-words.ts'
import './framework.css'

interface Props {
  readonly model: FrameworkModel
  readonly view: ViewState
  /** the strategy chosen is one that the framework says less of */
  readonly isDimmed: boolean
}

/** Legibility and speed: the interview's views with what came after, the counts and lags beneath, and the limits. */
export function FrameworkView({ model, view, isDimmed }: Props) {
  const { n } = useSpeech()
  const say = useRecordWords().framework
  const interview = n.longDay(model.interview.day)
  return (
    <article
      className={isDimmed ? 'framework framework-dimmed' : 'framework'}
      aria-labelledby="framework-title"
    >
      <h2 id="framework-title">{say.title}</h2>
      {isDimmed && (
        <p className="framework-notice" role="note">
          <b>{say.dimmed}</b> <span data-standing="quote">{model.strategyNote}</span>
        </p>
      )}
      <p className="framework-lead">
        {model.isBeforeInterview ? say.beforeInterview(interview) : say.note(interview)}
      </p>
      {!model.isBeforeInterview && (
        <>
          <p className="framework-note">
            {model.judgedOn === null ? say.notJudged : say.judgedTo(n.day(model.judgedOn))}
          </p>
          <div className="framework-columns">
            <FrameworkColumn group="legibility" model={model} view={view} />
            <FrameworkColumn group="speed" model={model} view={view} />
          </div>
        </>
      )}
      <FrameworkCounts model={model} view={view} />
      <LagStripFigure strip={model.lags} view={view} />
      <PauseTable pauses={model.pauses} view={view} />
      <section className="framework-section">
        <h3>{say.limits}</h3>
        <ul className="framework-limits" data-standing="quote">
          {model.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </article>
  )
}
