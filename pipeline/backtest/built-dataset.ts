import type { Dataset } from '#dataset/dataset.ts'
import { decodeDataset } from '#dataset/load.ts'
import type { Manifest } from '#dataset/schema/manifest.ts'
import type { FileSet } from '#pipeline/files.ts'

/** The dataset that a build has made, as the app decodes it. */
export function builtDataset(manifest: Manifest, files: FileSet): Dataset {
  return decodeDataset(manifest, (role) => {
    const name = manifest.files.find((file) => file.role === role)?.name ?? role
    const path = name.startsWith('../') ? name.slice(3) : `data/${name}`
    return JSON.parse(String(files.get(path) ?? 'null'))
  })
}
