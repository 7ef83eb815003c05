import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { currentQuery, goTo, isMidMove, watchAddress } from './address.ts'
import { formatQuery, type IgnoredPart, parseQuery } from './link.ts'
import type { ChangeView, ViewState } from './view-state.ts'

interface View {
  readonly view: ViewState
  /** parts of the link that meant nothing; their defaults stand */
  readonly ignored: readonly IgnoredPart[]
  readonly change: ChangeView
  /** the view came about by a move, and more may follow at once */
  readonly isMoving: boolean
}

/** The view that the address describes, and the way to change it. */
export function useView(): View {
  const query = useSyncExternalStore(watchAddress, currentQuery)
  const parsed = useMemo(() => parseQuery(query), [query])
  const change = useCallback<ChangeView>((part, how = 'push') => {
    // Read anew: two changes may fall into one render.
    const { view } = parseQuery(currentQuery())
    goTo(formatQuery({ ...view, ...part }), how)
  }, [])
  const isMoving = useSyncExternalStore(watchAddress, isMidMove)
  return useMemo(() => ({ ...parsed, change, isMoving }), [parsed, change, isMoving])
}
