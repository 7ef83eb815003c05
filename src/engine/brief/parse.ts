import { briefDraft } from '#dataset/schema/brief-draft.ts'
import { type Brief, brief } from '#dataset/schema/briefs.ts'
import { type Citation, citation } from '#dataset/schema/common.ts'

/** Bytes of a file that are looked at at all; 60 full scenes need a tenth. */
export const LARGEST_BRIEF = 2_000_000

/** What of a brief is not as its form asks. */
export interface FormFault {
  /** number of the scene, from 1; null: the brief itself */
  readonly scene: number | null
  /** the path below it: `headline`, `points 2 text`; empty: all of it */
  readonly field: string
  readonly why: 'missing' | 'too-long' | 'too-many' | 'unknown-field' | 'wrong'
  /** how many characters or entries there may be; null: it is not too many */
  readonly limit: number | null
  /** fields that it does not have, as the file names them */
  readonly strangers: readonly string[]
}

/** Why nothing of a file is taken. */
export type BriefRefusal =
  | { readonly is: 'too-large' | 'not-json' | 'no-brief' }
  | { readonly is: 'misshapen'; readonly faults: readonly FormFault[] }

/** Control characters but line breaks, half characters, and what turns the direction of writing. */
const UNPRINTED = /[^\P{Cc}\n]|[\p{Cs}\u2028-\u202e\u2066-\u2069]/gu

/** A brief from text that may come from anywhere; it may be unfinished. Only what the app would write itself comes out. */
export function readBrief(text: string): Brief | BriefRefusal {
  if (text.length > LARGEST_BRIEF) return { is: 'too-large' }
  let value: unknown
  try {
    value = JSON.parse(text, (_, part: unknown) =>
      typeof part === 'string' ? part.replace(UNPRINTED, '') : part,
    )
  } catch {
    return { is: 'not-json' }
  }
  if (typeof value !== 'object' || value === null || !('scenes' in value)) return { is: 'no-brief' }
  const { success, data, error } = briefDraft.safeParse(value)
  return success ? data : { is: 'misshapen', faults: error.issues.map((issue) => faultOf(issue, value)) }
}

/** A finished brief, or null. */
export function readFinished(text: string): Brief | null {
  const read = readBrief(text)
  return 'is' in read || formFaults(read).length > 0 ? null : read
}

/** The brief as a file. `readBrief` of it gives it back. */
export const writeBrief = (held: Brief): string => `${JSON.stringify(held, null, 2)}\n`

/** What a draft still needs to be a brief. Empty: it can be played. */
export function formFaults(draft: Brief): readonly FormFault[] {
  const { success, error } = brief.safeParse(draft)
  return success ? [] : error.issues.map((issue) => faultOf(issue, draft))
}

/** A page that can be evidence; null: it has no publisher, or no address of the web. */
export function readPage(value: unknown): Citation | null {
  return citation.safeParse(value).data ?? null
}

/** What zod tells of a fault, as far as it is used here. */
interface Issue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly maximum?: number | bigint
  readonly origin?: string
  readonly keys?: readonly string[]
}

function faultOf({ code, path, maximum, origin, keys = [] }: Issue, whole: unknown): FormFault {
  const isInScene = path[0] === 'scenes' && typeof path[1] === 'number'
  const below = isInScene ? path.slice(2) : path
  return {
    scene: isInScene ? Number(path[1]) + 1 : null,
    field: below.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' '),
    why: whyOf(code, origin, path.reduce(partOf, whole)),
    limit: maximum === undefined ? null : Number(maximum),
    strangers: keys,
  }
}

const partOf = (whole: unknown, key: PropertyKey): unknown =>
  typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : undefined

function whyOf(code: string | undefined, origin: string | undefined, found: unknown): FormFault['why'] {
  if (code === 'too_big') return origin === 'array' ? 'too-many' : 'too-long'
  if (code === 'unrecognized_keys') return 'unknown-field'
  return code === 'too_small' || (code === 'invalid_type' && found === undefined) ? 'missing' : 'wrong'
}
