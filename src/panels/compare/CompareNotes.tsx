import type { ReactNode } from 'react'
import { lengthOf } from '#engine/compare/compare.ts'
import { useSpeech } from '#format/speech.ts'
import { Said } from '#ui/Said.tsx'
import { Parts, Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { Comparison } from '#view/view-state.ts'
import type { CompareProps } from './ComparePanel.tsx'
import { useCompareWords, useSideName } from './words.ts'

type Props = Omit<CompareProps, 'change'>

/** What may be said of the difference, and what keeps it from being said. */
export function CompareNotes(props: Props) {
  const { model } = props
  const { n } = useSpeech()
  const say = useCompareWords()
  const { a, b, chance, shared } = model
  const [one, other] = [lengthOf(a.days), lengthOf(b.days)]
  return (
    <div aria-live="polite">
      {chance.is === 'tested' && (
        <p className="compare-lead">
          <Parts of={[a.rows.length, b.rows.length]}>
            <Said
              parts={say.tested<ReactNode>(
                <b>{n.ratio(chance.ratio)}</b>,
                n.ratio(chance.interval.low),
                n.ratio(chance.interval.high),
                chance.isBeyond,
              )}
            />
          </Parts>
        </p>
      )}
      <Lacking {...props} />
      {shared && (
        <p>
          <Said
            parts={say.shared<ReactNode>(
              <Standing is="rule">{say.dayCount(n.count(lengthOf(shared.days)))}</Standing>,
              <Trace value={shared.events} query={queryWith(shared.view, {})}>
                {n.count(shared.events)}
              </Trace>,
              shared.events === 1,
            )}
          />
        </p>
      )}
      {chance.is === 'none' && <p>{say.untested[chance.why]}</p>}
      {one !== other && <p data-standing="rule">{say.lengths(n.count(one), n.count(other))}</p>}
    </div>
  )
}

/** Days without data, and the way to a comparison without them. */
function Lacking({ model, dataset, view }: Props) {
  const { m, n } = useSpeech()
  const say = useCompareWords()
  const nameOf = useSideName(model, dataset)
  const { by, a, b } = model
  const lacks = [a, b].flatMap((side) =>
    side.gaps.map(({ country, ...days }) =>
      say.lacks(nameOf(side), m.words.countries[country], n.days(days), side.needsDetail),
    ),
  )
  if (lacks.length === 0) return null
  const from = Math.max(a.known?.from ?? 0, b.known?.from ?? 0)
  const to = Math.min(a.known?.to ?? 0, b.known?.to ?? 0)
  const hasBoth = a.known !== null && b.known !== null && (by === 'period' || from <= to)
  const own = by === 'place' ? { from, to } : a.known
  return (
    <p className="compare-gaps">
      {[...new Set(lacks)].join(' ')}{' '}
      {hasBoth && own && (
        <a
          href={`?${queryWith(view, {
            period: periodOfDays(own.from, own.to),
            comparison:
              by === 'place' || b.known === null
                ? view.comparison
                : ({ by, period: periodOfDays(b.known.from, b.known.to) } satisfies Comparison),
          })}`}
        >
          {say.onlyKnown}
        </a>
      )}
    </p>
  )
}
