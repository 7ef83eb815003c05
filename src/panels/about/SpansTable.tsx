import type { Strip, StripSpan } from '#engine/about-coverage.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { stripWords } from './strip-words.ts'

type Row = StripSpan & { readonly name: string; readonly note: string; readonly id: string }

/** The strips of series and incidents as rows: every stretch that is known. */
export function SpansTable({ strips }: { readonly strips: readonly Strip[] }) {
  const speech = useSpeech()
  const { m, n } = speech
  const say = m.about.spansColumns
  const rows: Row[] = strips
    .filter(({ of }) => of.is !== 'events')
    .flatMap((strip) =>
      strip.spans
        .filter(({ level }) => level !== 'none')
        .map((span) => ({ ...span, ...stripWords(strip, speech), id: strip.id })),
    )
  const columns: Column<Row>[] = [
    { id: 'of', head: say.of, cell: ({ name }) => name },
    { id: 'where', head: say.where, cell: ({ note }) => note },
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
