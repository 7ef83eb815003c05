import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { unusable } from '#pipeline/problem.ts'

/** What the first bytes of a file say that it is. */
export type Sniffed =
  | { readonly is: 'zip' }
  | {
      readonly is: 'text'
      readonly encoding: string
      readonly head: string
      readonly notes: readonly string[]
    }

/** Bytes looked at. */
const HEAD = 65_536

interface Signature {
  readonly starts: readonly number[]
  readonly what: string
  readonly fix: string
}

const EXPORT_AGAIN = 'Export the table as "CSV UTF-8" or as .xlsx'
const SIGNATURES: readonly Signature[] = [
  {
    starts: [0x1f, 0x8b],
    what: 'packed with gzip',
    fix: 'Unpack it first (gunzip) and import what is in it',
  },
  { starts: [0x42, 0x5a, 0x68], what: 'packed with bzip2', fix: 'Unpack it first and import what is in it' },
  {
    starts: [0xfd, 0x37, 0x7a, 0x58],
    what: 'packed with xz',
    fix: 'Unpack it first and import what is in it',
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel file (.xls) or a workbook under a password',
    fix: 'Open it in a spreadsheet program and save it as .xlsx without a password',
  },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', fix: EXPORT_AGAIN },
]

function head(path: string): Buffer {
  const handle = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(Math.min(HEAD, statSync(path).size))
    return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, 0))
  } finally {
    closeSync(handle)
  }
}

/** Which half of the byte pairs is NUL, as in UTF-16 text of western letters; null: neither or both. */
function utf16Order(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const nuls = [0, 0]
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  const many = bytes.length / 4
  if (odd > many && even < odd / 10) return 'utf-16le'
  return even > many && odd < even / 10 ? 'utf-16be' : null
}

function encodingOf(file: string, bytes: Buffer): { encoding: string; notes: string[] } {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', notes: [] }
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  const encoding = marked ?? (bytes.includes(0) ? utf16Order(bytes) : 'utf-8')
  if (encoding === null) {
    const why = 'the file is binary, not a table of text'
    unusable({ file, line: 0, why, fix: EXPORT_AGAIN })
  }
  const notes = encoding === 'utf-8' ? [] : [`the text is ${encoding.toUpperCase()}, not UTF-8; read as such`]
  return { encoding, notes }
}

function refuseMarkup(file: string, text: string): void {
  const start = text.trimStart().slice(0, 1)
  if (start === '<') {
    const why = 'the file is a web page or XML, not a table: perhaps a page to log in, or an error'
    unusable({ file, line: 1, value: text.trimStart().slice(0, 40), why, fix: 'Download the file again' })
  }
  if (start === '{' || start === '[') {
    unusable({ file, line: 1, why: 'the file is JSON, not a table', fix: EXPORT_AGAIN })
  }
}

/** Looks at the first bytes of a file, whatever its name. Throws InputError for what can be no table. */
export function sniff(path: string, file: string, stated: string | null): Sniffed {
  const bytes = head(path)
  if (bytes.length === 0) unusable({ file, line: 0, why: 'the file is empty', fix: 'Export it again' })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9) return { is: 'zip' }
  const packed = SIGNATURES.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte))
  if (packed) unusable({ file, line: 0, why: `the file is ${packed.what}, not a table`, fix: packed.fix })
  const { encoding, notes } = stated === null ? encodingOf(file, bytes) : { encoding: stated, notes: [] }
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.trim() === '') unusable({ file, line: 0, why: 'the file is empty', fix: 'Export it again' })
  refuseMarkup(file, text)
  const misnamed = /\.xlsx$/i.test(file) ? ['the name ends in .xlsx, but the file is text; read as such'] : []
  return { is: 'text', encoding, head: text, notes: [...notes, ...misnamed] }
}
