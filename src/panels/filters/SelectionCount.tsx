import type { Dataset } from '#dataset/dataset.ts'
import type { Selection } from '#engine/selection.ts'
import { useSpeech } from '#format/speech.ts'
import { Trace } from '#ui/Trace.tsx'
import { DEFAULT_VIEW, formatQuery, queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly selection: Selection
  /** many times a second: it is then not spoken each time */
  readonly isChanging: boolean
}

/** How many events and incidents are selected, of how many: two counts, never added. */
export function SelectionCount({ dataset, view, selection, isChanging }: Props) {
  const { m, n } = useSpeech()
  const { events, incidents } = dataset.manifest.counts
  const list = queryWith(view, { tables: [...new Set([...view.tables, 'events' as const])], selected: null })
  const { asof, theme, language } = view
  const all = formatQuery({
    ...DEFAULT_VIEW,
    asof,
    theme,
    language,
    focus: 'all',
    period: { is: 'all' },
    tables: ['events'],
  })
  return (
    <p role="status" aria-busy={isChanging} className="selection-count">
      <span>
        <Trace value={selection.rows.length} query={list}>
          <span data-total={selection.rows.length}>{n.count(selection.rows.length)}</span>
        </Trace>
        {m.filters.of}
        <Trace value={events} query={all}>
          {n.count(events)}
        </Trace>
        {m.filters.events}
      </span>
      <span className="count-dot"> · </span>
      <span>
        <Trace value={selection.incidents.length} query={list}>
          <span data-total={selection.incidents.length}>{n.count(selection.incidents.length)}</span>
        </Trace>
        {m.filters.of}
        <Trace value={incidents} query={all}>
          {n.count(incidents)}
        </Trace>
        {m.filters.incidents}
      </span>
    </p>
  )
}
