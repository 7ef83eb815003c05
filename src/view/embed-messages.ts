import { LANGUAGES, type Language } from '#domain/language.ts'
import { THEMES, type Theme } from './view-state.ts'

/** What a page says to the panel in its frame. Each message is an object with `watchline: 1` besides. */
export type HostMessage =
  | { readonly type: 'view'; readonly query: string }
  | {
      readonly type: 'theme'
      readonly theme: Theme
      /** `#rrggbb` for what is selected and for links; absent: the theme's own */
      readonly accent?: string
    }
  | { readonly type: 'lang'; readonly lang: Language }
  /** asks for `ready` once more */
  | { readonly type: 'ping' }

/** What the panel says to the page around it. Heights are CSS pixels. */
export type FrameMessage =
  | {
      readonly type: 'ready'
      readonly height: number
      /** what `panel=` can show */
      readonly panels: readonly string[]
      /** of the app */
      readonly version: string
    }
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'view'; readonly query: string }
  | { readonly type: 'select'; readonly kind: string; readonly id: string }
  | { readonly type: 'error'; readonly message: string }

/** Longer than any link that the app writes; a longer one is no link. */
const LONGEST_QUERY = 8000

/** A message as it came, or null: it is of another make, of an unknown type, too long, or of the wrong kind. */
export function parseHostMessage(data: unknown): HostMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const { watchline, type, query, theme, accent, lang } = data as Record<string, unknown>
  if (watchline !== 1) return null
  switch (type) {
    case 'view':
      return typeof query === 'string' && query.length <= LONGEST_QUERY
        ? { type, query: query.replace(/^\?/, '') }
        : null
    case 'theme': {
      const named = THEMES.find((id) => id === theme)
      if (!named) return null
      return typeof accent === 'string' && /^#[0-9a-f]{6}$/i.test(accent)
        ? { type, theme: named, accent }
        : { type, theme: named }
    }
    case 'lang': {
      const named = LANGUAGES.find((id) => id === lang)
      return named ? { type, lang: named } : null
    }
    case 'ping':
      return { type }
    default:
      return null
  }
}
