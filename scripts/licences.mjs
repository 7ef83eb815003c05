// Compares the licence of every shipped package (the lock file's own field) with the list of those we take, and
// THIRD-PARTY.md with the packages.   --write renews THIRD-PARTY.md   --notices FILE writes the licence texts
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMain, root } from './setup.mjs'

const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'MIT AND ISC AND BSD-3-Clause',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
])

const HIPPOCRATIC =
  'not an open-source licence by the OSI definition; kept to `src/panels/map`, so that it can be replaced'
/** Each exception by name, with its licence and the reason. @type {Record<string, { licence: string, reason: string }>} */
const EXCEPTIONS = {
  'react-leaflet': { licence: 'Hippocratic-2.1', reason: HIPPOCRATIC },
  '@react-leaflet/core': { licence: 'Hippocratic-2.1', reason: HIPPOCRATIC },
}

/** @typedef {{ name: string, version: string, licence: string, path: string }} Shipped */

/**
 * The packages that may reach a reader: all that the lock file does not mark as for development.
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean }> }} lock
 * @returns {Shipped[]}
 */
export function shippedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    .map(([path, entry]) => ({
      name: path.split('node_modules/').at(-1) ?? path,
      version: entry.version ?? '',
      licence: entry.license ?? 'none stated',
      path,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** @param {Shipped[]} shipped @returns {string[]} what is wrong */
export function judgeLicences(shipped) {
  if (shipped.length === 0) return ['The lock file lists no shipped package: nothing was checked.']
  return shipped
    .filter(({ name, licence }) => !ALLOWED.has(licence) && EXCEPTIONS[name]?.licence !== licence)
    .map(
      ({ name, version, licence }) =>
        `${name} ${version}: ${licence} is not on the list in scripts/licences.mjs`,
    )
}

/** @param {Shipped[]} shipped */
export function thirdPartyPage(shipped) {
  const rows = shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  const named = shipped.filter(({ name }) => name in EXCEPTIONS)
  const notes = named.map(
    ({ name }) => `- **${name}** (${EXCEPTIONS[name]?.licence}): ${EXCEPTIONS[name]?.reason}.`,
  )
  return `# Third-party packages

What a build of Watchline may contain, with the licence that each package states. Written by
\`node scripts/licences.mjs --write\` from the lock file; \`npm test\` checks it. The full texts are in
\`third-party.txt\` of every build.

| package | version | licence |
|---|---|---|
${rows.join('\n')}

## Exceptions

${notes.join('\n')}
`
}

/** The licence texts that the packages bring. @param {Shipped[]} shipped */
function notices(shipped) {
  return shipped.map(({ name, version, licence, path }) => {
    const folder = join(root, path)
    const names = existsSync(folder)
      ? readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file))
      : []
    const texts = names.map((file) => readFileSync(join(folder, file), 'utf8').trim())
    return `${name} ${version} (${licence})\n\n${texts.join('\n\n') || 'The package brings no licence text.'}\n`
  })
}

function main() {
  const shipped = shippedPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const page = join(root, 'THIRD-PARTY.md')
  const option = process.argv[2]
  if (option === '--write') writeFileSync(page, thirdPartyPage(shipped))
  if (option === '--notices') {
    writeFileSync(join(root, process.argv[3] ?? ''), notices(shipped).join(`\n${'-'.repeat(80)}\n\n`))
    return
  }
  const faults = judgeLicences(shipped)
  const written = existsSync(page) ? readFileSync(page, 'utf8') : ''
  if (written !== thirdPartyPage(shipped)) {
    faults.push('THIRD-PARTY.md does not match the lock file; run: node scripts/licences.mjs --write')
  }
  for (const fault of faults) console.error(fault)
  console.log(`${shipped.length} shipped packages, ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

if (isMain(import.meta.filename)) main()
