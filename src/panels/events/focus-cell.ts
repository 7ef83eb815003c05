import type { Cell } from './grid-keys.ts'

/** Focuses a cell that is drawn, or the button in it, and scrolls sideways to it. */
export function focusCell(box: HTMLElement | null, { line, column }: Cell): void {
  const row = box?.querySelector(`[aria-rowindex="${line + 2}"]`)
  const cell = row?.querySelector(`[aria-colindex="${column + 1}"]`) ?? row?.firstElementChild
  const target = cell?.querySelector('button') ?? cell
  if (!box || !(target instanceof HTMLElement)) return
  target.focus({ preventScroll: true })
  if (column === 0) box.scrollLeft = 0
  else box.scrollLeft += outside(target.getBoundingClientRect(), besideFirst(box))
}

/** The box without its first column, which stands while the others scroll. */
function besideFirst(box: HTMLElement): { readonly left: number; readonly right: number } {
  // without the scroll bar, which may stand on either side
  const left = box.getBoundingClientRect().left + box.clientLeft
  const right = left + box.clientWidth
  const first = box.querySelector('th')?.getBoundingClientRect()
  if (!first) return { left, right }
  const isAtLeft = first.left - left < right - first.right
  return isAtLeft ? { left: first.right, right } : { left, right: first.left }
}

/** How far a cell stands out of a stretch, to the right; negative: to the left. */
function outside(
  { left, right }: { readonly left: number; readonly right: number },
  seen: { readonly left: number; readonly right: number },
): number {
  if (left < seen.left) return left - seen.left
  return right > seen.right ? Math.min(right - seen.right, left - seen.left) : 0
}

/** The cell that an element of the grid stands in; null: in none. */
export function cellOf(element: Element): Cell | null {
  const cell = element.closest('[aria-colindex]')
  const line = lineOf(element)
  return cell && line !== null ? { line, column: Number(cell.getAttribute('aria-colindex')) - 1 } : null
}

/** The line that an element of the grid stands in; null: in none. */
export function lineOf(element: Element): number | null {
  const row = element.closest('[aria-rowindex]')
  return row && Number(row.getAttribute('aria-rowindex')) - 2
}

/** The line that the focus is in; null: it is elsewhere, or in the headings. */
export function focusedLine(box: HTMLElement | null): number | null {
  const { activeElement } = document
  const line = activeElement && box?.contains(activeElement) ? lineOf(activeElement) : null
  return line !== null && line >= 0 ? line : null
}
