import type { Dataset } from '#dataset/dataset.ts'
import type { PublishedYear } from '#engine/published.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { CoverageTable } from './CoverageTable.tsx'
import { FocusTable } from './FocusTable.tsx'
import { PublishedTable } from './PublishedTable.tsx'
import './about.css'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  /** published totals a year; or why they are not here */
  readonly published: readonly PublishedYear[] | 'loading' | 'failed'
}

/** What the data are, where they are from, what they lack. */
export function AboutPanel({ dataset, view, published }: Props) {
  const { m, n } = useSpeech()
  const { counts, licences } = dataset.manifest
  return (
    <section className="about" aria-label={m.about.title}>
      <p>
        <a href={`?${queryWith(view, { panel: 'all' })}`}>‹ {m.about.back}</a>
      </p>
      <h2>{m.about.title}</h2>
      <p className="about-lead">
        {m.about.lead(n.count(counts.events), n.count(counts.incidents), n.count(counts.series))}
      </p>
      <h3>{m.about.coverage}</h3>
      <CoverageTable dataset={dataset} />
      <h3>{m.about.focus}</h3>
      <p>{m.about.focusNote}</p>
      <FocusTable dataset={dataset} />
      <h3>{m.about.published}</h3>
      <p>{m.about.publishedNote}</p>
      {typeof published === 'string' ? (
        <p role="status">{m.about[published]}</p>
      ) : (
        <PublishedTable years={published} />
      )}
      <h3>{m.about.method}</h3>
      <ul className="about-list">
        {m.about.definitions.map((definition) => (
          <li key={definition}>{definition}</li>
        ))}
      </ul>
      <h3>{m.about.licences}</h3>
      <ul className="about-list">
        {licences.map(({ id, title, covers, licence, attribution, url }) => (
          <li key={id}>
            <b>{title}</b>: {covers}. {licence}. {attribution}
            {url !== undefined && (
              <>
                {' '}
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {url}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <h3>{m.about.geometry}</h3>
      <p>{m.about.geometryNote}</p>
    </section>
  )
}
