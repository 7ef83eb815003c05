import { embedHost as say } from '#format/messages/en/embed-host.ts'
import type { FrameMessage, HostMessage } from '#view/embed-messages.ts'
import { parseFrameMessage } from '#view/frame-message.ts'

/** How long a panel in sight may take before a link stands in its place. Milliseconds. */
const PATIENCE_MS = 10_000
const FIRST_HEIGHT_PX = 420
const LEAST_PX = 80
const MOST_PX = 6000

/** Attributes that are of the frame, not of what it shows. */
const SHAPE = ['width', 'height', 'title']

/** A frame without an origin: it reads nothing of the page around it. Its links may open pages. */
const SANDBOX = 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox'

const { currentScript } = document
const site = currentScript instanceof HTMLScriptElement ? currentScript.src : document.baseURI

/** `<watchline-panel panel="trend" query="…">`: a panel of the site that this script is from. docs/embed.md */
class WatchlinePanel extends HTMLElement {
  static readonly observedAttributes = ['panel', 'query', 'theme', 'lang', 'width', 'height', 'title']

  readonly #root = this.attachShadow({ mode: 'open' })
  #frame: HTMLIFrameElement | null = null
  #listening = new AbortController()
  #isReady = false
  #heightPx = FIRST_HEIGHT_PX

  connectedCallback() {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const frame = document.createElement('iframe')
    this.#frame = frame
    frame.setAttribute('sandbox', SANDBOX)
    frame.loading = 'lazy'
    frame.src = this.#page('embed.html')
    Object.assign(this.style, { display: 'block' })
    Object.assign(frame.style, { display: 'block', border: '0' })
    this.#root.replaceChildren(frame)
    this.#describe()
    window.addEventListener('message', (event) => this.#hear(event), { signal })
    frame.addEventListener('load', () => this.#post({ type: 'ping' }), { signal })
    this.#waitInSight(signal)
  }

  disconnectedCallback() {
    this.#listening.abort()
    this.#isReady = false
    this.#frame = null
    this.#root.replaceChildren()
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null) {
    if (!this.#frame || before === now) return
    this.#describe()
    if (!this.#isReady) {
      if (!SHAPE.includes(name)) this.#frame.src = this.#page('embed.html')
    } else if (name === 'theme') this.#sendTheme()
    else if (name === 'lang') this.#post({ type: 'lang', lang: (now ?? 'en') as 'en' })
    else if (name === 'panel' || name === 'query') this.#post({ type: 'view', query: this.#query() })
  }

  /** What the frame is called, and how high it is. */
  #describe() {
    const frame = this.#frame
    if (!frame) return
    const panel = this.getAttribute('panel') ?? 'all'
    frame.title = this.getAttribute('title') ?? say.title(say.panels[panel as 'all'] ?? panel)
    const width = Number(this.getAttribute('width'))
    frame.style.inlineSize = width > 0 ? `min(100%, ${width}px)` : '100%'
    const fixed = Number(this.getAttribute('height'))
    frame.style.blockSize = `${clamped(fixed > 0 ? fixed : this.#heightPx)}px`
  }

  #query(): string {
    const query = new URLSearchParams(this.getAttribute('query') ?? '')
    for (const [key, attribute] of [
      ['panel', 'panel'],
      ['theme', 'theme'],
      ['lang', 'lang'],
    ] as const) {
      const value = this.getAttribute(attribute)
      if (value) query.set(key, value)
    }
    return query.toString()
  }

  #page(name: string): string {
    const address = new URL(name, site)
    address.search = this.#query()
    return address.href
  }

  #post(message: HostMessage) {
    // A frame without an origin can be addressed in no other way; a view is no secret.
    this.#frame?.contentWindow?.postMessage({ watchline: 1, ...message }, '*')
  }

  #sendTheme() {
    const theme = (this.getAttribute('theme') ?? 'auto') as 'auto'
    const accent = getComputedStyle(this).getPropertyValue('--watchline-accent').trim()
    this.#post({ type: 'theme', theme, ...(accent && { accent }) })
  }

  #hear({ source, data }: MessageEvent<unknown>) {
    if (!this.#frame || source !== this.#frame.contentWindow) return
    const message = parseFrameMessage(data)
    if (!message) return
    const isAgain = message.type === 'ready' && this.#isReady
    if (message.type === 'ready' || message.type === 'resize') {
      this.#heightPx = message.height
      this.#describe()
    }
    if (message.type === 'ready' && !isAgain) this.#welcome()
    if (message.type !== 'resize' && !isAgain) this.#announce(message)
  }

  #welcome() {
    this.#isReady = true
    this.#root.querySelector('slot')?.remove()
    if (getComputedStyle(this).getPropertyValue('--watchline-accent').trim()) this.#sendTheme()
  }

  #announce({ type, ...detail }: FrameMessage) {
    this.dispatchEvent(new CustomEvent(`watchline-${type}`, { detail, bubbles: true, composed: true }))
  }

  /** A panel that is in sight and says nothing for long gives way to a link. */
  #waitInSight(signal: AbortSignal) {
    let timer = 0
    const watcher = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return
      watcher.disconnect()
      timer = window.setTimeout(() => {
        if (!this.#isReady) this.#offerLink()
      }, PATIENCE_MS)
    })
    watcher.observe(this)
    signal.addEventListener('abort', () => {
      watcher.disconnect()
      window.clearTimeout(timer)
    })
  }

  #offerLink() {
    const line = document.createElement('p')
    const link = document.createElement('a')
    link.href = this.#page('index.html')
    link.textContent = say.open
    line.append(say.failed, link)
    line.setAttribute('role', 'status')
    if (this.#frame) this.#frame.style.blockSize = '0'
    // What the host wrote between the tags, else a line of ours.
    const slot = document.createElement('slot')
    slot.append(line)
    this.#root.append(slot)
  }
}

const clamped = (px: number) => Math.min(MOST_PX, Math.max(LEAST_PX, Math.round(px)))

// The script may be on a page twice.
if (!customElements.get('watchline-panel')) customElements.define('watchline-panel', WatchlinePanel)
