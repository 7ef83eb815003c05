// The service worker, as it runs in the browser; scripts/offline.mjs puts the build's files before it and writes
// dist/sw.js. Two kinds of sets are kept, and each changes as a whole or not at all: the app's files of one build, and a
// manifest with all files that it names. A set is taken once every file has come and fits its sha-256; until then,
// and where the page refuses it, the last good one is served. Where the host pins keys, a manifest is to be signed by one
// of them, and not older than the set in use. scripts/offline.mjs bundles what is imported here.
import { DatasetError, errorIn, lineOf } from '#dataset/errors.ts'
import { refuseOlder, SIGNATURE, vouchFor } from '#dataset/vouch.ts'

/** @typedef {{ version: string, schemaVersion: number, files: Record<string, string>, pages: string[] }} Build files: path → integrity */
/** @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} Lasting */
/** @typedef {Lasting & { request: Request, respondWith: (answer: Promise<Response>) => void }} Asked */
/**
 * @typedef {object} Sets
 * @property {string | null} current hash of the manifest in use
 * @property {string | null} before hash of the one before it
 * @property {string[]} refused a line each: the hash, and the error for which the page refused it
 */
/** @typedef {import('../src/dataset/config.ts').Config} Settings */
/**
 * @typedef {object} Scope
 * @property {{ scope: string }} registration
 * @property {{ claim: () => Promise<void> }} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {(type: string, listener: (event: any) => void) => void} addEventListener
 */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (globalThis))
const build = /** @type {Build} */ (Reflect.get(globalThis, 'BUILD'))
const root = worker.registration.scope
/** Caches of an origin are shared by all sites below it. */
const APP = `${root}|app|`
const DATA = `${root}|data|`
const NOTES = `${root}|notes`
/** How long a reader waits for a new set before the last good one is shown, ms; the new one goes on loading. */
const PATIENCE_MS = 8_000
const MANIFEST = 'manifest.json'
/** The manifest that a page shows where nothing names another. */
const SHIPPED = 'data/manifest.json'
const LOOSE = { ignoreSearch: true, ignoreVary: true }

/** @param {Response} answer @param {string} file */
function good(answer, file) {
  if (answer.ok) return answer
  throw new DatasetError(file, answer.status === 404 ? 'missing' : 'refused', `HTTP ${answer.status}`)
}

/** A page of this build: whole, and naming no file of another. @param {string} path */
async function fetchPage(path) {
  const answer = good(await fetch(new URL(path, root), { cache: 'no-cache' }), path)
  const text = await answer.clone().text()
  const named = [...text.matchAll(/(?:src|href)="(?:\.\/)?(assets\/[^"]+)"/g)].map(([, name = '']) => name)
  const isWhole = text.trimEnd().endsWith('</html>') && named.length > 0
  if (!isWhole || named.some((name) => !(name in build.files))) throw new Error(`${path} is of another build`)
  return answer
}

async function keepApp() {
  const cache = await caches.open(APP + build.version)
  const pages = await Promise.all(build.pages.map(fetchPage))
  await cache.addAll(
    Object.entries(build.files).map(([path, integrity]) => new Request(new URL(path, root), { integrity })),
  )
  await Promise.all(
    build.pages.map((path, at) => cache.put(new URL(path, root), /** @type {Response} */ (pages[at]))),
  )
}

/** This build and the one before it, whose pages may still be open. */
async function dropOldApps() {
  const apps = (await caches.keys()).filter((name) => name.startsWith(APP) && name !== APP + build.version)
  await Promise.all(apps.slice(0, -1).map((name) => caches.delete(name)))
}

/** @param {string} url of a manifest @returns {Promise<Sets>} */
async function setsOf(url) {
  const note = await (await caches.open(NOTES)).match(url)
  return note ? note.json() : { current: null, before: null, refused: [] }
}

/** @param {string} url @param {Sets} sets */
async function note(url, sets) {
  await (await caches.open(NOTES)).put(url, Response.json(sets))
  const used = [sets.current, sets.before]
  for (const name of await caches.keys()) {
    if (name.startsWith(`${DATA}${url}|`) && !used.some((hash) => name.endsWith(`|${hash}`)))
      await caches.delete(name)
  }
}

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @param {string} url of a manifest */
const signatureOf = (url) => `${url}.sig`

