import { useAboutSpeech } from '#format/about-speech.ts'
import { headingId, SECTIONS, type SectionId } from './Section.tsx'

/** Buttons to the sections, and the way back. Buttons, since the address holds the view and nothing else. */
export function SectionNav({ back }: { readonly back: string }) {
  const { m } = useAboutSpeech()
  const goTo = (id: SectionId) => {
    const heading = document.getElementById(headingId(id))
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <div className="about-nav">
      <nav aria-label={m.about.sections}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  goTo(id)
                }}
              >
                {m.about.section[id]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <a href={`?${back}`}>‹ {m.about.back}</a>
    </div>
  )
}
