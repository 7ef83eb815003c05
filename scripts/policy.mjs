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
  'frame-ancestors': "'self'",
}

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ')

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
