import type { ReactNode } from 'react'
import { lengthOf } from '#engine/compare/compare.ts'
import { lackOfSides } from '#engine/compare/side.ts'
import { useSpeech } from '#format/speech.ts'
import { Said } from '#ui/Said.tsx'
import { Parts, Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { CompareProps } from './ComparePanel.tsx'
import { ratioText, useCompareWords, useSideName } from './words.ts'

type Props = Omit<CompareProps, 'change'>

/** What may be said of the difference, and what keeps it from being said. */
export function CompareNotes(props: Props) {
  const { a, b, chance, shared } = props.model
  const { n } = useSpeech()
  const say = useCompareWords()
  const [one, other] = [lengthOf(a.days), lengthOf(b.days)]
  return (
    <div aria-live="polite">
      {chance.is === 'tested' && (
        <p className="compare-lead">
          <Parts of={[a.rows.length, b.rows.length]}>
            {say.tested(
              ratioText(chance.ratio, n),
              ratioText(chance.interval.low, n),
              ratioText(chance.interval.high, n),
            )}{' '}
            {say.beyond[chance.isBeyond ? 'yes' : 'no']}
          </Parts>
        </p>
      )}
      <Lacking {...props} />
      {shared && (
        <p>
          <Said
            parts={say.shared<ReactNode>(
              <Standing is="rule">{n.count(lengthOf(shared.days))}</Standing>,
              <Trace value={shared.events} query={queryWith(shared.view, {})}>
                {n.count(shared.events)}
              </Trace>,
            )}
          />
        </p>
      )}
      {chance.is === 'none' && <p>{say.untested[chance.why]}</p>}
      {(lackOfSides(a) !== 'none' || lackOfSides(b) !== 'none') && <p>{say.noSides}</p>}
      {one !== other && a.covered === 'all' && b.covered === 'all' && (
        <p data-standing="rule">{say.lengths(n.count(one), n.count(other))}</p>
      )}
    </div>
  )
}

/** Days without data, and the way to a comparison without them. */
function Lacking({ model, dataset, view }: Props) {
  const { m, n } = useSpeech()
  const say = useCompareWords()
  const nameOf = useSideName(model, dataset)
  const lacking = [model.a, model.b].filter(({ gaps }) => gaps.length > 0)
  if (lacking.length === 0) return null
  return (
    <p>
      {lacking
        .map((side) =>
          say.lacks(
            nameOf(side),
            n.list(side.gaps.map(({ country, ...days }) => `${m.words.countries[country]} ${n.days(days)}`)),
            side.needsDetail,
          ),
        )
        .join(' ')}{' '}
      {model.whole && <a href={`?${queryWith(view, model.whole)}`}>{say.onlyKnown}</a>}
    </p>
  )
}
