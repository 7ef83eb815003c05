import { WORKER_URL } from '#dataset/worker-url.ts'

/**
 * The one policy by which text may become markup or code where the Content-Security-Policy asks for Trusted Types. It is
 * in force once this module is loaded, which must be before Leaflet is.
 */

/** What Leaflet asks with when it is loaded: whether markup can hold a drawing. */
const PROBE = '<svg/>'
/** Makes a document apart, in which nothing runs; the sheet for printing reads its own drawings by it. */
const APART = 'DOMParser parseFromString'

type Rule = (text: string, type: string, sink: string) => string

interface Rules {
  readonly createHTML?: Rule
  readonly createScript?: Rule
  readonly createScriptURL?: Rule
}

declare global {
  var trustedTypes:
    | {
        readonly createPolicy: (
          name: string,
          rules: Rules,
        ) => { readonly createScript: (text: string) => string }
      }
    | undefined
}

function refuse(text: string, sink: string): never {
  throw new TypeError(`Refused as markup or code, at ${sink}: ${text.slice(0, 80)}`)
}

globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (text, _, sink) => (text === PROBE || sink === APART ? text : refuse(text, sink)),
  createScriptURL: (url, _, sink) => (url === WORKER_URL ? url : refuse(url, sink)),
})
