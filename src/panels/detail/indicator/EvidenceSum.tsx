import { Fragment } from 'react'
import type { Evidence } from '#dataset/schema/indicators.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { EvidenceArithmetic } from '#engine/indicators/reading.ts'
import { useSpeech } from '#format/speech.ts'
import { Said } from '#ui/Said.tsx'
import { Total } from '#ui/Trace.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly arithmetic: EvidenceArithmetic
  readonly evidence: readonly Evidence[]
}

const SEPARATORS = { balance: ' ', count: ' + ', highest: ', ', newest: ', ' } as const

/** What the codes of the window come to; each stands with the day of its evidence, which is listed below. */
export function EvidenceSum({ arithmetic, evidence }: Props) {
  const { n } = useSpeech()
  const say = useWords()
  const { how, items, value } = arithmetic
  const signed = (code: number) => (how === 'balance' && code >= 0 ? `+${n.count(code)}` : n.count(code))
  const parts = items.map(({ index, value: own }, i) => (
    <Fragment key={index}>
      {i > 0 && SEPARATORS[how]}
      <Total value={own}>{signed(own)}</Total>{' '}
      <small>({n.dayOfYear(dayNumber((evidence[index]?.date ?? '') as IsoDate))})</small>
    </Fragment>
  ))
  return (
    <>
      <p className="arithmetic">
        <Said
          parts={say.evidenceSentence(
            say.how[how],
            parts,
            <Total key="value" value={value}>
              <b className="arithmetic-result">{signed(value)}</b>
            </Total>,
          )}
        />
      </p>
      <p className="detail-note">{say.codeNote}</p>
    </>
  )
}
