import type { Matrix, Pen } from '#ui/pen.ts'
import { svgFont, svgText } from './svg-text.ts'

/** How wide a text is in a face given as CSS writes it, px. */
export type MeasureText = (text: string, font: string, letterSpacing: string) => number

type Value = string | number
interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, Value>>
  /** absent: an empty element */
  readonly text?: string
}
type Part = Element | { readonly opens: string } | 'closes'

/** What a canvas keeps inside. */
interface Inner {
  readonly matrix: Matrix
  readonly dash: readonly number[]
  /** groups that a clip has opened */
  readonly clips: number
}

const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

/** Rounds to less than a tenth of a pixel at a scale. */
const rounder = (scale: number) => {
  const unit = 10 ** Math.max(0, Math.ceil(Math.log10(20 * scale)))
  return (value: number) => Math.round(value * unit) / unit
}
const round = rounder(1)
const fine = (value: number) => Number(value.toPrecision(9))

/** A canvas that writes SVG: self-contained, text as text, and whatever is written into it is no markup. */
export class SvgPen implements Pen {
  fillStyle: Pen['fillStyle'] = '#000000'
  strokeStyle: Pen['strokeStyle'] = '#000000'
  lineWidth = 1
  lineJoin: CanvasLineJoin = 'miter'
  globalAlpha = 1
  font = '400 10px sans-serif'
  letterSpacing = '0px'
  textAlign: CanvasTextAlign = 'left'
  textBaseline: CanvasTextBaseline = 'alphabetic'
  imageSmoothingQuality: ImageSmoothingQuality = 'low'

  #now: Inner = { matrix: IDENTITY, dash: [], clips: 0 }
  readonly #saved: { readonly own: Partial<Pen>; readonly now: Inner }[] = []
  readonly #parts: Part[] = []
  readonly #measure: MeasureText
  #clipPaths = 0
  /** the path that grows, and the disc that it is, if it is one */
  #path: string[] = []
  #disc: { readonly x: number; readonly y: number; readonly radius: number } | null = null
  /** the shape that was filled last, which a stroke of the same path joins */
  #filled: { readonly at: number; readonly path: readonly string[] | Path2D } | null = null

  readonly #prefix: string

  /** `prefix`: of the ids, where several drawings share a document */
  constructor(measure: MeasureText, prefix = '') {
    this.#measure = measure
    this.#prefix = prefix
  }

