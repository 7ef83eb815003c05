import { createElement, Fragment, type ReactNode, useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { DatasetError } from '#dataset/errors.ts'
import type { AboutModel } from '#engine/about.ts'
import { everything } from '#engine/about-view.ts'
import type { ViewCitation } from '#engine/citation.ts'
import { coderOf } from '#engine/coder.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { Trace } from '#ui/Trace.tsx'
import { formatQuery, queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Corrections } from './Corrections.tsx'
import { Coverage } from './Coverage.tsx'
import { Downloads, type Places } from './Downloads.tsx'
import { FocusTable } from './FocusTable.tsx'
import { HowToCite } from './HowToCite.tsx'
import { Integrity } from './Integrity.tsx'
import { KnownGaps } from './KnownGaps.tsx'
import { PublishedTable } from './PublishedTable.tsx'
import { Folded, goToSection, Section } from './Section.tsx'
import { SectionNav } from './SectionNav.tsx'
import { SourcesTable } from './SourcesTable.tsx'
import { sourceGroups, sourceQuery } from './source-groups.ts'
import { ThisView } from './ThisView.tsx'
import './about.css'
import './strips.css'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly model: AboutModel
  readonly places: Places
  /** how the indicators would have done; absent: not at hand */
  readonly backtest: ReactNode
  /** the versions of the dataset, or why they cannot be told */
  readonly changeLog: ReactNode
  /** how to cite this view */
  readonly citation: ViewCitation & { readonly text: string }
  /** why the newest dataset is not shown; null: it is */
  readonly error: DatasetError | null
  /** shown in another page's frame: long parts are closed */
  readonly isFramed: boolean
}

/** What the data are, where they are from, what they lack, how to take them away and how to cite them. */
export function AboutPanel(props: Props) {
  const { dataset, view, model, places, backtest, changeLog, citation, error, isFramed } = props
  const speech = useAboutSpeech()
  const { m, n } = speech
  const say = m.about
  const { counts } = dataset.manifest
  const { days } = model
  const all = formatQuery(everything(view))
  const { section } = view
  useEffect(
    function followLink() {
      if (section !== null) goToSection(section)
    },
    [section],
  )
  return (
    <Folded value={isFramed}>
      <section className="about" aria-label={say.title}>
        {!isFramed && <SectionNav back={queryWith(view, { panel: 'all', section: null })} />}
        <div className="about-columns">
          <div className="about-main">
            <h2>{say.title}</h2>
            <p className="about-lead">
              {createElement(
                Fragment,
                null,
                ...say.lead<ReactNode>(
                  <Trace value={counts.events} query={all}>
                    {n.count(counts.events)}
                  </Trace>,
                  <Trace value={counts.incidents} query={all}>
                    {n.count(counts.incidents)}
                  </Trace>,
                  <Trace value={model.parts.series.length} query={sourceQuery(view, 'series')}>
                    {n.count(model.parts.series.length)}
                  </Trace>,
                ),
              )}
            </p>
            <Section id="coverage" title={say.section.coverage} isOpen>
              <Coverage dataset={dataset} view={view} axis={model.axis} strips={model.strips} />
            </Section>
            <Section id="sources" title={say.section.sources}>
              <SourcesTable groups={sourceGroups(dataset, model.parts, view, speech)} />
            </Section>
            <Section id="definitions" title={say.section.definitions}>
              <ul className="about-list">
                {say.definitions.map((definition) => (
                  <li key={definition}>{definition}</li>
                ))}
              </ul>
              <h4>{say.focus}</h4>
              <p className="about-note">{say.focusNote}</p>
              <FocusTable dataset={dataset} />
            </Section>
            <Section id="published" title={say.published}>
              <p className="about-note" data-standing="code">
                {say.publishedNote}
              </p>
              <PublishedTable years={model.years} page={model.parts.countryMonths.source.url} view={view} />
            </Section>
            <Section id="method" title={say.section.method}>
              {backtest}
            </Section>
          </div>
          <div className="about-side">
            <Section id="this-view" title={say.thisView}>
              <ThisView counts={model.counts} days={days} hasSides={view.sides.length > 0} />
            </Section>
            <Section id="gaps" title={say.section.gaps}>
              <KnownGaps gaps={model.gaps} view={view} />
            </Section>
            <Section id="corrections" title={say.section.corrections}>
              <Corrections revisions={model.revisions} series={model.parts.series} view={view} />
            </Section>
            <Section id="integrity" title={say.section.integrity}>
              <Integrity dataset={dataset} manifest={places.file('manifest.json')} error={error} />
            </Section>
            <Section id="changes" title={say.section.changes}>
              {changeLog}
            </Section>
            <Section id="downloads" title={say.section.downloads}>
              <Downloads manifest={dataset.manifest} places={places} />
            </Section>
            <Section id="cite" title={say.section.cite}>
              <HowToCite
                citation={citation}
                required={coderOf(dataset).attributions.flatMap((text) => text.split(/; (?=\p{Lu})/u))}
              />
            </Section>
          </div>
        </div>
      </section>
    </Folded>
  )
}
