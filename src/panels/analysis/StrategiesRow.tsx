import { type ReactNode, useId } from 'react'
import type { HypothesesModel, WeighedCell, WeighedRow } from '#engine/analysis/hypotheses.ts'
import { useSpeech } from '#format/speech.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import { Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { namesOf } from './hypothesis-names.ts'
import { IncidentLink } from './IncidentLink.tsx'
import { PageLink } from './PageLink.tsx'
import { Said } from './Said.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly row: WeighedRow
  readonly model: HypothesesModel
  readonly view: ViewState
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** A piece of evidence: what it is, a verdict a hypothesis; unfolded, the reasons and what it rests on. */
export function StrategiesRow({ row, model, view, isOpen, onToggle }: Props) {
  const { n } = useSpeech()
  const say = useWords().strategies
  const id = useId()
  return (
    <>
      <tr className="matrix-row">
        <th scope="row">
          <span className="matrix-head strategies-note">
            {n.day(row.day)}{' '}
            <span className="matrix-weight" role="img" aria-label={say.weight(n.count(row.weight))}>
              {'▮'.repeat(row.weight)}
            </span>
            <button
              type="button"
              className="text-button"
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={say.reasonsFor(row.text)}
              onClick={onToggle}
            >
              <span aria-hidden="true">{isOpen ? '▾' : '▸'} </span>
              {say.reasons}
            </button>
          </span>
          <span className="matrix-text" data-standing="quote">
            {row.text}
          </span>
        </th>
        {row.cells.map((cell) => (
          <Verdict key={cell.hypothesis} cell={cell} />
        ))}
      </tr>
      <tr id={id} className="matrix-reasons" hidden={!isOpen}>
        {isOpen && (
          <td colSpan={row.cells.length + 1}>
            <Reasons row={row} model={model} view={view} />
          </td>
        )}
      </tr>
    </>
  )
}

const GLYPHS = { consistent: '✓', inconsistent: '✕', neutral: '–' } as const

function Verdict({ cell }: { readonly cell: WeighedCell }) {
  const say = useWords().strategies
  const { verdict } = cell
  return (
    <td className={`matrix-cell matrix-${verdict}`}>
      <span aria-hidden="true">{GLYPHS[verdict]} </span>
      <span className="matrix-letter" aria-hidden="true">
        {say.letters[verdict]}
      </span>
      <span className="matrix-word">{say.verdicts[verdict]}</span>
    </td>
  )
}

function Reasons({ row, model, view }: Pick<Props, 'row' | 'model' | 'view'>) {
  const { n } = useSpeech()
  const say = useWords().strategies
  return (
    <div className="matrix-open">
      <dl className="matrix-why">
        {row.cells.map(({ hypothesis, verdict, reason }) => (
          <div key={hypothesis}>
            <dt>
              <span aria-hidden="true">{GLYPHS[verdict]} </span>
              {namesOf([hypothesis], model)}: {say.verdicts[verdict]}
            </dt>
            <dd className="judged" data-standing="quote">
              {reason}
            </dd>
          </div>
        ))}
      </dl>
      {row.note !== undefined && (
        <p className="strategies-note" data-standing="quote">
          {row.note}
        </p>
      )}
      <p>
        <b>{say.incidents}</b>{' '}
        {row.incidents.map((incident, i) => (
          <span key={incident.id}>
            {i > 0 && '; '}
            <IncidentGlyph kind={incident.kind} size={10} /> <IncidentLink incident={incident} view={view} />
          </span>
        ))}
      </p>
      <p>
        <b>{say.sources}</b>{' '}
        {row.sources.map((page, i) => (
          <span key={page.url}>
            {i > 0 && '; '}
            <PageLink page={page} />
          </span>
        ))}
      </p>
      <p className="strategies-note">
        <Said
          parts={say.tellsApart<ReactNode>(
            <Total value={row.diagnosticity}>{n.count(row.diagnosticity)}</Total>,
          )}
        />
      </p>
    </div>
  )
}
