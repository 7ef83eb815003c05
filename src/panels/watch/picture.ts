import { directionOf } from '#engine/indicators/levels.ts'
import type { WatchModel, WatchRow } from '#engine/watch.ts'
import { speechWith } from '#format/area.ts'
import { exportPicture } from '#format/messages/en/export-picture.ts'
import type { Speech } from '#format/speech.ts'
import type { Inks, Pen } from '#ui/pen.ts'
import { cutText, writeText } from '#ui/pen-text.ts'
import { ARROWS } from './ReadingMark.tsx'
import { movedWords } from './watch-words.ts'

const pictureSpeech = speechWith({ en: { exportPicture } })

export interface WatchToDraw {
  readonly model: WatchModel
  readonly theme: Inks
  readonly speech: Speech
}

interface Reading {
  readonly word: string
  readonly arrow: string
  /** null: there are no steps */
  readonly steps: { readonly filled: number; readonly of: number } | null
  readonly isKnown: boolean
}

/** What a line says, with the arrow and the steps that go with it. */
export function readingOf({ rule, judged, shows }: WatchRow, { m }: Speech): Reading {
  if (shows === 'judged' && judged) {
    const { level, movement, steps } = judged
    return { word: level, arrow: movement ? ARROWS[movement] : '', steps: steps ?? null, isKnown: true }
  }
  if (!('level' in rule)) {
    const word = rule.state === 'too-little' ? m.watch.tooLittle : m.watch.noData
    return { word, arrow: '', steps: null, isKnown: false }
  }
  const { level, before } = rule
  return {
    word: level.name,
    arrow: ARROWS[directionOf(before, level)],
    steps: level.top > 0 ? { filled: level.rank, of: level.top } : null,
    isKnown: true,
  }
}

/** Draws the indicators from 0,0 on, a line each, as many as there is room for; the rest is counted. */
export function drawWatch(
  pen: Pen,
  { model: { rows }, theme, speech }: WatchToDraw,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): void {
  const rowPx = Math.max(30, Math.min(46, heightPx / Math.max(1, rows.length)))
  const shown = rows.slice(0, Math.floor(heightPx / rowPx + 0.01))
  for (const [i, row] of shown.entries()) drawRow(pen, row, i * rowPx, { widthPx, rowPx }, theme, speech)
  if (shown.length < rows.length) {
    const text = pictureSpeech(speech).m.exportPicture.tail(speech.n.count(rows.length - shown.length))
    writeText(pen, text, 0, shown.length * rowPx + 12, { font: `400 11px ${theme.sans}`, fill: theme.ink3 })
  }
}

const STEPS_PX = 44

function drawRow(
  pen: Pen,
  row: WatchRow,
  y: number,
  { widthPx, rowPx }: { readonly widthPx: number; readonly rowPx: number },
  theme: Inks,
  speech: Speech,
): void {
  const { m, n } = speech
  const { word, arrow, steps, isKnown } = readingOf(row, speech)
  const name = `600 13px ${theme.sans}`
  const small = `400 11.5px ${theme.sans}`
  const reading = `${word} ${arrow}`.trim()
  const readingFont = row.shows === 'judged' ? `italic 400 13px ${theme.serif}` : `600 13px ${theme.sans}`
  pen.font = readingFont
  const readingPx = pen.measureText(reading).width
  const right = widthPx - STEPS_PX
  const mode = m.watch.modes[row.indicator.measurement.mode]
  const middle = y + rowPx / 2
  const title = cutText(pen, row.indicator.short, right - readingPx - 12, name)
  writeText(pen, title, 0, middle - 2, { font: name, fill: theme.ink })
  writeText(pen, reading, right, middle - 2, {
    font: readingFont,
    fill: isKnown ? theme.ink : theme.ink3,
    align: 'right',
  })
  const moved = cutText(pen, `${mode} · ${movedWords(row, m, n)}`, widthPx - STEPS_PX, small)
  writeText(pen, moved, 0, middle + 13, { font: small, fill: theme.ink2 })
  if (steps) drawSteps(pen, steps, right + 8, middle - 13, theme)
  pen.fillStyle = theme.rule
  pen.fillRect(0, y + rowPx - 1, widthPx, 1)
}

/** Steps that rise, the first ones filled. */
function drawSteps(
  pen: Pen,
  { filled, of }: NonNullable<Reading['steps']>,
  x: number,
  y: number,
  theme: Inks,
): void {
  for (let step = 1; step <= of; step++) {
    const height = 4 + (step * 8) / of
    pen.beginPath()
    pen.rect(x + step * 5 - 4.5, y + 12 - height + 0.5, 3, height - 1)
    if (step <= filled) {
      pen.fillStyle = theme.ink
      pen.fill()
    }
    pen.strokeStyle = theme.ink
    pen.lineWidth = 1
    pen.stroke()
  }
}
