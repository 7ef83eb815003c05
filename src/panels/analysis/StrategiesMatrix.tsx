import { useState } from 'react'
import type { HypothesesModel, Outcome, WeighedRow } from '#engine/analysis/hypotheses.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Total } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { StrategiesRow } from './StrategiesRow.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly model: HypothesesModel
  readonly outcome: Outcome
  readonly view: ViewState
}

/** Evidence × hypotheses. A row unfolds to its reasons and sources; the last line adds up what is against each. */
export function StrategiesMatrix({ model, outcome, view }: Props) {
  const { n } = useSpeech()
  const say = useWords().strategies
  const [open, setOpen] = useState<readonly string[]>([])
  const isAllOpen = model.rows.every(({ id }) => open.includes(id))
  const isAhead = (id: string) => outcome.next.length > 0 && outcome.leading.includes(id)
  const toggle = (id: string) => {
    setOpen(open.includes(id) ? open.filter((other) => other !== id) : [...open, id])
  }
  const group = (title: string, rows: readonly WeighedRow[]) =>
    rows.length > 0 && (
      <tbody>
        <tr className="matrix-group">
          <th scope="rowgroup" colSpan={model.hypotheses.length + 1}>
            <span>{title}</span>
          </th>
        </tr>
        {rows.map((row) => (
          <StrategiesRow
            key={row.id}
            row={row}
            model={model}
            view={view}
            isOpen={open.includes(row.id)}
            onToggle={() => {
              toggle(row.id)
            }}
          />
        ))}
      </tbody>
    )
  return (
    <>
      <p className="matrix-actions">
        <TextButton
          onClick={() => {
            setOpen(isAllOpen ? [] : model.rows.map(({ id }) => id))
          }}
        >
          {isAllOpen ? say.hideAll : say.showAll}
        </TextButton>
      </p>
      <section className="matrix-scroll" aria-label={say.tableCaption} tabIndex={0}>
        <table className="matrix">
          <caption className="visually-hidden">{say.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.evidence}</th>
              {model.hypotheses.map(({ id, name }) => (
                <th key={id} scope="col" className={isAhead(id) ? 'matrix-ahead' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {group(
            say.telling,
            model.rows.filter(({ diagnosticity }) => diagnosticity > 0),
          )}
          {group(
            say.notTelling,
            model.rows.filter(({ diagnosticity }) => diagnosticity === 0),
          )}
          <tfoot>
            <tr>
              <th scope="row">{say.against}</th>
              {model.hypotheses.map(({ id, against, rows }) => (
                <td key={id} className={isAhead(id) ? 'matrix-ahead' : undefined}>
                  <b>
                    <Total value={against}>{n.count(against)}</Total>
                  </b>{' '}
                  {rows > 0 && (
                    <span className="strategies-note">
                      <Total value={rows}>{say.rows(n.count(rows))}</Total>
                    </span>
                  )}
                  {isAhead(id) && <span className="matrix-least">◂ {say.ahead}</span>}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  )
}
