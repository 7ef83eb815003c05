import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { COUNTRIES } from '#domain/event.ts'
import type { CoverageAxis, Strip } from '#engine/about-coverage.ts'
import { coverageWithin } from '#engine/gaps.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import type { ViewState } from '#view/view-state.ts'
import { CoverageFigure } from './CoverageFigure.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { SpansTable } from './SpansTable.tsx'
import { spanWords } from './span-words.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly axis: CoverageAxis
  readonly strips: readonly Strip[]
}

/** What is known, when: strips, or the same as tables. */
export function Coverage({ dataset, view, axis, strips }: Props) {
  const { m, n } = useAboutSpeech()
  const [isTable, setTable] = useState(false)
  const rows = coverageWithin(dataset, COUNTRIES, { from: dataset.start, to: dataset.asOf })
  const spans = rows.flatMap(({ country, spans: own }) =>
    own
      .filter(({ level }) => level === 'slim' || level === 'no-id')
      .map(({ level, ...days }) =>
        m.about.strips.mostSpan(
          m.words.countries[country],
          spanWords(days, n),
          level === 'slim' ? m.about.fewerFields : m.words.coverage[level],
        ),
      ),
  )
  return (
    <>
      <p className="about-tools">
        <TextButton
          onClick={() => {
            setTable(!isTable)
          }}
        >
          {isTable ? m.words.showAsGraphic : m.words.showAsTable}
        </TextButton>
      </p>
      {isTable ? (
        <>
          <CoverageTable dataset={dataset} />
          <SpansTable strips={strips} view={view} />
        </>
      ) : (
        <>
          <CoverageFigure axis={axis} strips={strips} asOf={dataset.asOf} view={view} />
          {spans.length > 0 && <p className="about-note">{m.about.strips.most(n.list(spans))}</p>}
        </>
      )}
    </>
  )
}
