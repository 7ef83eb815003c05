/** Where an import speaks. */
export interface Output {
  /** a line of the result */
  say(line: string): void
  /** a line of what is wrong, or of progress where nobody watches */
  complain(line: string): void
  /** overwrites the line being shown; null: progress is not watched, and is told in a line now and then */
  readonly show: ((line: string) => void) | null
  /** told of each row that is read */
  readonly onRow?: () => void
}

/** Rows between two lines, where progress is not watched. */
const ROWS_A_LINE = 100_000
/** Rows between two looks at the clock, where it is. */
const ROWS_A_LOOK = 1_000
const MS_A_LINE = 100

const grouped = new Intl.NumberFormat('en')
export const number = (value: number) => grouped.format(value)

/** Tells how far the reading of a file is, in rows and percent of its bytes. */
export class Progress {
  readonly #output: Output
  readonly #what: string
  readonly #bytes: number
  #read = 0
  #rows = 0
  #shownAt = 0

  constructor(output: Output, what: string, bytes: number) {
    this.#output = output
    this.#what = what
    this.#bytes = bytes
  }

  readonly onBytes = (bytes: number): void => {
    this.#read = bytes
  }

  row(): void {
    this.#rows++
    this.#output.onRow?.()
    const { show } = this.#output
    if (show === null) {
      if (this.#rows % ROWS_A_LINE === 0) this.#output.complain(this.#line())
      return
    }
    if (this.#rows % ROWS_A_LOOK !== 0) return
    const now = Date.now()
    if (now - this.#shownAt < MS_A_LINE) return
    this.#shownAt = now
    show(this.#line())
  }

  /** Clears the line. */
  end(): void {
    this.#output.show?.('')
  }

  #line(): string {
    const percent = this.#bytes === 0 ? 100 : Math.min(100, Math.floor((100 * this.#read) / this.#bytes))
    return `${this.#what}: ${number(this.#rows)} rows, ${percent} %`
  }
}