const settingsUrl = new URL('config.json', root)

/** The host's settings. @param {Response} answer @returns {Promise<Settings>} */
const settingsIn = async (answer) => (answer.ok ? answer.json() : {})

/** The signature of a manifest, where the host pins keys. @param {string} url */
async function signatureBeside(url) {
  const { keys = [] } = await settingsIn(await answerSettings(new Request(settingsUrl)))
  return { keys, answer: keys.length > 0 ? await fetch(signatureOf(url), { cache: 'no-cache' }) : null }
}

/** @param {ArrayBuffer} bytes */
function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new DatasetError(MANIFEST, 'not-json', String(error))
  }
}

/**
 * Throws where no pinned key signed a manifest, or where the set in use is signed and newer.
 * @param {string} url
 * @param {{ bytes: Uint8Array<ArrayBuffer>, signature: string | null }} fresh
 * @param {NonNullable<Settings['keys']>} keys
 */
async function vouch(url, fresh, keys) {
  const { is } = await vouchFor(fresh, keys)
  const [manifest, beside] = await Promise.all([fromSet(url, url), fromSet(url, signatureOf(url))])
  if (is !== 'verified' || !manifest || !beside) return
  const held = { bytes: new Uint8Array(await manifest.arrayBuffer()), signature: await beside.text() }
  const signer = await vouchFor(held, keys).catch(() => null)
  if (signer?.is === 'verified') refuseOlder(parse(fresh.bytes.buffer), parse(held.bytes.buffer))
}

/** Looks for a new set and takes it when it is whole. Throws DatasetError, or where the network fails. @param {string} url */
async function renew(url) {
  const [answer, { keys, answer: beside }] = await Promise.all([
    fetch(url, { cache: 'no-cache' }),
    signatureBeside(url),
  ])
  const bytes = new Uint8Array(await good(answer, MANIFEST).clone().arrayBuffer())
  const signature = beside?.ok ? await beside.clone().text() : null
  // what the page's judgement hangs on: what it once refused may be right under another key, signature or build
  const judged = [bytes, signature ?? '', JSON.stringify(keys), build.version]
  const hash = await sha256(await new Blob(judged).arrayBuffer())
  const sets = await setsOf(url)
  if (sets.current === hash) return
  const refused = sets.refused.find((line) => line.startsWith(hash))
  if (refused !== undefined)
    throw errorIn(refused.slice(hash.length + 1)) ?? new DatasetError(MANIFEST, 'altered', '')
  const manifest = parse(bytes.buffer)
  if (manifest.schemaVersion !== build.schemaVersion)
    throw new DatasetError(MANIFEST, 'other-version', `version ${manifest.schemaVersion}`)
  if (keys.length > 0) {
    if (beside && beside.status !== 404) good(beside, SIGNATURE)
    await vouch(url, { bytes, signature }, keys)
  }
  const cache = await caches.open(`${DATA}${url}|${hash}`)
  await Promise.all([
    cache.put(url, answer),
    beside?.ok ? cache.put(signatureOf(url), beside) : null,
    ...manifest.files.map(async (/** @type {{ name: string, sha256: string }} */ file) => {
      const address = new URL(file.name, url)
      const found = good((await caches.match(address, LOOSE)) ?? (await fetch(address)), file.name)
      const sum = await sha256(await found.clone().arrayBuffer())
      if (sum !== file.sha256) throw new DatasetError(file.name, 'altered', `sha-256 ${sum.slice(0, 12)}…`)
      await cache.put(address, found)
    }),
  ])
  await note(url, { ...sets, current: hash, before: sets.current })
}

/** @type {Map<string, Promise<void>>} */
const renewing = new Map()

/** One renewal of a manifest at a time. @param {string} url */
function renewOnce(url) {
  const running = renewing.get(url) ?? renew(url).finally(() => renewing.delete(url))
  renewing.set(url, running)
  return running
}

