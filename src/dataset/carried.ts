import { DatasetError } from './errors.ts'

/**
 * The bytes of a file that the page carries in itself, as dist/watchline.html carries all of its own. A carried file is a
 * `<script data-file="PATH">`, which browsers do not run: PATH as it would stand beside the page; of type
 * `application/gzip` packed and in base64, of type `application/json` the text itself, with each `<` written as `\u003c`.
 * More may be put in before the one `</head>`. Throws DatasetError: a page that carries files asks the network for none.
 */
export async function carriedFile(url: URL, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = url.href.slice(new URL('.', document.baseURI).href.length)
  const found = [...document.scripts].find(({ dataset }) => dataset['file'] === path)
  if (!found) throw new DatasetError(name, 'missing', `${path} is not in this page`)
  const { type, text } = found
  if (type !== 'application/gzip') return new TextEncoder().encode(text)
  try {
    return await unpacked(text)
  } catch (error) {
    throw new DatasetError(name, 'altered', String(error))
  }
}

async function unpacked(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
