import type { ReactNode } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { ChangeSummary } from '#dataset/schema/changes.ts'
import { useChangesSpeech } from '#format/changes-speech.ts'
import type { ViewState } from '#view/view-state.ts'
import { ChangedIncidents } from './ChangedIncidents.tsx'
import { coverageTexts, eventTexts, formTexts, otherTexts, tallyText } from './change-words.ts'
import { MovedIndicators } from './MovedIndicators.tsx'

interface Props {
  readonly changes: ChangeSummary
  readonly dataset: Dataset
  readonly view: ViewState
}

/** One version's changes, a kind of record a line; a kind without a change has none. */
export function ChangeLines({ changes, dataset, view }: Props) {
  const speech = useChangesSpeech()
  const say = speech.m.changes
  const tally = (kind: 'claims' | 'evidence' | 'series' | 'publishers' | 'licences') =>
    tallyText(changes[kind], speech)
  const points = [
    tallyText(changes.points, speech),
    changes.points.restated > 0 ? say.restated(speech.n.count(changes.points.restated)) : '',
  ]
  const lines: (readonly [keyof typeof say.kinds, string | readonly string[], ReactNode?])[] = [
    ['events', eventTexts(changes, speech)],
    [
      'incidents',
      tallyText(changes.incidents, speech),
      <ChangedIncidents key="incidents" incidents={changes.incidents} dataset={dataset} view={view} />,
    ],
    ['claims', tally('claims')],
    [
      'indicators',
      tallyText(changes.indicators, speech),
      <MovedIndicators key="moved" moved={changes.indicators.moved} dataset={dataset} view={view} />,
    ],
    ['evidence', tally('evidence')],
    ['series', tally('series')],
    ['points', say.together(points.filter(Boolean))],
    ['coverage', coverageTexts(changes, speech)],
    ['publishers', tally('publishers')],
    ['licences', tally('licences')],
    ['others', otherTexts(changes, speech)],
    ['form', formTexts(changes, speech)],
  ]
  const hasList = { incidents: changes.incidents.listed, indicators: changes.indicators.moved.listed }
  const shown = lines.filter(
    ([kind, texts]) =>
      texts.length > 0 || ((kind === 'incidents' || kind === 'indicators') && hasList[kind].length > 0),
  )
  if (shown.length === 0) return <p>{say.same}</p>
  return (
    <dl className="change-lines">
      {shown.map(([kind, texts, list]) => (
        <div key={kind}>
          <dt>{say.kinds[kind]}</dt>
          <dd>
            {[texts].flat().map((text) => (
              <p key={text}>{text}</p>
            ))}
            {list}
          </dd>
        </div>
      ))}
    </dl>
  )
}
