import { useId } from 'react'
import { calendar } from '#domain/date.ts'
import type { CoverageAxis, StripLevel } from '#engine/about-coverage.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { Patterns } from '#ui/patterns.tsx'
import { levelFill } from './CoverageStrip.tsx'

const SHOWN: readonly StripLevel[] = ['full', 'thin', 'fine', 'coarse', 'none']

/** What the textures of the strips mean. */
export function CoverageLegend({ axis }: { readonly axis: CoverageAxis }) {
  const { m } = useAboutSpeech()
  const prefix = useId()
  return (
    <ul className="strip-legend" aria-label={m.about.strips.legend}>
      {SHOWN.map((level) => (
        <li key={level}>
          <svg width="22" height="12" aria-hidden="true">
            <Patterns prefix={`${prefix}-${level}`} />
            <rect
              className={`strip-${level} strip-key`}
              x=".5"
              y=".5"
              width="21"
              height="11"
              fill={levelFill(level, `${prefix}-${level}`)}
            />
          </svg>
          {m.about.levels[level]}
        </li>
      ))}
      {axis.widensOn !== null && (
        <li className="strip-widens">{m.about.strips.widens(String(calendar(axis.widensOn).year))}</li>
      )}
    </ul>
  )
}
