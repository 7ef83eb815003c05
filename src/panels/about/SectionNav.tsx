import { useAboutSpeech } from '#format/about-speech.ts'
import { SECTIONS } from '#view/view-state.ts'
import { goToSection } from './Section.tsx'

/** Buttons to the sections, and the way back. Buttons, since a step within the page is none that Back returns from. */
export function SectionNav({ back }: { readonly back: string }) {
  const { m } = useAboutSpeech()
  return (
    <div className="about-nav">
      <nav aria-label={m.about.sections}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  goToSection(id)
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
