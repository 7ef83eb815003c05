import './level-steps.css'

interface Props {
  readonly filled: number
  readonly of: number
  /** the steps stand, none is known */
  readonly isUnknown?: boolean
  /** read out in place of the drawing */
  readonly label: string
}

/** Steps that rise, the first ones filled; dashed where it is not known how many. */
export function LevelSteps({ filled, of, isUnknown = false, label }: Props) {
  return (
    <svg
      className="level-steps"
      width={of * 5}
      height="12"
      viewBox={`0 0 ${of * 5} 12`}
      role="img"
      aria-label={label}
    >
      {Array.from({ length: of }, (_, i) => i + 1).map((step) => {
        const height = 4 + (step * 8) / of
        const kind = isUnknown ? 'step step-unknown' : step <= filled ? 'step step-filled' : 'step'
        return (
          <rect
            key={step}
            x={step * 5 - 4.5}
            y={12 - height + 0.5}
            width="3"
            height={height - 1}
            className={kind}
          />
        )
      })}
    </svg>
  )
}
