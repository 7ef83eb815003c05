import { type FrameMessage, type HostMessage, parseHostMessage } from '#view/embed-messages.ts'

/** Messages are acted on this often at most; of each kind the last one stands. Milliseconds. */
const PAUSE_MS = 50

export interface Bridge {
  readonly post: (message: FrameMessage) => void
  /** Says whom to hear; until then messages wait. */
  readonly admit: (hears: (origin: string) => boolean) => void
  readonly close: () => void
}

/** The way between the page and `host`, the window that frames it. What is told is public: it goes to whoever that is. */
export function openBridge(host: Window, onMessage: (message: HostMessage) => void): Bridge {
  const waiting = new Map<HostMessage['type'], { readonly message: HostMessage; readonly origin: string }>()
  let hears: ((origin: string) => boolean) | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const act = () => {
    timer = null
    if (!hears || waiting.size === 0) return
    const all = [...waiting.values()]
    waiting.clear()
    timer = setTimeout(act, PAUSE_MS)
    for (const { message, origin } of all) if (hears(origin)) onMessage(message)
  }
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== host) return
    const message = parseHostMessage(data)
    if (!message) return
    // In the order of the last of each kind.
    waiting.delete(message.type)
    waiting.set(message.type, { message, origin })
    timer ??= setTimeout(act)
  }
  window.addEventListener('message', hear)
  return {
    post: (message) => {
      const said = [
        { watchline: 1, ...message },
        ...(message.type === 'resize' ? dialects(message.height) : []),
      ]
      for (const one of said) host.postMessage(one, '*')
    },
    admit: (rule) => {
      hears = rule
      timer ??= setTimeout(act)
    },
    close: () => {
      window.removeEventListener('message', hear)
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** The height as pages expect it that were made for frames of Datawrapper or for AMP. */
const dialects = (height: number) => [
  { 'datawrapper-height': { watchline: height } },
  { sentinel: 'amp', type: 'embed-size', height },
]
