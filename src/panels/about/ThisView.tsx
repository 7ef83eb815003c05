import { createElement, Fragment, type ReactNode } from 'react'
import type { DayRange } from '#domain/date.ts'
import type { Counted, ViewCompleteness } from '#engine/about-view.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { Trace } from '#ui/Trace.tsx'

interface Props {
  readonly counts: ViewCompleteness
  readonly days: DayRange
  readonly hasSides: boolean
}

/** How much of the selected events is known. */
export function ThisView({ counts, days, hasSides }: Props) {
  const { m, n } = useAboutSpeech()
  const say = m.about.view
  const { events, placed, sided, killed, range, rowsWithoutRange, killedSided } = counts
  return (
    <>
      <dl className="about-facts">
        <Fact name={say.events(n.days(days))} counted={events} />
        <Fact name={say.placed} counted={placed} of={events.value} />
        <Fact name={say.sided} counted={sided} of={events.value} />
        <Fact name={hasSides ? say.killedSides : say.killed} counted={killed} range={range} />
        <Fact name={say.killedSided} counted={killedSided} of={killed.value} />
      </dl>
      {range && rowsWithoutRange > 0 && (
        <p className="about-note">
          {createElement(
            Fragment,
            null,
            ...say.withoutRange<ReactNode>(
              <Trace value={rowsWithoutRange} query={events.query ?? ''}>
                {n.count(rowsWithoutRange)}
              </Trace>,
            ),
          )}
        </p>
      )}
    </>
  )
}

interface FactProps {
  readonly name: string
  readonly counted: Counted
  /** the whole that it is a share of */
  readonly of?: number
  readonly range?: ViewCompleteness['range']
}

function Fact({ name, counted: { value, query }, of, range }: FactProps) {
  const { m, n } = useAboutSpeech()
  const text = of ? m.about.view.share(n.count(value), n.percent(value / of)) : n.count(value)
  return (
    <div className={of === undefined ? undefined : 'about-part'}>
      <dt>{name}</dt>
      <dd>
        {query === null ? (
          text
        ) : (
          <Trace value={value} range={range} query={query} label={`${name}: ${text}`}>
            {text}
            {range && <span className="about-range"> {n.range(range.low, range.high)}</span>}
          </Trace>
        )}
      </dd>
    </div>
  )
}
