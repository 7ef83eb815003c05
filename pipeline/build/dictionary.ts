/** Distinct values in the order of their first use; each gets an index. */
export class Dictionary<T> {
  readonly #indexes = new Map<string, number>()
  readonly values: T[] = []
  readonly #key: (value: T) => string

  constructor(key: (value: T) => string) {
    this.#key = key
  }

  /** The index of a value, added where it is new. */
  index(value: T): number {
    const key = this.#key(value)
    let index = this.#indexes.get(key)
    if (index === undefined) {
      index = this.values.push(value) - 1
      this.#indexes.set(key, index)
    }
    return index
  }
}
