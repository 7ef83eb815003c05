import { fetchBytes } from '#dataset/fetch.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import { withBrief } from '#engine/brief/one-file.ts'

/** The one-file page, as the build names it. */
const NAME = 'watchline.html'

/** A brief as one page that needs nothing else; null: the page to put it in cannot be had. */
export async function htmlOf(brief: Brief): Promise<Blob | null> {
  const page = ownSource() ?? (await fetchedPage())
  const html = page === null ? null : withBrief(page, brief)
  return html === null ? null : new Blob([html], { type: 'text/html;charset=utf-8' })
}

/** The page as it came, where it is the one file itself; null: it is not. */
function ownSource(): string | null {
  if (!document.querySelector('script[data-file="app.js"]')) return null
  const root = document.documentElement.cloneNode(true) as HTMLElement
  for (const name of root.getAttributeNames()) if (name !== 'lang') root.removeAttribute(name)
  // What stands beside the app was put there while it ran.
  for (const other of root.querySelectorAll('body > :not(#root, noscript, script)')) other.remove()
  root.querySelector('#root')?.replaceChildren()
  return `<!doctype html>\n${root.outerHTML}`
}

async function fetchedPage(): Promise<string | null> {
  try {
    const bytes = await fetchBytes(new URL(NAME, document.baseURI), NAME, {
      signal: new AbortController().signal,
    })
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
}
