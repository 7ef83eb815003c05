/** A panel as it is put into a page of another site. */
export interface Embedding {
  /** address of embed.html */
  readonly frame: string
  /** address of embed.js */
  readonly script: string
  /** address of the page itself, without a query */
  readonly page: string
  readonly panel: string
  /** the view, without its panel and theme */
  readonly query: string
  readonly theme: string
  /** px; null: as wide as its place */
  readonly widthPx: number | null
  /** px; null: as high as what it shows */
  readonly heightPx: number | null
  /** what the frame is called */
  readonly title: string
  /** what the link says that stands there without a script */
  readonly open: string
}

/** A frame without an origin of its own. It may hand out files and open pages, and reads nothing of the page around it. */
const SANDBOX = 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox'

/** Text for an attribute or an element: nothing in it ends either. */
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (found) => (found === '&' ? '&amp;' : `&#${found.charCodeAt(0)};`))

function tag(name: string, attributes: Readonly<Record<string, string | number | null | true>>): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : value === true ? [key] : [`${key}="${escaped(String(value))}"`],
  )
  return `<${[name, ...parts].join(' ')}>`
}

/** The view with its panel and theme, as a link has it. */
export function embedQuery({ query, panel, theme }: Pick<Embedding, 'query' | 'panel' | 'theme'>): string {
  const parts = [query, panel !== 'all' && `panel=${panel}`, theme !== 'auto' && `theme=${theme}`]
  return parts.filter(Boolean).join('&')
}

const withQuery = (address: string, query: string) => (query === '' ? address : `${address}?${query}`)

/** A plain frame, of a height that is given or was measured. */
export function frameSnippet(embedding: Embedding, measuredPx: number): string {
  const { frame, title, widthPx, heightPx } = embedding
  const opened = tag('iframe', {
    src: withQuery(frame, embedQuery(embedding)),
    title,
    width: widthPx ?? '100%',
    height: heightPx ?? measuredPx,
    sandbox: SANDBOX,
    loading: 'lazy',
    frameborder: 0,
  })
  return `${opened}</iframe>`
}

/** The element of embed.js, which follows the height by itself, with a link for where no script runs. */
export function elementSnippet(embedding: Embedding): string {
  const { script, page, panel, query, theme, widthPx, heightPx, open } = embedding
  const element = tag('watchline-panel', {
    panel,
    query: query || null,
    theme: theme === 'auto' ? null : theme,
    width: widthPx,
    height: heightPx,
  })
  const link = `${tag('a', { href: withQuery(page, embedQuery({ query, panel: 'all', theme: 'auto' })) })}${escaped(open)}</a>`
  return `${tag('script', { src: script, defer: true })}</script>\n${element}${link}</watchline-panel>`
}
