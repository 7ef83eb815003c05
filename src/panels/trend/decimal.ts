/** Digits kept, in all and after the point: what is left of two near numbers is no finer than they were. */
const DIGITS = 12
const DECIMALS = 8

const round = (value: number) =>
  Number.isFinite(value) ? Number(Number(value.toPrecision(DIGITS)).toFixed(DECIMALS)) : value

/** The arithmetic that Recharts asks of decimal.js-light, on numbers: in its place in the bundle, at a twentieth of the bytes. The plot names its own ticks. */
export default class Decimal {
  readonly value: number
  constructor(value: number | Decimal) {
    this.value = round(Number(value))
  }
  valueOf(): number {
    return this.value
  }
  toNumber(): number {
    return this.value
  }
  abs(): Decimal {
    return new Decimal(Math.abs(this.value))
  }
  add(other: number | Decimal): Decimal {
    return new Decimal(this.value + Number(other))
  }
  sub(other: number | Decimal): Decimal {
    return new Decimal(this.value - Number(other))
  }
  mul(other: number | Decimal): Decimal {
    return new Decimal(this.value * Number(other))
  }
  div(other: number | Decimal): Decimal {
    return new Decimal(this.value / Number(other))
  }
  mod(other: number | Decimal): Decimal {
    return this.sub(Math.trunc(this.div(other).value) * Number(other))
  }
  pow(exponent: number): Decimal {
    return new Decimal(this.value ** exponent)
  }
  log(base: number): Decimal {
    return new Decimal(Math.log10(this.value) / Math.log10(base))
  }
  lt(other: number | Decimal): boolean {
    return this.value < Number(other)
  }
  lte(other: number | Decimal): boolean {
    return this.value <= Number(other)
  }
  gt(other: number | Decimal): boolean {
    return this.value > Number(other)
  }
  isint(): boolean {
    return Number.isInteger(this.value)
  }
}
