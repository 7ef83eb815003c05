import { directionOf } from '#engine/indicators/levels.ts'
import type { RuleReading } from '#engine/indicators/reading.ts'
import type { DatedReading } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { LevelSteps } from '#ui/LevelSteps.tsx'

export const ARROWS = { up: '↗', down: '↘', steady: '→', mixed: '⇄' } as const

function Arrow({ way }: { readonly way: keyof typeof ARROWS }) {
  const { m } = useSpeech()
  return (
    <span role="img" aria-label={m.watch.movement[way]}>
      {ARROWS[way]}
    </span>
  )
}

/** What a rule says: the level in a word, which way it went, its step; or why there is none. */
export function RuleMark({ reading }: { readonly reading: RuleReading }) {
  const { m, n } = useSpeech()
  if (!('level' in reading)) {
    return (
      <p className="level level-none">
        <span>{reading.state === 'too-little' ? m.watch.tooLittle : m.watch.noData}</span>
        <LevelSteps filled={0} of={3} isUnknown label={m.watch.stepsUnknown} />
      </p>
    )
  }
  const { level, before } = reading
  return (
    <p className="level" data-standing="rule">
      <span>{level.name}</span>
      <Arrow way={directionOf(before, level)} />
      {level.top > 0 && (
        <LevelSteps
          filled={level.rank}
          of={level.top}
          label={m.watch.steps(n.count(level.rank), n.count(level.top))}
        />
      )}
    </p>
  )
}

/** What the editors read. */
export function JudgedMark({ reading }: { readonly reading: DatedReading }) {
  const { m, n } = useSpeech()
  const { level, movement, steps } = reading
  return (
    <p className="level level-judged" data-standing="quote">
      <span>{level}</span>
      {movement && <Arrow way={movement} />}
      {steps && (
        <LevelSteps
          filled={steps.filled}
          of={steps.of}
          label={m.watch.steps(n.count(steps.filled), n.count(steps.of))}
        />
      )}
    </p>
  )
}
