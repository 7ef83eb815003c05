import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Evidence } from '#dataset/schema/briefs.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { withEvidence } from '#engine/brief/editor.ts'
import { shortPublisher } from '#engine/source-id.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { PageForm } from './PageForm.tsx'
import { type EditorSpeech, useEditorSpeech } from './words.ts'

interface Props {
  readonly label: string
  readonly dataset: Dataset
  readonly evidence: readonly Evidence[]
  /** records that can be added at a press */
  readonly open: readonly Evidence[]
  readonly onEvidence: (evidence: Evidence[]) => void
}

/** What a point rests on: taken out one by one, added from what is open or as a page. */
export function EvidenceList({ label, dataset, evidence, open, onEvidence }: Props) {
  const speech = useEditorSpeech()
  const say = speech.m.briefEditor
  const [isPage, setPage] = useState(false)
  const offered = open.filter((one) => withEvidence(evidence, one).length > evidence.length)
  const nameOf = (one: Evidence) => evidenceWords(one, dataset, speech)
  return (
    <fieldset className="brief-evidence">
      <legend>{label}</legend>
      {evidence.map((one, i) => (
        <span key={JSON.stringify(one)} className="brief-line">
          <span data-standing="quote">{nameOf(one)}</span>
          <TextButton
            label={say.removeEvidence(nameOf(one))}
            onClick={() => {
              onEvidence(evidence.filter((_, other) => other !== i))
            }}
          >
            ×
          </TextButton>
        </span>
      ))}
      {offered.map((one) => (
        <TextButton
          key={JSON.stringify(one)}
          onClick={() => {
            onEvidence(withEvidence(evidence, one))
          }}
        >
          {say.addEvidence(nameOf(one))}
        </TextButton>
      ))}
      {isPage ? (
        <PageForm
          onPage={(page) => {
            setPage(false)
            onEvidence(withEvidence(evidence, page))
          }}
        />
      ) : (
        <TextButton onClick={() => setPage(true)}>{say.addEvidence(say.aPage)}</TextButton>
      )}
    </fieldset>
  )
}

/** Evidence in few words. */
function evidenceWords(evidence: Evidence, dataset: Dataset, { m, n }: EditorSpeech): string {
  const say = m.briefEditor
  const named = (records: readonly { readonly id: string; readonly short: string }[], name: string) =>
    say.quoted(records.find(({ id }) => id === name)?.short ?? name)
  if ('events' in evidence) return say.selectedEvents
  if ('incident' in evidence) return named(dataset.incidents, evidence.incident)
  if ('indicator' in evidence) return named(dataset.indicators, evidence.indicator)
  if ('analysis' in evidence) return m.watch.analysis[evidence.analysis]
  if ('series' in evidence) {
    const series = dataset.series.series.find(({ id }) => id === evidence.series)
    return series
      ? say.figures.series(shortPublisher(series.publisher), series.frequency, series.definition)
      : evidence.series
  }
  const { publisher, date } = evidence
  return say.page(publisher, date === null ? '' : n.day(dayNumber(date as IsoDate)))
}
