import { type DatasetError, lineOf } from './errors.ts'
import { WORKER_URL } from './worker-url.ts'

/** The page may keep a service worker: it is served, over a channel that nobody can alter, to an origin of its own. */
function mayKeep(): boolean {
  const isServed = window.location.protocol.startsWith('http') && window.origin !== 'null'
  return import.meta.env.PROD && isServed && window.isSecureContext && 'serviceWorker' in navigator
}

/** Asks the browser, once it is idle, to keep the page for when the network is gone. */
export function keepOffline(): void {
  if (!mayKeep()) return
  const register = () =>
    // refused where storage is denied; the page then works as long as the server does
    void navigator.serviceWorker.register(WORKER_URL, { updateViaCache: 'none' }).catch(() => undefined)
  if ('requestIdleCallback' in window) requestIdleCallback(register)
  else setTimeout(register, 2_000)
}

/** Tells the service worker why the dataset that it took cannot be used; whether it had one to take back. */
export async function refuseKept(url: URL, why: DatasetError): Promise<boolean> {
  const worker = mayKeep() ? navigator.serviceWorker.controller : null
  if (!worker) return false
  const { port1, port2 } = new MessageChannel()
  const done = new Promise((resolve) => {
    port1.onmessage = resolve
    setTimeout(resolve, 2_000)
  })
  worker.postMessage({ refused: url.href, why: lineOf(why) }, [port2])
  await done
  return true
}