/** @param {Asked} event @param {string} url */
async function answerManifest(event, url) {
  if (url === new URL(SHIPPED, root).href && (await namesAnother())) return fetch(event.request)
  const renewal = renewOnce(url).then(
    () => null,
    (error) => (error instanceof DatasetError ? lineOf(error) : 'unreachable'),
  )
  event.waitUntil(renewal)
  const { current } = await setsOf(url)
  const problem = await (current
    ? Promise.race([renewal, new Promise((done) => setTimeout(done, PATIENCE_MS, 'no-answer'))])
    : renewal)
  const kept = await fromSet(url, url)
  if (!kept) return fetch(event.request)
  if (!problem) return kept
  const headers = new Headers(kept.headers)
  headers.set('x-watchline-kept', problem)
  return new Response(kept.body, { headers })
}

/** The settings, as last read, name another dataset than the shipped one, which the page then asks for in vain. */
async function namesAnother() {
  const kept = await (await caches.open(NOTES)).match(settingsUrl)
  return kept !== undefined && (await settingsIn(kept)).dataset !== undefined
}

/** A file of the set in use. @param {string} manifest @param {string} url */
async function fromSet(manifest, url) {
  const { current } = await setsOf(manifest)
  return current ? (await caches.open(`${DATA}${manifest}|${current}`)).match(url, LOOSE) : undefined
}

/** The host's settings, or that there are none: as it is now, else as it was. @param {Request} request */
async function answerSettings(request) {
  const cache = await caches.open(NOTES)
  const answer = await fetch(request).catch(() => null)
  if (answer?.ok || answer?.status === 404) {
    await cache.put(request, answer.clone())
    return answer
  }
  return (await cache.match(request, LOOSE)) ?? answer ?? Response.error()
}

/** @param {Request} request */
async function answerFile(request) {
  const app = await caches.open(APP + build.version)
  return (await app.match(request, LOOSE)) ?? (await caches.match(request, LOOSE)) ?? fetch(request)
}

/** Of this origin: a dataset may lie beside the page's folder. @param {URL} url */
const isNear = ({ origin }) => origin === new URL(root).origin

/** @param {Asked} event */
function answer(event) {
  const { request } = event
  const url = request.url.replace(/[?#].*$/s, '')
  if (request.method !== 'GET' || !isNear(new URL(url))) return
  const manifest = url.replace(/\.sig$/, '')
  if (url.endsWith('/manifest.json')) event.respondWith(answerManifest(event, url))
  else if (manifest.endsWith('/manifest.json'))
    event.respondWith(fromSet(manifest, url).then((kept) => kept ?? fetch(request)))
  else if (url === settingsUrl.href) event.respondWith(answerSettings(request))
  else if (url === `${root}index.html`) event.respondWith(answerFile(new Request(root)))
  else event.respondWith(answerFile(request))
}

/** The page cannot use the set of a manifest: the one before it comes back. @param {string} url @param {string} why */
async function refuse(url, why) {
  const sets = await setsOf(url)
  if (!sets.current) return
  const refused = [...sets.refused, `${sets.current} ${why}`].slice(-8)
  await note(url, { current: sets.before, before: null, refused })
}

worker.addEventListener('install', (/** @type {Lasting} */ event) => {
  const data = answerSettings(new Request(settingsUrl))
    .then(settingsIn)
    .then(({ dataset = SHIPPED }) => new URL(dataset, root))
    .then((url) => (isNear(url) ? renewOnce(url.href) : undefined))
    .catch(() => undefined)
  event.waitUntil(keepApp().then(() => Promise.all([data, worker.skipWaiting()])))
})
worker.addEventListener('activate', (/** @type {Lasting} */ event) => {
  event.waitUntil(dropOldApps().then(() => worker.clients.claim()))
})
worker.addEventListener('fetch', answer)
worker.addEventListener('message', (/** @type {Lasting & { data: any, ports: MessagePort[] }} */ event) => {
  if (event.data?.refused)
    event.waitUntil(
      refuse(event.data.refused, event.data.why).then(() => event.ports[0]?.postMessage('done')),
    )
})
