import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { unusable } from '#pipeline/problem.ts'
import type { OnBytes } from './source.ts'

/** A file inside a zip archive. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly size: number
  /** where its local header starts */
  readonly at: number
  readonly method: number
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const HUGE = 0xffffffff
/** An archive's list of files may take this much. Bytes. */
const LARGEST_LIST = 16_000_000

function broken(file: string): never {
  const why = 'the file begins as a zip archive or workbook but its end is missing or damaged'
  return unusable({ file, line: 0, why, fix: 'Download or save it again' })
}

function bytesAt(path: string, at: number, length: number): Buffer {
  const handle = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(length)
    return buffer.subarray(0, readSync(handle, buffer, 0, length, at))
  } finally {
    closeSync(handle)
  }
}

/** Where the list of files stands. */
function listOf(path: string, file: string): { at: number; length: number } {
  const { size } = statSync(path)
  const from = Math.max(0, size - 66_000)
  const tail = bytesAt(path, from, size - from)
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--
  if (end < 0) return broken(file)
  const small = { length: tail.readUInt32LE(end + 12), at: tail.readUInt32LE(end + 16) }
  if (small.at !== HUGE && small.length !== HUGE) return small
  if (end < 20 || tail.readUInt32LE(end - 20) !== LOCATOR_64) return broken(file)
  const large = bytesAt(path, Number(tail.readBigUInt64LE(end - 12)), 56)
  if (large.length < 56 || large.readUInt32LE(0) !== END_64) return broken(file)
  return { length: Number(large.readBigUInt64LE(40)), at: Number(large.readBigUInt64LE(48)) }
}

/** Sizes and place that do not fit 32 bits stand in an extra field, in this order, as far as they do not fit. */
function wide(extra: Buffer, values: readonly number[]): number[] {
  for (let i = 0; i + 4 <= extra.length; i += 4 + extra.readUInt16LE(i + 2)) {
    if (extra.readUInt16LE(i) !== 1) continue
    let next = i + 4
    return values.map((value) => {
      if (value !== HUGE) return value
      next += 8
      return Number(extra.readBigUInt64LE(next - 8))
    })
  }
  return [...values]
}

/** The files in a zip archive. Throws InputError for a damaged one. */
export function zipEntries(path: string, file: string): ZipEntry[] {
  const { at, length } = listOf(path, file)
  if (length > LARGEST_LIST) return broken(file)
  const list = bytesAt(path, at, length)
  const entries: ZipEntry[] = []
  for (let i = 0; i + 46 <= list.length && list.readUInt32LE(i) === ENTRY; ) {
    const nameLength = list.readUInt16LE(i + 28)
    const extraLength = list.readUInt16LE(i + 30)
    const extra = list.subarray(i + 46 + nameLength, i + 46 + nameLength + extraLength)
    const [size = 0, packed = 0, start = 0] = wide(extra, [
      list.readUInt32LE(i + 24),
      list.readUInt32LE(i + 20),
      list.readUInt32LE(i + 42),
    ])
    const name = list.toString('utf8', i + 46, i + 46 + nameLength)
    entries.push({ name, packed, size, at: start, method: list.readUInt16LE(i + 10) })
    i += 46 + nameLength + extraLength + list.readUInt16LE(i + 32)
  }
  return entries.length === 0 ? broken(file) : entries
}

async function* packedBytes(path: string, start: number, length: number, onBytes: OnBytes) {
  let bytes = 0
  for await (const chunk of createReadStream(path, { start, end: start + length - 1 })) {
    bytes += (chunk as Buffer).length
    onBytes(bytes)
    yield chunk as Buffer
  }
}

/** The text of a file in an archive, piece by piece. Throws InputError for a damaged one. */
export async function* zipText(
  path: string,
  file: string,
  entry: ZipEntry,
  onBytes: OnBytes,
): AsyncGenerator<string> {
  const local = bytesAt(path, entry.at, 30)
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL || ![0, 8].includes(entry.method)) broken(file)
  if (entry.packed === 0) return
  const start = entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const packed = Readable.from(packedBytes(path, start, entry.packed, onBytes))
  const decoder = new TextDecoder('utf-8')
  const plain = entry.method === 8 ? packed.pipe(createInflateRaw()) : packed
  packed.on('error', (error) => plain.destroy(error))
  try {
    for await (const chunk of plain) yield decoder.decode(chunk as Buffer, { stream: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) broken(file)
    throw error
  } finally {
    packed.destroy()
  }
}
