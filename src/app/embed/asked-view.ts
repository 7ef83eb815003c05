import type { HostMessage } from '#view/embed-messages.ts'
import { type IgnoredPart, parseQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'

interface Asked {
  readonly view: ViewState
  /** parts of the query that mean nothing */
  readonly ignored: readonly IgnoredPart[]
}

/** What the host asks for. Panel, theme and language stay where its query does not name them. */
export function askedView(message: Exclude<HostMessage, { type: 'ping' }>, now: ViewState): Asked {
  switch (message.type) {
    case 'theme':
      return { view: { ...now, theme: message.theme }, ignored: [] }
    case 'lang':
      return { view: { ...now, language: message.lang }, ignored: [] }
    case 'view': {
      const named = new URLSearchParams(message.query)
      const { view, ignored } = parseQuery(message.query)
      return {
        view: {
          ...view,
          panel: named.has('panel') ? view.panel : now.panel,
          theme: named.has('theme') ? view.theme : now.theme,
          language: named.has('lang') ? view.language : now.language,
        },
        ignored,
      }
    }
  }
}
