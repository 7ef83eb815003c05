import { useState } from 'react'
import type { Brief } from '#dataset/schema/briefs.ts'
import { writeBrief } from '#engine/brief/parse.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { useEditorSpeech } from './words.ts'

/** What takes a finished brief away. Each loads when it is asked for. */
export interface BriefExports {
  /** null: the page that the brief is put in cannot be had */
  readonly html: (brief: Brief) => Promise<Blob | null>
  readonly slides: (brief: Brief) => Promise<Blob>
  readonly print: (brief: Brief, hasNotes: boolean) => Promise<void>
}

interface Props {
  readonly draft: Brief
  readonly isFinished: boolean
  readonly exports: BriefExports
  readonly save: (file: Blob, name: string) => void
  /** a frame around the page is known to forbid downloads */
  readonly isBlocked: boolean
  readonly onPlay: () => void
}

/** Playing the brief, and the files and sheets that it can be made into. */
export function TakeAway({ draft, isFinished, exports, save, isBlocked, onPlay }: Props) {
  const { m } = useEditorSpeech()
  const say = m.briefEditor.leave
  const [said, setSaid] = useState('')
  const [hasNotes, setNotes] = useState(true)
  const savedAs = (blob: Blob, ending: string) => {
    const name = `${fileName(draft.title)}.${ending}`
    save(blob, name)
    return say.saved(name)
  }
  const run = async (make: () => Promise<string>) => {
    setSaid(say.busy)
    setSaid(await make().catch(() => say.failed))
  }
  const finished = (label: string, make: () => void) => (
    <button type="button" className="button" disabled={!isFinished || said === say.busy} onClick={make}>
      {label}
    </button>
  )
  return (
    <section>
      <h3>{say.title}</h3>
      <p className="brief-line">
        {finished(say.play, onPlay)}
        {finished(
          say.html,
          () =>
            void run(async () => {
              const blob = await exports.html(draft)
              return blob ? savedAs(blob, 'html') : say.noPage
            }),
        )}
        {finished(say.slides, () => void run(async () => savedAs(await exports.slides(draft), 'pptx')))}
        {finished(
          say.print,
          () =>
            void run(async () => {
              await exports.print(draft, hasNotes)
              return ''
            }),
        )}
        <label>
          <input type="checkbox" checked={hasNotes} onChange={() => setNotes(!hasNotes)} /> {say.withNotes}
        </label>
        <TextButton
          onClick={() => {
            setSaid(savedAs(new Blob([writeBrief(draft)], { type: 'application/json' }), 'brief.json'))
          }}
        >
          {say.save}
        </TextButton>
      </p>
      <p role="status">{said}</p>
      {!isFinished && <p className="stale">{say.faulty}</p>}
      {isBlocked && <p className="stale">{say.blocked}</p>}
    </section>
  )
}

/** A title as the name of a file: letters and digits of any script, joined by hyphens. */
const fileName = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'watchline'
