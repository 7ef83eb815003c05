import type { Problem } from '#pipeline/problem.ts'
import type { Disk } from './disk.ts'
import type { Fault, Oddity, Reason } from './fault.ts'

/** Rows said on the terminal. */
const SAID = 10
/** Names of other countries or kinds that are counted apart; the rest is counted together. */
const NAMES_APART = 300
/** Letters of a value that a report holds. */
const LETTERS = 200
/** Lines kept in memory before they are written. */
const LINES_HELD = 1_000

/** A row of the report: what is wrong with which cell, and what to do. */
export interface Entry extends Problem {
  readonly reason: string
}

/** A list that grows on the disk and not in memory. */
class Spool {
  readonly #disk: Disk
  readonly #path: string | null
  #held: string[] = []
  #isEmpty = true

  constructor(disk: Disk, path: string | null) {
    this.#disk = disk
    this.#path = path
  }

  add(entry: Entry): void {
    if (this.#path === null) return
    this.#held.push(JSON.stringify(entry))
    if (this.#held.length >= LINES_HELD) this.flush()
  }

  flush(): void {
    if (this.#path === null || this.#held.length === 0) return
    this.#disk.append(this.#path, `${this.#isEmpty ? '' : ',\n'}    ${this.#held.join(',\n    ')}`)
    this.#isEmpty = false
    this.#held = []
  }
}

/** Counts by a key, the most frequent first. */
export class Tally {
  readonly #counts = new Map<string, number>()
  readonly #most: number

  /** `most`: keys that are counted apart */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most
  }

  get total(): number {
    let sum = 0
    for (const count of this.#counts.values()) sum += count
    return sum
  }

  add(key: string): void {
    const own = this.#counts.has(key) || this.#counts.size < this.#most ? key : 'others'
    this.#counts.set(own, (this.#counts.get(own) ?? 0) + 1)
  }

  entries(): [string, number][] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  }
}

/** Where the ledger keeps the rows that it is told of; null: no report is asked for. */
export interface SpoolPaths {
  readonly rejected: string
  readonly flagged: string
}

/** The account of the rows that are not in, or are odd. It holds counts and the first few rows in memory. */
export class Ledger {
  readonly rejectedBy = new Tally()
  readonly flaggedBy = new Tally()
  readonly outside = { country: new Tally(NAMES_APART), kind: new Tally(NAMES_APART) }
  readonly first: Entry[] = []
  readonly firstFlagged: Entry[] = []
  readonly #rejected: Spool
  readonly #flagged: Spool

  constructor(disk: Disk, paths: SpoolPaths | null) {
    this.#rejected = new Spool(disk, paths?.rejected ?? null)
    this.#flagged = new Spool(disk, paths?.flagged ?? null)
  }

  reject(file: string, line: number, fault: Fault<Reason>): void {
    const entry = entryOf(file, line, fault)
    this.rejectedBy.add(fault.reason)
    if (this.first.length < SAID) this.first.push(entry)
    this.#rejected.add(entry)
  }

  flag(file: string, line: number, oddity: Fault<Oddity>): void {
    const entry = entryOf(file, line, oddity)
    this.flaggedBy.add(oddity.reason)
    if (this.firstFlagged.length < SAID) this.firstFlagged.push(entry)
    this.#flagged.add(entry)
  }

  leaveOut(by: 'country' | 'kind', name: string): void {
    this.outside[by].add(name.slice(0, LETTERS))
  }

  /** Everything told so far is on the disk when this returns. */
  flush(): void {
    this.#rejected.flush()
    this.#flagged.flush()
  }
}

function entryOf(file: string, line: number, { reason, column, value, why, fix }: Fault<string>): Entry {
  return {
    reason,
    file,
    line,
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value: value.slice(0, LETTERS) }),
    why,
    fix,
  }
}
