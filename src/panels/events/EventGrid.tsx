import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
} from 'react'
import { flushSync } from 'react-dom'
import type { Dataset } from '#dataset/dataset.ts'
import { eventId, parseEventId } from '#domain/id.ts'
import { type EventLines, lineAt, lineOfRow } from '#engine/event-table/lines.ts'
import { useSpeech } from '#format/speech.ts'
import { type Pointed, pointAt, pointAway, usePointed } from '#view/pointed.ts'
import type { ChangeView, SortColumn, ViewState } from '#view/view-state.ts'
import { layOutColumns, nextSort } from './columns.ts'
import { EventRow, type Shown } from './EventRow.tsx'
import { cellOf, focusCell, focusedLine, lineOf } from './focus-cell.ts'
import { GridHead } from './GridHead.tsx'
import { GroupRow } from './GroupRow.tsx'
import { type Cell, nextCell } from './grid-keys.ts'
import { useActiveCell } from './use-active-cell.ts'
import { HEAD_PX, useWindow } from './use-window.ts'
import { useEventWords } from './words.ts'

interface Props {
  readonly dataset: Dataset
  readonly lines: EventLines
  readonly columns: readonly SortColumn[]
  /** the order in words */
  readonly order: string
  readonly view: ViewState
  readonly change: ChangeView
}

/** The lines in view of a table of any length, walked by keys after the grid pattern of the ARIA authoring practices. */
export function EventGrid({ dataset, lines, columns, order, view, change }: Props) {
  const { direction } = useSpeech()
  const say = useEventWords()
  const helpId = useId()
  const pointed = usePointed()
  const window = useWindow(lines.count)
  const { box, first, end, reveal, toStart } = window
  const openRow = useOpenRow(dataset, view)
  const openLine = useMemo(() => (openRow === null ? -1 : lineOfRow(lines, openRow)), [lines, openRow])
  const [cell, setCell] = useActiveCell(lines, openLine)
  const { tracks, leastPx } = layOutColumns(columns)
  const shown = useMemo<Shown>(() => ({ dataset, view, columns, tracks }), [dataset, view, columns, tracks])
  useLayoutEffect(
    function followOrder() {
      const focused = lines.count > 0 ? focusedLine(box.current) : null
      if (focused === null) toStart()
      else reveal(focused)
    },
    [lines, box, reveal, toStart],
  )
  useLayoutEffect(
    function showOpened() {
      if (openLine < 0) return
      reveal(openLine)
      pointAway('list')
    },
    [openLine, reveal],
  )
  useEffect(function pointNoMore() {
    return () => {
      pointAway('list')
    }
  }, [])

  const go = (next: Cell) => {
    flushSync(() => {
      setCell(next)
      if (next.line >= 0) reveal(next.line)
    })
    focusCell(box.current, next)
  }
  const open = (line: number) => {
    const target = lineAt(lines, line)
    if (target?.is === 'event')
      change({ selected: { kind: 'event', id: eventId(dataset.events.id[target.row] ?? 0) } })
    else box.current?.querySelector<HTMLElement>(`[aria-rowindex="${line + 2}"] a`)?.click()
  }
  const press = (event: KeyboardEvent) => {
    const size = { lines: lines.count, columns: columns.length, page: window.page }
    const next = nextCell(cell, event, size, direction === 'rtl')
    const isOpening = (event.key === 'Enter' || event.key === ' ') && cell.line >= 0
    if (next) go(next)
    else if (isOpening) open(cell.line)
    else return
    event.preventDefault()
  }
  const point = (target: EventTarget) => {
    const line = target instanceof Element ? lineOf(target) : null
    const at = lineAt(lines, line ?? -1)
    if (at?.is === 'event') pointAt({ by: 'list', row: at.row })
    else pointAway('list')
  }
  const click = ({ target, defaultPrevented }: MouseEvent) => {
    const isText = document.getSelection()?.isCollapsed === false
    if (!(target instanceof Element) || target.closest('a') || defaultPrevented || isText) return
    const line = lineOf(target)
    if (line !== null && lineAt(lines, line)?.is === 'event') open(line)
  }

  const focus = ({ target }: FocusEvent) => {
    const at = cellOf(target)
    if (!at) return
    if (at.line !== cell.line || at.column !== cell.column) setCell(at)
    if (at.line >= 0) reveal(at.line)
    // Links in the cells are not stops of their own.
    if (target.tagName === 'A') target.closest<HTMLElement>('th, td')?.focus({ preventScroll: true })
    point(target)
  }
  const drawn = Array.from({ length: end - first }, (_, i) => first + i)
  if (cell.line >= 0 && cell.line < first) drawn.unshift(cell.line)
  else if (cell.line >= end && cell.line < lines.count) drawn.push(cell.line)
  return (
    <div ref={box} className="event-box" onScroll={window.onScroll}>
      <p id={helpId} className="visually-hidden">
        {say.keys}
      </p>
      <table
        role="grid"
        className="event-grid"
        aria-label={say.grid(order)}
        aria-describedby={helpId}
        aria-rowcount={lines.count + 1}
        aria-colcount={columns.length}
        style={{ blockSize: HEAD_PX + window.spacePx, minInlineSize: leastPx }}
        onKeyDown={press}
        onClick={click}
        onFocus={focus}
        onBlur={() => {
          pointAway('list')
        }}
        onPointerOver={({ target }) => {
          point(target)
        }}
        onPointerLeave={() => {
          pointAway('list')
        }}
      >
        <GridHead
          {...{ columns, tracks }}
          sort={view.sort}
          active={cell.line < 0 ? cell.column : null}
          onSort={(column) => {
            change({ sort: nextSort(view.sort, column) }, 'replace')
          }}
        />
        <tbody style={{ blockSize: Math.min(window.viewPx, window.spacePx), insetBlockStart: HEAD_PX }}>
          {drawn.map((line) => {
            const at = lineAt(lines, line)
            const isAway = line < first || line >= end
            const isActive = line === cell.line
            const shiftPx = line === first ? window.shiftPx : undefined
            if (at?.is === 'group') {
              const { group } = at
              return (
                <GroupRow
                  key={`group ${group.start}`}
                  {...{ group, line, view, isActive, isAway, shiftPx }}
                  columns={columns.length}
                />
              )
            }
            const row = at?.row ?? 0
            return (
              <EventRow
                key={row}
                {...{ row, line, shown, isAway, shiftPx }}
                active={isActive ? cell.column : null}
                isOpen={row === openRow}
                isPointed={isPointedAt(pointed, row, dataset)}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Row of the event that the details show; null: another thing, or nothing. */
function useOpenRow({ events }: Dataset, { selected }: ViewState): number | null {
  const id = selected?.kind === 'event' ? parseEventId(selected.id) : null
  return id === null ? null : (events.rowOfId.get(id) ?? null)
}

/** Whether a row is among what is pointed at in another panel. */
function isPointedAt(pointed: Pointed | null, row: number, { events }: Dataset): boolean {
  switch (pointed?.by) {
    case 'map':
      return Array.prototype.includes.call(pointed.rows, row)
    case 'trend': {
      const day = events.day[row] ?? 0
      return day >= pointed.days.from && day <= pointed.days.to
    }
    default:
      return false
  }
}
