import type { Cell } from './grid-keys.ts'

/** Focuses a cell that is drawn, or the button in it, and scrolls sideways to it. */
export function focusCell(box: HTMLElement | null, { line, column }: Cell): void {
  const row = box?.querySelector(`[aria-rowindex="${line + 2}"]`)
  const cell = row?.querySelector(`[aria-colindex="${column + 1}"]`) ?? row?.firstElementChild
  const target = cell?.querySelector('button') ?? cell
  if (!box || !(target instanceof HTMLElement)) return
  target.focus({ preventScroll: true })
  const seen = box.getBoundingClientRect()
  const { left, right } = target.getBoundingClientRect()
  if (left < seen.left) box.scrollLeft -= seen.left - left
  else if (right > seen.right) box.scrollLeft += Math.min(right - seen.right, left - seen.left)
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
