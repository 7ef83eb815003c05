import { useState } from 'react'
import { type LadderModel, RECENT_DAYS, type RungModel } from '#engine/analysis/ladder.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { IncidentLink } from './IncidentLink.tsx'
import { LadderAxis, LadderKey } from './LadderAxis.tsx'
import { LadderRung } from './LadderRung.tsx'
import { LadderTable } from './LadderTable.tsx'
import { Said } from './Said.tsx'
import { useWords } from './words.ts'
import './ladder.css'

interface Props {
  readonly model: LadderModel
  readonly view: ViewState
}

/** The escalation ladder: what crossed each rung first, how often since, and where it stands of late. */
export function LadderView({ model, view }: Props) {
  const { m, n } = useSpeech()
  const say = useWords().ladder
  const [isTable, setTable] = useState(false)
  const { shift, record } = model
  const nameOf = (rung: RungModel | null, none: string) => <b>{rung?.name ?? none}</b>
  return (
    <article className="ladder" aria-labelledby="ladder-title">
      <header className="ladder-head">
        <h2 id="ladder-title">{say.title}</h2>
        <TextButton
          pressed={isTable}
          onClick={() => {
            setTable(!isTable)
          }}
        >
          {m.words.showAsTable}
        </TextButton>
      </header>
      <p className="ladder-lead">
        <Standing is="rule">
          <Said
            parts={say.highest(
              nameOf(model.highestRecent, say.noneRecent),
              n.count(RECENT_DAYS),
              nameOf(model.highest, say.none),
            )}
          />
        </Standing>
      </p>
      {isTable ? (
        <LadderTable model={model} view={view} />
      ) : (
        <>
          <LadderKey model={model} />
          <LadderAxis record={record} recent={model.recent} />
          <ol className="ladder-rungs" reversed>
            {model.rungs.toReversed().map((rung) => (
              <LadderRung key={rung.id} rung={rung} model={model} view={view} />
            ))}
          </ol>
        </>
      )}
      {shift && (
        <section className="ladder-section">
          <h3>
            <span aria-hidden="true">⇢ </span>
            {say.shiftTitle}
          </h3>
          <p data-standing="quote">{shift.text}</p>
          <p className="ladder-note">
            <IncidentLink incident={shift.from} view={view} /> <span aria-hidden="true">⇢ </span>
            <IncidentLink incident={shift.to} view={view} />
          </p>
        </section>
      )}
      <section className="ladder-section ladder-note">
        <p data-standing="quote">{model.method}</p>
        <p>{say.recordStarts(n.longDay(record.from))}</p>
      </section>
    </article>
  )
}
