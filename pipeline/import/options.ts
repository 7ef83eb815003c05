import type { IsoDate } from '#domain/date.ts'
import type { KindOfImport } from './adapter.ts'
import type { DateOrder } from './days.ts'
import type { Disk } from './disk.ts'
import type { Mapping } from './mapping.ts'
import type { Output } from './progress.ts'
import type { Registers } from './registers.ts'

/** What to import, and where to. Paths are absolute. */
export interface ImportOptions {
  readonly files: readonly string[]
  /** null: by the header of the first file */
  readonly as: KindOfImport | null
  /** the mapping of a table; null: none was named */
  readonly mapping: Mapping | null
  readonly out: string
  /** null: none is asked for */
  readonly report: string | null
  readonly isDryRun: boolean
  /** null: as the mapping says, else as the files show */
  readonly encoding: string | null
  readonly dateOrder: DateOrder | null
}

/** What an import needs of the world around it. */
export interface World {
  /** names, places and lines of the map that the dataset is given */
  readonly registers: Registers
  readonly today: IsoDate
  readonly disk: Disk
  readonly output: Output
  /** aborted when the user interrupts */
  readonly signal: AbortSignal
}
