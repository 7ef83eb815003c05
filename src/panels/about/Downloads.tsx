import type { Manifest } from '#dataset/schema/manifest.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing } from '#ui/Trace.tsx'

/** Where the dataset's files and the schemas are. */
export interface Places {
  /** address of a file that the manifest names */
  readonly file: (name: string) => string
  /** address of a JSON Schema of the app */
  readonly schema: (name: string) => string
}

interface Props {
  readonly manifest: Manifest
  readonly places: Places
}

interface Row {
  readonly name: string
  readonly what: string
  readonly records: number | null
  readonly bytes: number | null
  readonly schema: string | null
}

/** The dataset to take away: its manifest, its files, its descriptions, its schemas. */
export function Downloads({ manifest, places }: Props) {
  const { m, n } = useAboutSpeech()
  const say = m.about.downloadColumns
  const what = m.about.downloadWhat
  const described = { records: null, bytes: null, schema: null }
  const rows: Row[] = [
    { ...described, name: 'manifest.json', what: what.manifest, schema: 'manifest.schema.json' },
    ...manifest.files.map(({ role, name, bytes, records }) => ({
      ...{ name, bytes, records },
      what: what[role],
      schema: `${role}.schema.json`,
    })),
    { ...described, name: 'datapackage.json', what: what.datapackage },
    { ...described, name: 'dataset.jsonld', what: what.jsonld },
  ]
  const columns: Column<Row>[] = [
    {
      id: 'file',
      head: say.file,
      cell: ({ name, what: holds }) => (
        <>
          <a href={places.file(name)} download="">
            {shortName(name)}
          </a>
          <span className="download-what">{holds}</span>
        </>
      ),
    },
    {
      id: 'records',
      head: say.records,
      isNumber: true,
      cell: ({ records }) => records !== null && <Standing is="code">{n.count(records)}</Standing>,
    },
    {
      id: 'size',
      head: say.size,
      isNumber: true,
      cell: ({ bytes }) =>
        bytes !== null && (
          <Standing is="code">{m.about.kilobytes(n.count(Math.ceil(bytes / 1000)))}</Standing>
        ),
    },
    {
      id: 'schema',
      head: say.schema,
      cell: ({ name, schema }) =>
        schema && (
          <a href={places.schema(schema)} download="" aria-label={m.about.schemaOf(shortName(name))}>
            {m.about.schema}
          </a>
        ),
    },
  ]
  return (
    <>
      <p className="about-note">{m.about.downloadsNote}</p>
      <DataTable
        caption={m.about.section.downloads}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </>
  )
}

/** The name without its hash and folder: "events.json". */
function shortName(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.[0-9a-f]{12}(?=\.)/, '')
}
