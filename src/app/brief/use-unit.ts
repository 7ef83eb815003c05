import { useEffect, useState } from 'react'

/** How large a pixel of a wall of 1920 by 1080 is on this screen, in CSS pixels; brief.css says the same. */
export function useUnit(): number {
  const [unit, setUnit] = useState(unitNow)
  useEffect(function followWindow() {
    const read = () => {
      setUnit(unitNow())
    }
    window.addEventListener('resize', read)
    return function stopFollowing() {
      window.removeEventListener('resize', read)
    }
  }, [])
  return unit
}

function unitNow(): number {
  return Math.min(window.innerWidth / 1920, window.innerHeight / 1080)
}
