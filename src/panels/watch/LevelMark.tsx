import type { Reading } from '#dataset/schema/indicators.ts'
import { useSpeech } from '#format/speech.ts'

const ARROWS = { up: '↗', down: '↘', steady: '→', mixed: '⇄' } as const

/** The level in a word, which way it moves, and its step where a rule gives it steps. */
export function LevelMark({ reading }: { readonly reading: Reading }) {
  const { m, n } = useSpeech()
  const { level, movement, steps } = reading
  return (
    <p className="level">
      <span>{level}</span>
      {movement && (
        <span role="img" aria-label={m.watch.movement[movement]}>
          {ARROWS[movement]}
        </span>
      )}
      {steps && (
        <svg
          className="level-steps"
          width={steps.of * 5}
          height="12"
          role="img"
          aria-label={m.watch.steps(n.count(steps.filled), n.count(steps.of))}
        >
          {Array.from({ length: steps.of }, (_, i) => i + 1).map((step) => {
            const height = 4 + (step * 8) / steps.of
            return (
              <rect
                key={step}
                x={step * 5 - 4.5}
                y={12 - height + 0.5}
                width="3"
                height={height - 1}
                className={step <= steps.filled ? 'step step-filled' : 'step'}
              />
            )
          })}
        </svg>
      )}
    </p>
  )
}
