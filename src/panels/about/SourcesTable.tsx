import { createElement, Fragment, type ReactNode } from 'react'
import { useAboutSpeech } from '#format/about-speech.ts'
import { Parts, Standing, Trace } from '#ui/Trace.tsx'
import type { SourceGroup, SourceRow } from './source-groups.ts'
import './sources.css'

const COLUMNS = ['source', 'version', 'what', 'records', 'completeness', 'licence'] as const

/** Every source with its records, licence and version; under each group how to cite it and what it leaves out. */
export function SourcesTable({ groups }: { readonly groups: readonly SourceGroup[] }) {
  const { m } = useAboutSpeech()
  return (
    <table className="sources">
      <caption className="visually-hidden">{m.about.section.sources}</caption>
      <thead>
        <tr>
          {COLUMNS.map((id) => (
            <th key={id} scope="col" className={id === 'records' ? 'number' : undefined}>
              {m.about.sourceColumns[id]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          {group.rows.map((row) => (
            <Row key={`${row.source} ${row.version} ${row.what}`} row={row} />
          ))}
          <Note>
            <p>
              <b>{m.about.cite}</b> {group.cite}
              {group.url !== undefined && (
                <>
                  {' '}
                  <a href={group.url} target="_blank" rel="noopener noreferrer">
                    {group.url}
                  </a>
                </>
              )}
            </p>
            <p>
              <b>{m.about.bias}</b> {group.bias}
            </p>
          </Note>
          {group.parts?.map((part) => (
            <Fragment key={part.source}>
              <Row row={part} isPart />
              <Note isPart>
                <b>{m.about.bias}</b> {part.bias}
              </Note>
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface NoteProps {
  readonly isPart?: boolean
  readonly children: ReactNode
}

function Note({ isPart = false, children }: NoteProps) {
  return (
    <tr className={isPart ? 'source-note source-part-note' : 'source-note'}>
      <td colSpan={COLUMNS.length} data-standing="quote">
        {children}
      </td>
    </tr>
  )
}

interface RowProps {
  readonly row: SourceRow
  readonly isPart?: boolean
}

function Row({ row, isPart = false }: RowProps) {
  const { m } = useAboutSpeech()
  const { source, version, what, completeness, stated, licence } = row
  return (
    <tr className={isPart ? 'source-part' : undefined}>
      <th scope="row">{source}</th>
      <td data-head={m.about.sourceColumns.version}>
        <Standing is="code">{version}</Standing>
      </td>
      <td data-head={m.about.sourceColumns.what}>{what}</td>
      <td className="number" data-head={m.about.sourceColumns.records}>
        <Records row={row} />
      </td>
      <td data-head={m.about.sourceColumns.completeness}>
        {stated ? (
          <Trace value={stated.value} query={stated.query}>
            {completeness}
          </Trace>
        ) : (
          completeness
        )}
      </td>
      <td data-head={m.about.sourceColumns.licence}>
        <Standing is="code">{licence}</Standing>
      </td>
    </tr>
  )
}

/** How many records a row stands for, and of how many, where its view shows those of other releases too. */
function Records({ row: { source, version, what, records, within = records, query } }: RowProps) {
  const { m, n } = useAboutSpeech()
  if (query === undefined) return <Standing is="code">{n.count(records)}</Standing>
  const all = (
    <Trace
      value={within}
      query={query}
      label={`${source} ${version}, ${what}: ${n.count(within)}${within === records ? '' : `, ${m.about.otherReleases}`}`}
    >
      {n.count(within)}
    </Trace>
  )
  if (within === records) return all
  const own = (
    <span title={m.about.otherReleases}>
      <Parts of={[within]}>{n.count(records)}</Parts>
    </span>
  )
  return createElement(Fragment, null, ...m.about.partOf<ReactNode>(own, all))
}
