import { useState } from 'react'
import type { Evidence } from '#dataset/schema/indicators.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing, Total } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { SourceLink } from '../Sources.tsx'
import { useWords } from './words.ts'

interface Props {
  readonly evidence: readonly Evidence[]
  readonly view: ViewState
}

const SHOWN = 4

/** The dated evidence, newest first: direction, weight, words, pages. */
export function EvidenceLog({ evidence, view }: Props) {
  const { n } = useDetailSpeech()
  const say = useWords()
  const [isAll, setAll] = useState(false)
  const sorted = evidence.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  const shown = isAll ? sorted : sorted.slice(0, SHOWN)
  const rest = sorted.length - SHOWN
  return (
    <>
      <p className="detail-note">
        <Total value={evidence.length}>{say.evidenceNote(n.count(evidence.length))}</Total>
      </p>
      <ul className="evidence-list">
        {shown.map((item) => (
          <EvidenceItem key={`${item.date}-${item.text}`} item={item} view={view} />
        ))}
      </ul>
      {rest > 0 && (
        <TextButton
          onClick={() => {
            setAll(!isAll)
          }}
        >
          <Standing is="code">{isAll ? say.fewer : say.earlier(n.count(rest))}</Standing>
        </TextButton>
      )}
    </>
  )
}

const GLYPHS = { escalatory: '▲', 'de-escalatory': '▼', mixed: '○' } as const

function EvidenceItem({ item, view }: { readonly item: Evidence; readonly view: ViewState }) {
  const { m, n } = useDetailSpeech()
  const say = useWords()
  const [incident] = item.incidents
  return (
    <li>
      <span className="detail-note">{n.day(dayNumber(item.date as IsoDate))}</span>
      <span
        role="img"
        aria-label={`${m.detail.directions[item.direction]}, ${m.detail.weight(n.count(item.weight))}`}
      >
        {GLYPHS[item.direction]} <span className="weight">{'▮'.repeat(item.weight)}</span>
      </span>
      <span>
        <Standing is="quote">
          {incident === undefined ? (
            item.text
          ) : (
            <a href={`?${queryWith(view, { selected: { kind: 'event', id: incident } })}`}>{item.text}</a>
          )}
          {item.code !== undefined && <span className="detail-note"> ({say.coded(n.count(item.code))})</span>}
        </Standing>{' '}
        <span className="detail-note">
          {item.sources.map((source, i) => (
            <span key={source.url}>
              {i > 0 && '; '}
              <SourceLink source={source} />
            </span>
          ))}
        </span>
      </span>
    </li>
  )
}
