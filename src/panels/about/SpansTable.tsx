import type { Strip, StripSpan } from '#engine/about-coverage.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Standing } from '#ui/Trace.tsx'
import type { ViewState } from '#view/view-state.ts'
import { StripName } from './StripName.tsx'
import { stripWords } from './strip-words.ts'

type Row = StripSpan & { readonly strip: Strip; readonly note: string; readonly id: string }

/** The strips of series and incidents as rows: every stretch that is known. */
export function SpansTable({
  strips,
  view,
}: {
  readonly strips: readonly Strip[]
  readonly view: ViewState
}) {
  const speech = useAboutSpeech()
  const { m, n } = speech
  const say = m.about.spansColumns
  const rows: Row[] = strips
    .filter(({ of }) => of.is !== 'events')
    .flatMap((strip) =>
      strip.spans
        .filter(({ level }) => level !== 'none')
        .map((span) => ({ ...span, strip, note: stripWords(strip, speech).note, id: strip.id })),
    )
  const columns: Column<Row>[] = [
    { id: 'of', head: say.of, cell: ({ strip }) => <StripName strip={strip} view={view} /> },
    { id: 'where', head: say.where, cell: ({ note }) => <Standing is="quote">{note}</Standing> },
    { id: 'from', head: say.from, cell: ({ from }) => n.day(from) },
    { id: 'to', head: say.to, cell: ({ to }) => n.day(to) },
    { id: 'level', head: say.level, cell: ({ level }) => m.about.levels[level] },
  ]
  return (
    <DataTable
      caption={m.about.spans}
      isCaptionShown
      columns={columns}
      rows={rows}
      rowKey={({ id, from }) => `${id}-${from}`}
    />
  )
}
