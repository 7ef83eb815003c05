import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { SCHEMA_VERSION, text } from '#dataset/schema/common.ts'
import type { EventsFile } from '#dataset/schema/events.ts'
import { fileEntry, manifest } from '#dataset/schema/manifest.ts'
import { FILE_SCHEMAS } from '#pipeline/build/schemas.ts'
import { InputError, unusable } from '#pipeline/problem.ts'
import { addContent, addEvents, addList } from './content.ts'
import { fieldOf, type Json } from './json.ts'
import { words } from './lists.ts'
import { type DatasetRecords, RecordCollector } from './records.ts'

/** As the app's, but with files of roles that this version does not know. */
const openManifest = z.extend(manifest, { files: z.array(z.extend(fileEntry, { role: text })) })

/** What a manifest of an earlier form must say at least. */
const earlierManifest = z.pick(openManifest, { version: true, generatedOn: true, sha256: true, files: true })
type ReadManifest = z.infer<typeof earlierManifest>

/** `now`: as public/schema has it; `earlier`: what does not fit it is taken as it stands. */
type Form = 'now' | 'earlier'

/** Problems said of one file before the rest is left unsaid. */
const PROBLEMS_AT_MOST = 5

const COPY_AGAIN = 'Copy the dataset again, whole, or build it again with `npm run data -- build`'

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

function parseJson(file: string, bytes: Buffer): Json {
  try {
    return JSON.parse(bytes.toString('utf8')) as Json
  } catch (error) {
    const why = `the file is no JSON: ${error instanceof Error ? error.message : String(error)}`
    return unusable({ file, line: 0, why, fix: COPY_AGAIN })
  }
}

function checked<T extends z.ZodMiniType>(schema: T, file: string, value: unknown): z.infer<T> {
  const outcome = z.safeParse(schema, value)
  if (outcome.success) return outcome.data
  throw new InputError(
    outcome.error.issues.slice(0, PROBLEMS_AT_MOST).map((issue) => ({
      file,
      line: 0,
      why: `${issue.path.join('.') || 'the whole file'}: ${issue.message}`,
      fix: 'The file must have the form that public/schema describes',
    })),
  )
}

function readManifest(path: string, form: Form): { file: string; raw: Json; facts: ReadManifest } {
  const isFolder = existsSync(path) && statSync(path).isDirectory()
  const file = isFolder ? join(path, 'manifest.json') : path
  if (!existsSync(file)) {
    const why = isFolder ? 'the folder holds no manifest.json' : 'there is no such file or folder'
    unusable({ file, line: 0, why, fix: 'Name a dataset folder such as public/data, or its manifest' })
  }
  const raw = parseJson(file, readFileSync(file))
  const version = fieldOf(raw, 'schemaVersion')
  if (version !== SCHEMA_VERSION) {
    unusable({
      file,
      line: 0,
      column: 'schemaVersion',
      value: String(version),
      why: `this command reads version ${SCHEMA_VERSION} of the dataset form alone`,
      fix: 'Build both datasets with the same version of Watchline',
    })
  }
  const facts = checked(form === 'now' ? openManifest : earlierManifest, file, raw)
  if (sha256(facts.files.map((entry) => entry.sha256).join('\n')) !== facts.sha256) {
    const why = 'sha256 is not that of the files it lists, so the list was altered'
    unusable({ file, line: 0, why, fix: COPY_AGAIN })
  }
  return { file, raw, facts }
}

/** The bytes of a file that the manifest lists, which must be those it names. */
function readListed(file: string, expected: string): Buffer {
  if (!existsSync(file))
    unusable({ file, line: 0, why: 'the manifest lists it, but it is not there', fix: COPY_AGAIN })
  const bytes = readFileSync(file)
  const found = sha256(bytes)
  if (found !== expected) {
    const why = `its sha-256 is ${found}, the manifest says ${expected}: the file was altered`
    unusable({ file, line: 0, why, fix: COPY_AGAIN })
  }
  return bytes
}

function addManifest(to: RecordCollector, file: string, raw: Json, { files }: ReadManifest): void {
  const own = Object.entries(raw as object).filter(
    ([name]) => !['files', 'licences', 'coverage'].includes(name),
  )
  to.add(file, 'dataset', 'manifest', Object.fromEntries(own) as Json)
  addList(to, file, fieldOf(raw, 'licences'), { kind: 'licences', key: words('id') })
  addList(to, file, fieldOf(raw, 'coverage'), {
    kind: 'coverage',
    key: words('country', 'from'),
    isNumbered: true,
  })
  for (const { role, sha256: hash, bytes, records } of files)
    to.add(file, 'files', role, { sha256: hash, bytes, records })
}

const schemaOf = (role: string): z.ZodMiniType | undefined =>
  Object.hasOwn(FILE_SCHEMAS, role) ? FILE_SCHEMAS[role as keyof typeof FILE_SCHEMAS] : undefined

function readRecords(path: string, form: Form): DatasetRecords {
  const { file: manifestFile, raw, facts } = readManifest(path, form)
  const collector = new RecordCollector()
  addManifest(collector, manifestFile, raw, facts)
  for (const { role, name, sha256: hash } of facts.files) {
    const file = join(dirname(manifestFile), name)
    if (role === 'basemap' && !existsSync(file)) continue
    const value = parseJson(file, readListed(file, hash))
    const schema = form === 'now' ? schemaOf(role) : undefined
    const parsed = schema ? checked(schema, file, value) : value
    if (role === 'basemap') continue
    if (role === 'events') addEvents(collector, { file, role, value }, parsed as EventsFile)
    else addContent(collector, { file, role, value })
  }
  return collector.records
}

/**
 * The records of the dataset in a folder, or of a manifest. The basemap counts as one record, known by its hash, and may
 * be absent. Throws InputError: no manifest, another version of the form, a file that is missing, altered or of a wrong
 * form, an id that stands twice.
 */
export const readDatasetRecords = (path: string): DatasetRecords => readRecords(path, 'now')

/** The same of a dataset that was sound when it was made, whose files may lack fields that the form has by now. */
export const readEarlierRecords = (path: string): DatasetRecords => readRecords(path, 'earlier')
