// Runs in dist/watchline.html alone, as written here: unpacks the app and runs it, and hands out the files that the
// page carries where a link leads to one. The policy of the page lets nothing run but this text and that app, by hash.

/** @param {string} path @returns {HTMLScriptElement | undefined} */
const carried = (path) => [...document.scripts].find((script) => script.dataset['file'] === path)

/** @param {HTMLScriptElement} script */
function unpacked(script) {
  if (script.type !== 'application/gzip') return new Response(script.text)
  const packed = Uint8Array.from(atob(script.text), (letter) => letter.charCodeAt(0))
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')))
}

/** @param {MouseEvent} event */
function handOut(event) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const folder = new URL('.', document.baseURI).href
  if (!link?.href.startsWith(folder)) return
  const file = carried(link.href.slice(folder.length))
  if (!file) return
  event.preventDefault()
  void unpacked(file)
    .blob()
    .then((blob) => {
      const out = document.createElement('a')
      out.href = URL.createObjectURL(blob)
      out.download = link.href.slice(link.href.lastIndexOf('/') + 1)
      out.click()
      setTimeout(() => URL.revokeObjectURL(out.href), 60_000)
    })
}

const app = carried('app.js')
if (app) {
  const text = await unpacked(app).text()
  const script = document.createElement('script')
  script.type = 'module'
  // the policy of the page runs no text but the app's, whatever this one lets through
  script.text =
    globalThis.trustedTypes?.createPolicy('app', { createScript: (code) => code }).createScript(text) ?? text
  document.addEventListener('click', handOut)
  document.head.append(script)
  // the head stays as it came, so that the page can be written out again
  script.remove()
}
