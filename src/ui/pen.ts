/**
 * What drawings use of a canvas: a canvas has it as it is, and another surface can stand in its place. A path that
 * such a surface shall draw carries its `data`.
 */
export interface Pen {
  fillStyle: CanvasRenderingContext2D['fillStyle']
  strokeStyle: CanvasRenderingContext2D['strokeStyle']
  lineWidth: number
  lineJoin: CanvasLineJoin
  globalAlpha: number
  font: string
  letterSpacing: string
  textAlign: CanvasTextAlign
  textBaseline: CanvasTextBaseline
  imageSmoothingQuality: ImageSmoothingQuality
  save(): void
  restore(): void
  getTransform(): Matrix
  setTransform(matrix: Matrix): void
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  closePath(): void
  rect(x: number, y: number, width: number, height: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  fill(): void
  fill(path: Path2D, rule?: CanvasFillRule): void
  stroke(): void
  stroke(path: Path2D): void
  clip(): void
  clip(path: Path2D, rule?: CanvasFillRule): void
  fillRect(x: number, y: number, width: number, height: number): void
  setLineDash(lengths: number[]): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
  drawImage(image: HTMLCanvasElement, x: number, y: number, width: number, height: number): void
  /** begins a part with a name, where the surface has parts */
  open?(name: string): void
  close?(): void
}

/** A flat transform, as DOMMatrix has it. */
export interface Matrix {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

/** Colours and faces of a drawing, as a canvas wants them: #rrggbb. */
export interface Inks {
  readonly paper: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly rule: string
  readonly accent: string
  readonly hatch: string
  readonly unknownLine: string
  readonly areaUnknown: string
  readonly sans: string
  readonly serif: string
  /** by victim side */
  readonly sides: Readonly<Record<string, string>>
}

/** A path whose data any surface can read. */
export function pathWith(data: string): Path2D {
  return Object.assign(new Path2D(data), { data })
}
