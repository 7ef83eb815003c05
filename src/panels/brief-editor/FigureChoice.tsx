import type { Dataset } from '#dataset/dataset.ts'
import type { Evidence, Figure } from '#dataset/schema/briefs.ts'
import { shortPublisher } from '#engine/source-id.ts'
import { figureFor } from './scene-of-view.ts'
import { type EditorSpeech, useEditorSpeech } from './words.ts'

interface Props {
  readonly dataset: Dataset
  /** undefined: none */
  readonly figure: Figure | undefined
  /** what the scene speaks of, which can be drawn */
  readonly evidence: readonly Evidence[]
  /** ids of the ladder's rungs; empty: it is not at hand */
  readonly rungs: readonly string[]
  readonly onFigure: (figure: Figure | undefined) => void
}

/** Rungs that a figure holds at most. */
const MOST_RUNGS = 8

/** What stands below the points: nothing, or a drawing of what the scene speaks of. */
export function FigureChoice({ dataset, figure, evidence, rungs, onFigure }: Props) {
  const speech = useEditorSpeech()
  const say = speech.m.briefEditor
  const made = figuresFor(evidence, rungs, dataset)
  const chosen = JSON.stringify(figure)
  const figures = figure && !made.some((one) => JSON.stringify(one) === chosen) ? [figure, ...made] : made
  return (
    <label className="brief-field">
      {say.figure}
      <select
        value={chosen ?? ''}
        onChange={({ target }) => {
          onFigure(figures.find((one) => JSON.stringify(one) === target.value))
        }}
      >
        <option value="">{say.figures.none}</option>
        {figures.map((one) => (
          <option key={JSON.stringify(one)} value={JSON.stringify(one)}>
            {figureWords(one, dataset, speech)}
          </option>
        ))}
      </select>
    </label>
  )
}

function figuresFor(evidence: readonly Evidence[], rungs: readonly string[], dataset: Dataset): Figure[] {
  const drawn = evidence.flatMap((one) => figureFor(one, dataset) ?? [])
  const distinct = new Map(drawn.map((one) => [JSON.stringify(one), one]))
  const ladder: Figure[] = rungs.length > 0 ? [{ is: 'ladder', rungs: rungs.slice(0, MOST_RUNGS) }] : []
  const series = dataset.series.series.map(({ id }): Figure => ({ is: 'series', series: id }))
  return [{ is: 'counts' }, ...distinct.values(), ...ladder, ...series]
}

function figureWords(
  figure: Figure,
  { incidents, indicators, series }: Dataset,
  speech: EditorSpeech,
): string {
  const { figures } = speech.m.briefEditor
  const shortOf = (records: readonly { readonly id: string; readonly short: string }[], name: string) =>
    records.find(({ id }) => id === name)?.short ?? name
  switch (figure.is) {
    case 'claims':
      return figures.claims(shortOf(incidents, figure.incident))
    case 'watch':
      return figures.watch(speech.n.list(figure.indicators.map((name) => shortOf(indicators, name))))
    case 'series': {
      const one = series.series.find(({ id }) => id === figure.series)
      return one
        ? figures.series(shortPublisher(one.publisher), one.frequency, one.definition)
        : figure.series
    }
    default:
      return figures[figure.is]
  }
}
