/** A path that remembers its steps, so that they can be written down as well as drawn. */
export class TracedPath extends Path2D {
  readonly #steps: (readonly [x: number, y: number, isStart: boolean] | 'Z')[] = []

  override moveTo(x: number, y: number) {
    super.moveTo(x, y)
    this.#steps.push([x, y, true])
  }
  override lineTo(x: number, y: number) {
    super.lineTo(x, y)
    this.#steps.push([x, y, false])
  }
  override closePath() {
    super.closePath()
    this.#steps.push('Z')
  }
  override rect(x: number, y: number, width: number, height: number) {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
    this.closePath()
  }

  /** The data of the path, its numbers rounded; a step that rounding brings to nothing is left out. */
  data(round: (value: number) => number): string {
    let at = ''
    return this.#steps
      .map((step) => {
        if (step === 'Z') return step
        const [x, y, isStart] = step
        const to = `${round(x)},${round(y)}`
        if (to === at && !isStart) return ''
        at = to
        return `${isStart ? 'M' : 'L'}${to}`
      })
      .join('')
  }
}
