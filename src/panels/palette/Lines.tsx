import { useEffect, useRef } from 'react'
import { useSpeech } from '#format/speech.ts'
import type { Line, LineGroup } from './lines.ts'
import { usePaletteWords } from './words.ts'
import '#ui/option-list.css'

interface Props {
  readonly id: string
  readonly groups: readonly LineGroup[]
  readonly active: Line | undefined
  /** the id of the active line's element */
  readonly activeId: string
  readonly onChoose: (line: Line) => void
}

/** What was found, by kind. The names are the data's; a number in one counts nothing. */
export function Lines({ id, groups, active, activeId, onChoose }: Props) {
  const { m } = useSpeech()
  const say = usePaletteWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(
    function bringIntoView() {
      if (active) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    },
    [active],
  )
  return (
    <div
      ref={list}
      className="palette-list"
      role="listbox"
      id={id}
      aria-label={m.app.find}
      data-standing="quote"
    >
      {groups.map(({ kind, lines }) => (
        <fieldset key={kind} className="option-list" aria-label={say.kinds[kind]}>
          <p className="palette-note" aria-hidden="true">
            {say.kinds[kind]}
          </p>
          {lines.map((line) => (
            <button
              key={line.entry.id}
              type="button"
              role="option"
              className="option"
              id={line === active ? activeId : undefined}
              tabIndex={-1}
              aria-selected={line === active}
              onClick={() => {
                onChoose(line)
              }}
            >
              <LineText line={line} />
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

function LineText({ line: { entry, name, marks } }: { readonly line: Line }) {
  const { n } = useSpeech()
  const say = usePaletteWords()
  const [label, ...others] = entry.names
  const { within, day } = entry
  const note = [within, day === undefined ? '' : n.day(day)].filter(Boolean).join(', ')
  const marked = (
    <bdi>
      {marks.map(({ from, to }, i) => (
        <span key={from}>
          {name.slice(marks[i - 1]?.to ?? 0, from)}
          <mark>{name.slice(from, to)}</mark>
        </span>
      ))}
      {name.slice(marks.at(-1)?.to ?? 0)}
    </bdi>
  )
  return (
    <>
      <span className="option-label">
        {others.includes(name) ? (
          <>
            {label}{' '}
            <span className="palette-note">
              {say.also} {marked}
            </span>
          </>
        ) : (
          marked
        )}
      </span>
      <span className="palette-note">{note}</span>
    </>
  )
}
