import { useEffect, useState } from 'react'

/** How large a pixel of a wall of 1920 by 1080 is on this screen, in CSS pixels; brief.css says the same, a rem for ten. */
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
  const { innerWidth, innerHeight } = window
  return innerWidth <= innerHeight ? innerWidth / 970 : Math.min(innerWidth / 1920, innerHeight / 1080)
}
