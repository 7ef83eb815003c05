// Lays a .br and a .gz beside each text file of dist/ that they make smaller: node scripts/compress.mjs [FOLDER].
// Servers that know such files send them as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { isMain, root } from './setup.mjs'

const TEXT = /\.(html|js|css|json|svg)$/
/** Below this a coding saves less than its header costs. */
const LEAST_BYTES = 512

/** @param {string} folder @returns {number} files made */
export function compress(folder) {
  let made = 0
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) {
      made += compress(path)
      continue
    }
    if (!TEXT.test(name)) continue
    const raw = readFileSync(path)
    if (raw.length < LEAST_BYTES) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length }
    const codings = { br: brotliCompressSync(raw, { params }), gz: gzipSync(raw, { level: 9 }) }
    for (const [ending, bytes] of Object.entries(codings)) {
      if (bytes.length >= raw.length) continue
      writeFileSync(`${path}.${ending}`, bytes)
      made++
    }
  }
  return made
}

if (isMain(import.meta.filename)) {
  console.log(`${compress(resolve(process.argv[2] ?? join(root, 'dist')))} files made`)
}
