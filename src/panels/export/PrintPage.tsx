import { type ReactNode, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'

/** Nothing, until the browser prints: then the sheet that it is given, in place of the page. */
export function PrintPage({ children }: { readonly children: ReactNode }) {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(function followPrinting() {
    const media = matchMedia('print')
    // The browser takes its picture of the page as soon as these have answered.
    const show = () => flushSync(() => setPrinting(true))
    const hide = () => setPrinting(false)
    const follow = () => (media.matches ? show() : hide())
    window.addEventListener('beforeprint', show)
    window.addEventListener('afterprint', hide)
    media.addEventListener('change', follow)
    return function stopFollowing() {
      window.removeEventListener('beforeprint', show)
      window.removeEventListener('afterprint', hide)
      media.removeEventListener('change', follow)
    }
  }, [])
  return isPrinting ? createPortal(children, document.body) : null
}
