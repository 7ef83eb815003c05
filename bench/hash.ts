/** Mixes whole numbers, in their order, into 32 bits: two methods agree where their hashes do. */
export class Hash {
  #state = 0x811c9dc5

  add(value: number): this {
    let mixed = Math.imul(this.#state ^ (value | 0), 0x01000193)
    mixed ^= mixed >>> 15
    this.#state = Math.imul(mixed, 0x2c1b3c6d)
    return this
  }

  addAll(values: ArrayLike<number>): this {
    this.add(values.length)
    for (let i = 0; i < values.length; i++) this.add(values[i] ?? 0)
    return this
  }

  get text(): string {
    return (this.#state >>> 0).toString(16).padStart(8, '0')
  }
}
