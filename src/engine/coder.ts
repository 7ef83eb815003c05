import type { Dataset } from '#dataset/dataset.ts'

/** Who coded the events of a dataset, and on what terms. */
export interface Coder {
  /** `UCDP`, `ACLED`, or as the dataset's licences call it; several joined by ` + ` */
  readonly name: string
  /** as the licence is written for readers; empty where none is stated */
  readonly licence: string
  /** what each wants to be cited; empty where none is stated */
  readonly attributions: readonly string[]
  /** page of the first; absent: none is stated */
  readonly url?: string
}

const KNOWN: Readonly<Record<string, string>> = { ucdp: 'UCDP', acled: 'ACLED' }

export function coderOf({ events, manifest }: Pick<Dataset, 'events' | 'manifest'>): Coder {
  const ids = [...new Set(events.releases.map(({ provider }) => provider))]
  const licences = ids.map((id) => manifest.licences.find((licence) => licence.id === id))
  return {
    name: ids.map((id, i) => KNOWN[id] ?? licences[i]?.title ?? id).join(' + '),
    licence: licences
      .map((licence) => licence?.licence.replace(/^CC-BY-(\d)/, 'CC BY $1') ?? '')
      .filter(Boolean)
      .join('; '),
    attributions: licences.flatMap((licence) => (licence ? [licence.attribution] : [])),
    ...(licences[0]?.url !== undefined && { url: licences[0].url }),
  }
}
