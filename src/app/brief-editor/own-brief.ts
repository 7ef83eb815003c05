import type { Brief } from '#dataset/schema/briefs.ts'
import { readFinished, writeBrief } from '#engine/brief/parse.ts'
import { carriedBriefScript } from '../carried-brief.ts'

/** What `brief` of the link says for the brief that the reader wrote on this page. */
export const OWN = 'own'

const KEY = 'watchline:own-brief'

/** One and the same object as long as it is not written anew. */
let played: Brief | null = null

/** Keeps a finished brief, to be played under the id `own`: as long as the tab where storage is allowed, else as long as the page. */
export function playOwn(brief: Brief): void {
  played = brief
  try {
    window.sessionStorage.setItem(KEY, writeBrief(brief))
  } catch {
    // No storage here, or it is full: the brief lasts as long as the page.
  }
}

/**
 * The brief to play that is not the dataset's: for `own` the one that the reader wrote, else, as where the link names
 * none, the one that the page carries in `<script type="application/json" data-file="brief">`. Null: there is none.
 */
export function ownBrief(asked: string | null): Brief | null {
  if (asked !== null && asked !== OWN) return null
  if (asked === OWN) played ??= storedBrief()
  return (asked === OWN ? played : null) ?? carriedBrief()
}

let carried: Brief | null | undefined

function carriedBrief(): Brief | null {
  if (carried === undefined) carried = readFinished(carriedBriefScript()?.text ?? '')
  return carried
}

function storedBrief(): Brief | null {
  try {
    return readFinished(window.sessionStorage.getItem(KEY) ?? '')
  } catch {
    return null
  }
}
