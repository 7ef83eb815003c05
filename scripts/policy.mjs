// The one source of the response headers: the server here, the tests and any server configuration read it.

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'self'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // src/app/trusted-types.ts
  'trusted-types': 'default',
  // the preview of the Embed dialog
  'frame-src': "'self'",
  'frame-ancestors': "'self'",
}

const policyOf = (/** @type {Record<string, string>} */ all) =>
  Object.entries(all)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

export const contentSecurityPolicy = policyOf(directives)

/** Who may frame embed.html: anyone. A host narrows it to its own pages, as in `'self' https://intranet.example`. */
const EMBED_ANCESTORS = '*'

/** embed.html is for other pages to frame; index.html is not. */
export const embedPolicy = policyOf({ ...directives, 'frame-ancestors': EMBED_ANCESTORS })

/**
 * The policy that watchline.html carries in itself: it runs what it holds, by hash, and reaches nothing else.
 * @param {{ scripts: string[], styles: string[] }} hashes such as sha256-…
 */
export function oneFilePolicy({ scripts, styles }) {
  const quoted = (/** @type {string[]} */ hashes) => hashes.map((hash) => `'${hash}'`).join(' ')
  return policyOf({
    'default-src': "'none'",
    'script-src': quoted(scripts),
    'style-src': quoted(styles),
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default app',
  })
}

/** Sent with every answer, errors included. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
}

/** Names that hold a hash of the content: they never change it. In a form that every server's expressions read. */
export const HASHED = [
  'assets/.+-[A-Za-z0-9_-]{8}[.][a-z0-9]+([.]map)?',
  '(data|geo)/.+[.][0-9a-f]{12}[.]json',
]

/** The page that others frame, in a form that every server's expressions read. */
export const FRAMED = 'embed[.]html'
/** What a frame without an origin (`sandbox="allow-scripts"`) must be let read: public files, asked for without credentials. */
export const READABLE = '(assets|data|geo)/.+|(config[.]json|embed[.]js)'
export const READABLE_BY = '*'

export const KEEP_HASHED = 'public, max-age=31536000, immutable'
export const ASK_AGAIN = 'no-cache'

const hashed = new RegExp(`^(${HASHED.join('|')})$`)

/**
 * How long a file may be kept.
 * @param {string} path relative to the site's root, with forward slashes
 */
export function cacheControl(path) {
  return hashed.test(path) ? KEEP_HASHED : ASK_AGAIN
}

const framed = new RegExp(`(^|/)${FRAMED}$`)
const readable = new RegExp(`(^|/)(${READABLE})$`)

/**
 * The headers by which others may frame or read a file, over `securityHeaders`.
 * @param {string} path relative to the site's root, with forward slashes
 * @returns {Record<string, string>}
 */
export function sharingHeaders(path) {
  return {
    ...(framed.test(path) ? { 'content-security-policy': embedPolicy } : {}),
    ...(readable.test(path) ? { 'access-control-allow-origin': READABLE_BY } : {}),
  }
}
