import type { ReactNode } from 'react'

interface Props {
  /** name and value; lines without a value are left out */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[]
}

/** A record's facts, a line each. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
