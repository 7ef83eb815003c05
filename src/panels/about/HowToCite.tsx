import { useState } from 'react'
import { bibtexOf, risOf, type ViewCitation } from '#engine/citation.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { TextButton } from '#ui/TextButton.tsx'

interface Props {
  readonly citation: ViewCitation & { readonly text: string }
  /** citations that the events' source asks for */
  readonly required: readonly string[]
}

const FORMATS = ['text', 'bibtex', 'ris'] as const

/** The citation of this view, to read and to copy, with what UCDP asks for. */
export function HowToCite({ citation, required }: Props) {
  const { m } = useAboutSpeech()
  const [said, setSaid] = useState('')
  const forms = { text: citation.text, bibtex: bibtexOf(citation), ris: risOf(citation) }
  const copy = async (format: (typeof FORMATS)[number]) => {
    try {
      await navigator.clipboard.writeText(forms[format])
      setSaid(m.about.copied[format])
    } catch {
      setSaid(m.about.copyFailed)
    }
  }
  return (
    <>
      <blockquote data-standing="quote" className="about-citation" aria-label={m.about.citeText}>
        {citation.text}
      </blockquote>
      <p className="about-copy">
        {FORMATS.map((format) => (
          <TextButton key={format} onClick={() => void copy(format)}>
            {m.about.citeFormats[format]}
          </TextButton>
        ))}
        <span role="status" className="about-said">
          {said}
        </span>
      </p>
      <details>
        <summary>{m.about.showBibtex}</summary>
        <pre tabIndex={0} data-standing="quote">
          {forms.bibtex}
        </pre>
        <pre tabIndex={0} data-standing="quote">
          {forms.ris}
        </pre>
      </details>
      {required.length > 0 && (
        <>
          <p className="about-note">{m.about.citeNote}</p>
          <ul className="about-required" data-standing="quote">
            {required.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
