import { useEffect, useId, useRef, useState } from 'react'
import { bibtexOf, risOf, type ViewCitation } from '#engine/citation.ts'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Copies } from './Copies.tsx'
import { EmbedForm, type EmbedPlaces } from './EmbedForm.tsx'
import { QrCode } from './QrCode.tsx'
import { type Keeps, SavedViews } from './SavedViews.tsx'
import { useShareSpeech } from './words.ts'
import './share.css'

interface Props extends Keeps {
  /** address of this view, with its dataset */
  readonly link: string
  readonly citation: ViewCitation & { readonly text: string }
  /** null: the page is no site that another one could frame */
  readonly embed: EmbedPlaces | null
  readonly onClose: () => void
}

/** This view to take along, in a dialog: its link, its citation, and the views that the reader keeps. */
export function SharePanel({ link, citation, embed, onClose, ...keeps }: Props) {
  const say = useShareSpeech().m.share
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const copyLink = useRef<HTMLButtonElement>(null)
  const [isEmbedding, setEmbedding] = useState(false)
  useEffect(function open() {
    dialog.current?.showModal()
    copyLink.current?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="share"
      aria-labelledby={id}
      onClose={onClose}
      onClick={({ target, ctrlKey, metaKey, shiftKey }) => {
        // A view opened here takes the dialog's place; one opened in another tab does not.
        const isOpened = target instanceof Element && target.closest('a') && !ctrlKey && !metaKey && !shiftKey
        if (isOpened) dialog.current?.close()
      }}
      onKeyDown={(event) => {
        // What lies below has keys of its own.
        event.stopPropagation()
      }}
    >
      <PanelHeader id={id} title={say.title}>
        <TextButton onClick={() => dialog.current?.close()}>{say.close}</TextButton>
      </PanelHeader>
      <section>
        <h3>{say.link}</h3>
        <Copies of={[{ name: say.copyLink, text: link }]} first={copyLink}>
          <input
            className="share-field"
            aria-label={say.link}
            readOnly
            value={link}
            onFocus={({ target }) => {
              target.select()
            }}
          />
        </Copies>
        <QrCode link={link} save={keeps.save} />
        <p>
          <a href="?mode=brief">{say.briefing}</a>
        </p>
      </section>
      {embed && (
        <section>
          <h3>{say.embed.heading}</h3>
          <button
            type="button"
            className="text-button"
            aria-expanded={isEmbedding}
            onClick={() => {
              setEmbedding(!isEmbedding)
            }}
          >
            {say.embed.show}
          </button>
          {isEmbedding && <EmbedForm places={embed} />}
        </section>
      )}
      <section>
        <h3>{say.cite}</h3>
        <blockquote data-standing="quote">{citation.text}</blockquote>
        <Copies
          of={[
            { name: say.citeFormats.text, text: citation.text },
            { name: say.citeFormats.bibtex, text: bibtexOf(citation) },
            { name: say.citeFormats.ris, text: risOf(citation) },
          ]}
        />
      </section>
      <SavedViews {...keeps} />
    </dialog>
  )
}
