import { useCiteSpeech } from '#format/cite-speech.ts'
import { SelectionCount } from '#panels/filters/SelectionCount.tsx'
import type { Panel } from '#view/view-state.ts'
import { citedHere } from '../cited-here.ts'
import type { useModels } from '../use-models.ts'
import { EmbedBack } from './EmbedBack.tsx'
import { useEmbedSpeech } from './words.ts'

interface Props {
  readonly models: ReturnType<typeof useModels>
  readonly panel: Panel
  /** the panel that the host asked for, where another one is shown in its place */
  readonly home: Panel
  readonly isChanging: boolean
}

/** What the panel shows, and of what: the filters of the link in words, and how much they select. */
export function EmbedHead({ models, panel, home, isChanging }: Props) {
  const { m, n } = useEmbedSpeech()
  const cite = useCiteSpeech()
  const { dataset, view, selection, trend } = models
  const title =
    panel !== 'trend'
      ? panel === 'all'
        ? dataset.manifest.title
        : m.embed.panels[panel]
      : view.series !== null
        ? m.trend.published
        : view.isCumulative
          ? m.trend.running[trend.measure]
          : m.trend.title[trend.measure](trend.grain)
  const { filters } = citedHere({ dataset, view, days: selection.period }, cite)
  return (
    <header className="embed-head">
      <h1>{title}</h1>
      {panel === 'watch' ? (
        <p>{m.embed.scope(dataset.manifest.title, n.day(dataset.asOf))}</p>
      ) : (
        <div className="embed-scope">
          <p data-standing="glance">{filters}</p>
          <SelectionCount dataset={dataset} view={view} selection={selection} isChanging={isChanging} />
        </div>
      )}
      <EmbedBack view={view} panel={panel} home={home} />
    </header>
  )
}
