import { useEffect, useId, useRef, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { IsoDate } from '#domain/date.ts'
import { describeExport } from '#engine/export/description.ts'
import { exportTables } from '#engine/export/tables.ts'
import { XLSX_ROWS } from '#engine/export/xlsx.ts'
import type { Selection } from '#engine/selection.ts'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import { Besides } from './Besides.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { type Format, type Holds, makeFile } from './make-file.ts'
import { useWriter } from './use-writer.ts'
import { WritingStatus } from './WritingStatus.tsx'
import { fileWords, useExportSpeech } from './words.ts'
import './export.css'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
  /** what the files say of the view */
  readonly said: { readonly filters: string; readonly link: string; readonly citation: string }
  readonly today: IsoDate
  readonly onClose: () => void
}

/** The selected records as files, in a dialog: what they are in words, the format, and what goes with it. */
export function ExportPanel({ dataset, selection, said, today, onClose }: Props) {
  const speech = useExportSpeech()
  const { m, n } = speech
  const say = m.exports
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const chosen = useRef<HTMLInputElement>(null)
  const [format, setFormat] = useState<Format>('csv')
  const [hasMark, setMark] = useState(false)
  const { writing, save, copy } = useWriter()
  useEffect(function open() {
    dialog.current?.showModal()
    chosen.current?.focus()
  }, [])
  const events = selection.rows.length
  const incidents = selection.incidents.length
  const fileOf = (holds: Holds) =>
    makeFile(holds, format, {
      tables: exportTables(dataset, selection),
      description: describeExport(dataset, selection, { ...said, generatedOn: today, notes: say.notes }),
      words: fileWords(speech),
      hasMark,
    })
  const isOfBoth = format === 'xlsx' || format === 'json'
  const refused =
    events + incidents === 0
      ? say.nothing
      : events === 0 && !isOfBoth
        ? say.noEvents
        : format === 'xlsx' && events >= XLSX_ROWS
          ? say.tooManyRows
          : null
  return (
    <dialog
      ref={dialog}
      className="export"
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => {
        // Esc closes this dialog alone, not what is open under it.
        if (event.key === 'Escape') event.stopPropagation()
      }}
    >
      <PanelHeader id={id} title={say.title}>
        <TextButton onClick={() => dialog.current?.close()}>{say.close}</TextButton>
      </PanelHeader>
      <p>
        <b>
          <Total value={events}>{say.events(n.count(events))}</Total>
          {', '}
          <Total value={incidents}>{say.incidents(n.count(incidents))}</Total>
        </b>
        <Standing is="rule">{say.filters(said.filters)}</Standing>
      </p>
      <p className="option-note">{say.apart}</p>
      <FormatChoice format={format} onFormat={setFormat} hasMark={hasMark} onMark={setMark} chosen={chosen} />
      {/* no form: a sandboxed frame may forbid them */}
      <p className="export-line">
        <button
          type="button"
          className="button"
          disabled={refused !== null}
          onClick={() => {
            save(fileOf('events'))
          }}
        >
          {say.download}
        </button>
        {format !== 'xlsx' && refused === null && (
          <TextButton onClick={() => copy(fileOf('events'))}>{say.copy}</TextButton>
        )}
        {refused !== null && <span className="stale">{refused}</span>}
      </p>
      <Besides format={format} selection={selection} onSave={(holds) => save(fileOf(holds))} />
      <WritingStatus writing={writing} />
    </dialog>
  )
}
