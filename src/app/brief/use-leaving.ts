import { useEffect, useState } from 'react'

/** How long the scene before fades; brief.css says the same. */
const FADE_MS = 200

interface Keyed {
  readonly key: string
}

/** What is shown, with what was shown before it for as long as that fades. The same key is the same thing, renewed. */
export function useLeaving<T extends Keyed>(shown: T): readonly T[] {
  const [state, setState] = useState<{ readonly now: T; readonly before: T | null }>({
    now: shown,
    before: null,
  })
  const isOther = state.now.key !== shown.key
  if (isOther) setState({ now: shown, before: state.now })
  else if (state.now !== shown) setState({ ...state, now: shown })
  const { before } = state
  useEffect(
    function letGo() {
      if (!before) return
      const timer = setTimeout(() => {
        setState((now) => ({ ...now, before: null }))
      }, FADE_MS)
      return function stop() {
        clearTimeout(timer)
      }
    },
    [before],
  )
  return before && before.key !== shown.key ? [before, shown] : [shown]
}
