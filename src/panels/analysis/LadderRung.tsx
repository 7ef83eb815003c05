import {
  type Crossing,
  type LadderModel,
  RECENT_DAYS,
  type RungModel,
  turnOf,
} from '#engine/analysis/ladder.ts'
import { useSpeech } from '#format/speech.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { IncidentLink } from './IncidentLink.tsx'
import { LadderTicks } from './LadderTicks.tsx'
import { PageLink } from './PageLink.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly rung: RungModel
  readonly model: LadderModel
  readonly view: ViewState
}

/** One rung between the rails: its name, its first crossing, its ticks in time; the incidents unfold. */
export function LadderRung({ rung, model, view }: Props) {
  const { n } = useSpeech()
  const say = useWords().ladder
  const turn = turnOf(rung, model)
  const state = rung.first === null ? 'rung-open' : rung.recent > 0 ? 'rung-recent' : 'rung-crossed'
  return (
    <li className={`ladder-rung ${state}`}>
      <span className="ladder-rail" aria-hidden="true">
        <Standing is="scale">{n.count(rung.height)}</Standing>
      </span>
      <div className="ladder-words">
        <h3>
          <span className="visually-hidden">
            <Standing is="scale">{say.rung(n.count(rung.height))}</Standing>:{' '}
          </span>
          {rung.name}
        </h3>
        {rung.singledOut && (
          <p className="ladder-mark">
            <span aria-hidden="true">◆ </span>
            {say.singledOut}
          </p>
        )}
        {turn !== null && (
          <p className="ladder-mark">
            <span aria-hidden="true">⇢ </span>
            {say.turn(n.month(turn))}
          </p>
        )}
        <FirstCrossing rung={rung} view={view} />
      </div>
      <LadderTicks rung={rung} model={model} />
      <details>
        <summary>
          <Total value={rung.crossings.length}>{say.counts(n.count(rung.crossings.length))}</Total>
        </summary>
        <p data-standing="quote">{rung.definition}</p>
        <ul className="ladder-crossings">
          {rung.crossings.map((crossing) => (
            <CrossingLine key={crossing.incident.id} crossing={crossing} view={view} />
          ))}
        </ul>
        {rung.singledOut && <Quoted text={rung.singledOut.text} page={rung.singledOut.source} />}
        {rung.before && <Quoted text={rung.before.text} page={rung.before.source} />}
        {rung.note !== undefined && (
          <p className="ladder-note" data-standing="quote">
            {rung.note}
          </p>
        )}
      </details>
    </li>
  )
}

function FirstCrossing({ rung, view }: Omit<Props, 'model'>) {
  const { n } = useSpeech()
  const say = useWords().ladder
  const { first, last, since, recent } = rung
  if (!first || !last) return <p className="ladder-note">{say.notCrossed}</p>
  const days = n.count(RECENT_DAYS)
  return (
    <>
      <p>
        {say.first} <b>{n.day(first.day)}</b> <IncidentLink incident={first.incident} view={view} />
      </p>
      <p className="ladder-note">
        <Total value={since}>{say.since(n.count(since))}</Total>
        {since > 0 && `, ${say.last(n.day(last.day))}`};{' '}
        <Total value={recent}>{say.recent(n.count(recent), days)}</Total>
      </p>
    </>
  )
}

function CrossingLine({ crossing, view }: { readonly crossing: Crossing; readonly view: ViewState }) {
  const { n } = useSpeech()
  const { incident, day, reason } = crossing
  return (
    <li>
      <span className="ladder-note">{n.day(day)}</span>
      <span>
        <IncidentGlyph kind={incident.kind} size={11} /> <IncidentLink incident={incident} view={view} />
        <br />
        <span className="judged" data-standing="quote">
          {reason}
        </span>
      </span>
    </li>
  )
}

function Quoted({
  text,
  page,
}: {
  readonly text: string
  readonly page: Parameters<typeof PageLink>[0]['page']
}) {
  return (
    <p className="ladder-note">
      <Standing is="quote">{text}</Standing> (<PageLink page={page} />)
    </p>
  )
}
