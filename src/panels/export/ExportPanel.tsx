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
import { type Choice, type Holds, isPicture, makeFile } from './make-file.ts'
import { PictureChoice, type Pictured } from './PictureChoice.tsx'
import { makePng, makeSvg, type PictureSource } from './picture/make-picture.ts'
import { saidOfPicture } from './said-of-picture.ts'
import { useWriter } from './use-writer.ts'
import { WritingStatus } from './WritingStatus.tsx'
import { type ExportSpeech, fileWords, useExportSpeech } from './words.ts'
import './export.css'

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
  /** what the files say of the view */
  readonly said: { readonly filters: string; readonly link: string; readonly citation: string }
  readonly parts: PictureSource['parts']
  readonly today: IsoDate
  readonly onClose: () => void
}

/** The selected records as files, in a dialog: what they are in words, the format, and what goes with it. */
export function ExportPanel({ dataset, selection, said, parts, today, onClose }: Props) {
  const speech = useExportSpeech()
  const { m, n } = speech
  const say = m.exports
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const chosen = useRef<HTMLInputElement>(null)
  const [format, setFormat] = useState<Choice>('csv')
  const [hasMark, setMark] = useState(false)
  const [pictured, setPictured] = useState<Pictured>({ of: 'map', size: 'one' })
  const { writing, save, saveMade, copy } = useWriter()
  useEffect(function open() {
    dialog.current?.showModal()
    chosen.current?.focus()
  }, [])
  const events = selection.rows.length
  const incidents = selection.incidents.length
  const describe = () => describeExport(dataset, selection, { ...said, generatedOn: today, notes: say.notes })
  const fileOf = (holds: Holds) => {
    if (isPicture(format)) return makeSvg(picture())
    return makeFile(holds, format, {
      tables: exportTables(dataset, selection),
      description: describe(),
      words: fileWords(speech),
      hasMark,
    })
  }
  const picture = (): PictureSource => {
    const description = describe()
    const text = saidOfPicture(dataset, description, speech)
    return { of: pictured.of, description, text, parts, language: speech.language }
  }
  const refused = refusedWords(format, selection, say)
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
      {isPicture(format) && (
        <PictureChoice pictured={pictured} onPictured={setPictured} isPixels={format === 'png'} />
      )}
      {/* no form: a sandboxed frame may forbid them */}
      <p className="export-line">
        <button
          type="button"
          className="button"
          disabled={refused !== null}
          onClick={() => {
            if (format === 'png') saveMade(makePng(picture(), pictured.size))
            else save(fileOf('events'))
          }}
        >
          {say.download}
        </button>
        {format !== 'xlsx' && format !== 'png' && refused === null && (
          <TextButton onClick={() => copy(fileOf('events'))}>{say.copy}</TextButton>
        )}
        {refused !== null && <span className="stale">{refused}</span>}
      </p>
      {!isPicture(format) && (
        <Besides format={format} selection={selection} onSave={(holds) => save(fileOf(holds))} />
      )}
      <p className="export-line">
        <TextButton
          onClick={() => {
            window.print()
          }}
        >
          {m.exportPicture.print}
        </TextButton>
        <span className="option-note">{m.exportPicture.printNote}</span>
      </p>
      <WritingStatus writing={writing} />
    </dialog>
  )
}

/** Why a format cannot be had; null: it can. A picture of nothing says so itself. */
function refusedWords(
  format: Choice,
  { rows, incidents }: Selection,
  say: ExportSpeech['m']['exports'],
): string | null {
  if (isPicture(format)) return null
  if (rows.length + incidents.length === 0) return say.nothing
  const isOfBoth = format === 'xlsx' || format === 'json'
  if (rows.length === 0 && !isOfBoth) return say.noEvents
  return format === 'xlsx' && rows.length >= XLSX_ROWS ? say.tooManyRows : null
}
