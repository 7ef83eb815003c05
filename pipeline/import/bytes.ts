import { createReadStream } from 'node:fs'
import { unusable } from '#pipeline/problem.ts'
import type { OnBytes } from './source.ts'

const CHUNK = 1 << 20
/** A line longer than this is no line of a table. Bytes. */
const LONGEST_LINE = 1 << 24

/** The text of a file, piece by piece, without a byte order mark. Throws InputError naming the line of a bad byte. */
export async function* textOf(
  path: string,
  file: string,
  encoding: string,
  onBytes: OnBytes,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let bytes = 0
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      onBytes(bytes)
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    await refuseEncoding(path, file, encoding)
  }
}

async function refuseEncoding(path: string, file: string, encoding: string): Promise<never> {
  const found = encoding === 'utf-8' ? await firstBadLine(path) : null
  return unusable({
    file,
    line: found?.line ?? 0,
    ...(found ? { value: found.text } : {}),
    why: found
      ? 'the file is not UTF-8. Read as Windows-1252 the line would say this'
      : `the file is not ${encoding.toUpperCase()}`,
    fix: 'Save it as "CSV UTF-8", or name its encoding with --encoding (windows-1252, windows-1256, …)',
  })
}

/** The first line that is not UTF-8, and what it would say in Windows-1252 about its bad byte. */
async function firstBadLine(path: string): Promise<{ line: number; text: string } | null> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let rest = Buffer.alloc(0)
  const judge = (bytes: Buffer) => {
    try {
      strict.decode(bytes)
      return null
    } catch {
      const at = bytes.findIndex((byte, i) => byte > 0x7f && !isSound(strict, bytes, i))
      const text = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, at - 20), at + 20))
      return { line, text }
    }
  }
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    let bytes = Buffer.concat([rest, chunk])
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      const bad = judge(bytes.subarray(0, end))
      if (bad) return bad
      line++
      bytes = bytes.subarray(end + 1)
    }
    if (bytes.length > LONGEST_LINE) return { line, text: '' }
    rest = bytes
  }
  return judge(rest)
}

/** Whether the bytes before and at an index can begin a sound text. */
function isSound(strict: TextDecoder, bytes: Buffer, index: number): boolean {
  for (let end = index + 1; end <= Math.min(bytes.length, index + 4); end++) {
    try {
      strict.decode(bytes.subarray(0, end))
      return true
    } catch {
      // a character of several bytes is sound once its last byte is there
    }
  }
  return false
}
