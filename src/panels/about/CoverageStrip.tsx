import { useId } from 'react'
import { type CoverageAxis, positionOn, type Strip, type StripLevel } from '#engine/about-coverage.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { dots, hatch, Patterns } from '#ui/patterns.tsx'
import type { ViewState } from '#view/view-state.ts'
import { StripName } from './StripName.tsx'
import { spanWords } from './span-words.ts'
import { spokenStrip, stripWords } from './strip-words.ts'

/** The fill of a level; null: the style sheet's. */
export function levelFill(level: StripLevel, prefix: string): string | undefined {
  if (level === 'none') return hatch(prefix)
  return level === 'thin' ? dots(prefix) : undefined
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

interface Props {
  readonly strip: Strip
  readonly axis: CoverageAxis
  readonly view: ViewState
}

/** One line of the figure: name, note, and the strip over the common axis. */
export function CoverageStrip({ strip, axis, view }: Props) {
  const speech = useAboutSpeech()
  const { m, n } = speech
  const prefix = useId()
  const { note } = stripWords(strip, speech)
  return (
    <li className="strip" data-strip={strip.id}>
      <span className="strip-name">
        <StripName strip={strip} view={view} />
      </span>
      <span className="strip-note" data-standing="quote">
        {note}
      </span>
      <svg className="strip-bar" role="img" aria-label={spokenStrip(strip, speech)}>
        <Patterns prefix={prefix} />
        {strip.spans.map((span) => {
          const x = positionOn(axis, span.from)
          return (
            <rect
              key={span.from}
              className={`strip-${span.level}`}
              x={percent(x)}
              width={percent(positionOn(axis, span.to + 1) - x)}
              height="100%"
              fill={levelFill(span.level, prefix)}
            >
              <title>{m.about.strips.spokenSpan(spanWords(span, n), m.about.levels[span.level])}</title>
            </rect>
          )
        })}
      </svg>
    </li>
  )
}
