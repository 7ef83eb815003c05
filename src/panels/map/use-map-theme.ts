import { useEffect, useState } from 'react'
import { type MapTheme, readTheme, watchTheme } from './theme.ts'

/** The theme as canvases need it: read anew when the page's theme changes or a face has arrived. */
export function useMapTheme(): MapTheme {
  const [theme, setTheme] = useState(() => readTheme(document.documentElement))
  useEffect(function followTheme() {
    const read = () => {
      setTheme(readTheme(document.documentElement))
    }
    const stop = watchTheme(read)
    document.fonts.addEventListener('loadingdone', read)
    return function stopFollowing() {
      stop()
      document.fonts.removeEventListener('loadingdone', read)
    }
  }, [])
  return theme
}
