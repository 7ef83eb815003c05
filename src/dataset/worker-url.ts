/** The service worker's address. */
export const WORKER_URL = new URL('sw.js', document.baseURI).href
