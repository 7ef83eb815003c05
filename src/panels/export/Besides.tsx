import type { Selection } from '#engine/selection.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing } from '#ui/Trace.tsx'
import type { Format, Holds } from './make-file.ts'
import { useExportSpeech } from './words.ts'

interface Props {
  readonly format: Format
  readonly selection: Pick<Selection, 'rows' | 'incidents'>
  readonly onSave: (holds: Holds) => void
}

/** The files that go with a format of one table; none with the others, which hold everything. */
export function Besides({ format, selection: { rows, incidents }, onSave }: Props) {
  const { m, n } = useExportSpeech()
  if (rows.length + incidents.length === 0 || format === 'xlsx' || format === 'json') return null
  const say = m.exports.besides
  const claims = incidents.reduce((sum, incident) => sum + incident.claims.length, 0)
  const files: (readonly [Holds, string])[] = []
  if (incidents.length > 0) files.push(['incidents', say.incidents(n.count(incidents.length))])
  if (format === 'csv') {
    if (claims > 0) files.push(['claims', say.claims(n.count(claims))])
    files.push(['about', say.about], ['dictionary', say.dictionary])
  }
  if (files.length === 0) return null
  return (
    <div className="export-line">
      <span>{m.exports.beside}</span>
      {files.map(([holds, label]) => (
        <TextButton key={holds} onClick={() => onSave(holds)}>
          <Standing is="glance">{label}</Standing>
        </TextButton>
      ))}
    </div>
  )
}