  save() {
    const { fillStyle, strokeStyle, lineWidth, lineJoin, globalAlpha, font, letterSpacing, textAlign } = this
    const own = { fillStyle, strokeStyle, lineWidth, lineJoin, globalAlpha, font, letterSpacing, textAlign }
    this.#saved.push({ own, now: this.#now })
  }
  restore() {
    const before = this.#saved.pop()
    if (!before) return
    for (let { clips } = this.#now; clips > before.now.clips; clips--) this.#add('closes')
    this.#now = before.now
    Object.assign(this, before.own)
  }
  getTransform(): Matrix {
    return this.#now.matrix
  }
  setTransform({ a, b, c, d, e, f }: Matrix) {
    this.#now = { ...this.#now, matrix: { a, b, c, d, e, f } }
  }
  transform(a: number, b: number, c: number, d: number, e: number, f: number) {
    const m = this.#now.matrix
    this.setTransform({
      ...{ a: m.a * a + m.c * b, b: m.b * a + m.d * b },
      ...{ c: m.a * c + m.c * d, d: m.b * c + m.d * d },
      ...{ e: m.a * e + m.c * f + m.e, f: m.b * e + m.d * f + m.f },
    })
  }
  translate(x: number, y: number) {
    this.transform(1, 0, 0, 1, x, y)
  }
  scale(x: number, y: number) {
    this.transform(x, 0, 0, y, 0, 0)
  }

  beginPath() {
    this.#path = []
    this.#disc = null
  }
  moveTo(x: number, y: number) {
    this.#go(`M${round(x)},${round(y)}`)
  }
  lineTo(x: number, y: number) {
    this.#go(`L${round(x)},${round(y)}`)
  }
  closePath() {
    this.#go('Z')
  }
  rect(x: number, y: number, width: number, height: number) {
    this.#go(`M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`)
  }
  roundRect(x: number, y: number, width: number, height: number, radius: number) {
    const corner = (dx: number, dy: number) => `a${radius},${radius},0,0,1,${dx},${dy}`
    const [r, across, down] = [radius, round(width - 2 * radius), round(height - 2 * radius)]
    this.#go(
      `M${round(x + r)},${round(y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`,
    )
  }
  /** Full circles alone: nothing here draws others. */
  arc(x: number, y: number, radius: number) {
    const isAlone = this.#path.length === 0
    const [r, across] = [round(radius), round(2 * radius)]
    this.#go(`M${round(x - radius)},${round(y)}a${r},${r},0,1,1,${across},0a${r},${r},0,1,1,${-across},0Z`)
    if (isAlone) this.#disc = { x: round(x), y: round(y), radius: r }
  }
  #go(step: string) {
    this.#path.push(step)
    this.#disc = null
  }

  fill(path?: Path2D, rule?: CanvasFillRule) {
    const { fillStyle, globalAlpha } = this
    const attributes = {
      ...this.#shape(path),
      fill: String(fillStyle),
      ...(rule === 'evenodd' ? { 'fill-rule': rule } : {}),
      ...(globalAlpha < 1 ? { 'fill-opacity': fine(globalAlpha) } : {}),
    }
    this.#filled = { at: this.#parts.length, path: path ?? this.#path }
    this.#add({ name: this.#nameOf(path), attributes })
  }
  stroke(path?: Path2D) {
    const { strokeStyle, lineWidth, lineJoin, globalAlpha } = this
    const { dash } = this.#now
    const line = {
      stroke: String(strokeStyle),
      ...(lineWidth === 1 ? {} : { 'stroke-width': fine(lineWidth) }),
      ...(lineJoin === 'miter' ? {} : { 'stroke-linejoin': lineJoin }),
      ...(dash.length > 0 ? { 'stroke-dasharray': dash.map(fine).join(' ') } : {}),
      ...(globalAlpha < 1 ? { 'stroke-opacity': fine(globalAlpha) } : {}),
    }
    const last = this.#parts.at(-1)
    const isSame = this.#filled?.path === (path ?? this.#path) && this.#filled.at === this.#parts.length - 1
    if (isSame && last && typeof last === 'object' && 'name' in last)
      this.#parts[this.#parts.length - 1] = { ...last, attributes: { ...last.attributes, ...line } }
    else this.#add({ name: this.#nameOf(path), attributes: { ...this.#shape(path), fill: 'none', ...line } })
    this.#filled = null
  }
  clip(path?: Path2D, rule?: CanvasFillRule) {
    const id = `${this.#prefix}clip${++this.#clipPaths}`
    const attributes = { ...this.#shape(path), ...(rule === 'evenodd' ? { 'clip-rule': rule } : {}) }
    this.#add({ opens: `<clipPath id="${id}">` })
    this.#add({ name: this.#nameOf(path), attributes })
    this.#add('closes')
    this.#add({ opens: `<g clip-path="url(#${id})">` })
    this.#now = { ...this.#now, clips: this.#now.clips + 1 }
  }
  fillRect(x: number, y: number, width: number, height: number) {
    const { fillStyle, globalAlpha } = this
    const opacity = globalAlpha < 1 ? { 'fill-opacity': fine(globalAlpha) } : {}
    const box = { x: round(x), y: round(y), width: round(width), height: round(height) }
    this.#add({
      name: 'rect',
      attributes: { ...box, fill: String(fillStyle), ...opacity, ...this.#placed() },
    })
  }
  setLineDash(lengths: number[]) {
    this.#now = { ...this.#now, dash: lengths }
  }
  #nameOf(path: Path2D | undefined) {
    return path === undefined && this.#disc ? 'circle' : 'path'
  }
  #shape(path: Path2D | undefined): Record<string, Value> {
    if (path === undefined && this.#disc) {
      const { x, y, radius } = this.#disc
      return { cx: x, cy: y, r: radius, ...this.#placed() }
    }
    return { d: path === undefined ? this.#path.join('') : this.#dataOf(path), ...this.#placed() }
  }
  #dataOf(path: Path2D): string {
    if (!('data' in path)) return ''
    return typeof path.data === 'function'
      ? String(path.data(rounder(this.#now.matrix.a)))
      : String(path.data)
  }
  #placed(): { readonly transform?: string } {
    const { a, b, c, d, e, f } = this.#now.matrix
    if (a === 1 && b === 0 && c === 0 && d === 1) {
      return e === 0 && f === 0 ? {} : { transform: `translate(${round(e)} ${round(f)})` }
    }
    return { transform: `matrix(${[a, b, c, d].map(fine).join(' ')} ${round(e)} ${round(f)})` }
  }

  measureText(text: string) {
    return { width: this.#measure(text, this.font, this.letterSpacing) }
  }
  fillText(text: string, x: number, y: number) {
    this.#write(text, x, y, { fill: String(this.fillStyle) })
  }
  /** A halo: the same text is written over it. */
  strokeText(text: string, x: number, y: number) {
    const { strokeStyle, lineWidth } = this
    const line = { stroke: String(strokeStyle), 'stroke-width': lineWidth, 'stroke-linejoin': 'round' }
    this.#write(text, x, y, { fill: 'none', ...line, 'aria-hidden': 'true' })
  }
  #write(text: string, x: number, y: number, look: Record<string, Value>) {
    if (text === '') return
    const { font, letterSpacing, textAlign, globalAlpha } = this
    const anchor = textAlign === 'center' ? 'middle' : textAlign === 'right' ? 'end' : null
    const attributes = {
      ...{ x: round(x), y: round(y) },
      ...svgFont(font),
      ...(anchor ? { 'text-anchor': anchor } : {}),
      // A face of another width, where this one is missing, takes the same room.
      ...(letterSpacing === '0px'
        ? { textLength: round(this.measureText(text).width), lengthAdjust: 'spacingAndGlyphs' }
        : { 'letter-spacing': letterSpacing.replace('px', '') }),
      ...(globalAlpha < 1 ? { opacity: fine(globalAlpha) } : {}),
      ...look,
      ...this.#placed(),
    }
    this.#add({ name: 'text', attributes, text })
  }
  drawImage(image: HTMLCanvasElement, x: number, y: number, width: number, height: number) {
    const box = { x: round(x), y: round(y), width: round(width), height: round(height) }
    const href = image.toDataURL('image/png')
    this.#add({
      name: 'image',
      attributes: { ...box, preserveAspectRatio: 'none', href, ...this.#placed() },
    })
  }

  open(name: string) {
    this.#add({ opens: `<g id="${svgText(this.#prefix + name)}">` })
  }
  close() {
    this.#add('closes')
  }
  #add(part: Part) {
    this.#parts.push(part)
  }

  /** Everything drawn, as elements. */
  get markup(): string {
    const open: string[] = []
    return this.#parts
      .map((part) => {
        if (part === 'closes') return `</${open.pop() ?? 'g'}>`
        if ('opens' in part) {
          open.push(/^<(\w+)/.exec(part.opens)?.[1] ?? 'g')
          return part.opens
        }
        return elementText(part)
      })
      .join('\n')
  }
}

function elementText({ name, attributes, text }: Element): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${svgText(String(value))}"`)
    .join('')
  return text === undefined ? `<${name}${list}/>` : `<${name}${list}>${svgText(text)}</${name}>`
}
