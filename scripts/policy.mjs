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

/**
 * How long a file may be kept. Names that hold a hash of the content never change their content.
 * @param {string} path relative to the site's root, with forward slashes
 */
export function cacheControl(path) {
  const isHashed =
    /^assets\/.+-[\w-]{8}\.\w+(\.map)?$/.test(path) || /^(data|geo)\/.+\.[0-9a-f]{12}\.json$/.test(path)
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'
}
