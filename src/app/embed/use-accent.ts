import { useEffect } from 'react'
import { isLegible } from './contrast.ts'

/** Draws what is selected in the host's colour, where it can be read on the theme's paper; null: in the theme's own. */
export function useAccent(accent: string | null): void {
  useEffect(
    function tintSelection() {
      if (accent === null) return
      const page = document.documentElement
      const show = () => {
        const paper = getComputedStyle(page).getPropertyValue('--paper').trim()
        const isShown = isLegible(accent, paper)
        page.style.setProperty('--accent', isShown ? accent : null)
        page.style.setProperty(
          '--accent-tint',
          isShown ? `color-mix(in srgb, ${accent} 12%, var(--paper))` : null,
        )
      }
      show()
      const following = new MutationObserver(show)
      following.observe(page, { attributeFilter: ['data-theme'] })
      return function takeBack() {
        following.disconnect()
        page.style.removeProperty('--accent')
        page.style.removeProperty('--accent-tint')
      }
    },
    [accent],
  )
}
