import { useLayoutEffect, useMemo, useState } from 'react'
import { THEMES, type Theme } from '#view/view-state.ts'

const KEY = 'watchline:theme'

/** The reader's theme: the link's, else the one chosen here before, else the system's. */
export interface ThemeChoice {
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
}

/** Reads a preference where storage is allowed; a sandboxed frame has none, and none is needed. */
function storedTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(KEY)
    return THEMES.find((theme) => theme === stored) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Sets the page's theme. A link's theme wins over the reader's own, so that a link draws the same view anywhere. */
export function useTheme(linked: Theme): ThemeChoice {
  const [own, setOwn] = useState(storedTheme)
  const theme = linked === 'auto' ? own : linked
  useLayoutEffect(
    function showTheme() {
      const dark = window.matchMedia('(prefers-color-scheme: dark)')
      const contrast = window.matchMedia('(prefers-contrast: more)')
      const show = () => {
        const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light'
        document.documentElement.dataset['theme'] = theme === 'auto' ? system : theme
      }
      show()
      dark.addEventListener('change', show)
      contrast.addEventListener('change', show)
      return function stopFollowingTheSystem() {
        dark.removeEventListener('change', show)
        contrast.removeEventListener('change', show)
      }
    },
    [theme],
  )
  return useMemo(() => {
    const choose = (chosen: Theme) => {
      setOwn(chosen)
      try {
        window.localStorage.setItem(KEY, chosen)
      } catch {
        // No storage here: the choice lasts as long as the page.
      }
    }
    return { theme, choose }
  }, [theme])
}
