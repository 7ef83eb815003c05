import PptxGenJS from 'pptxgenjs'
import { directionOf, type Language } from '#domain/language.ts'
import { mendSlides } from '#engine/export/mend-slides.ts'
import { ACCENT, type Box, INK, INK_2 } from './look.ts'
import { addFigure } from './place.ts'
import type { BriefSpec, SceneSpec } from './spec.ts'

/** The drawing of a scene, as an image in base64, with its shape. */
export interface SlidePicture {
  readonly base64: string
  /** width over height */
  readonly ratio: number
}

/** Where things stand on a slide of 13.33 by 7.5 inches. */
const HEAD: Box = { x: 0.5, y: 0.62, w: 12.33, h: 0.75 }
const MAIN: Box = { x: 0.5, y: 1.5, w: 7.3, h: 4.75 }
const SIDE: Box = { x: 8.1, y: 1.5, w: 4.73, h: 4.75 }
const NOTES: Box = { x: 0.5, y: 6.35, w: 12.33, h: 0.6 }
const FOOT: Box = { x: 0.5, y: 7.05, w: 11.3, h: 0.3 }

/** Characters of a headline beyond which its type is smaller, so that it stays on one line. */
const LONG_HEADLINE = 52
/** Programs for slides want a country too. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ur: 'ur-PK',
  ps: 'ps-AF',
  'fa-AF': 'fa-AF',
}

/**
 * A brief as a PPTX of native text, charts and tables, with the presenter's notes. `pictures`: of the scenes whose main
 * part is a drawing, by scene id.
 */
export async function writeSlides(
  brief: BriefSpec,
  pictures: ReadonlyMap<string, SlidePicture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = brief.title
  deck.rtlMode = directionOf(brief.language) === 'rtl'
  deck.theme = { headFontFace: 'Georgia', bodyFontFace: 'Calibri' }
  deck.defineSlideMaster({
    title: 'SCENE',
    background: { color: 'FDFCFA' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'headline',
            type: 'title',
            ...HEAD,
            fontSize: 26,
            color: INK,
            align: 'left',
            margin: 0,
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.3, y: 7.05, w: 0.6, h: 0.3, fontSize: 10, color: INK_2, align: 'right' },
  })
  for (const scene of brief.scenes) addScene(deck, brief, scene, pictures.get(scene.id) ?? null)
  const written = await deck.write({ outputType: 'uint8array', compression: false })
  return mendSlides(written as Uint8Array, LOCALES[brief.language])
}

function addScene(deck: PptxGenJS, brief: BriefSpec, scene: SceneSpec, picture: SlidePicture | null): void {
  const slide = deck.addSlide({ masterName: 'SCENE' })
  const { main, figure, kicker } = scene
  const isLong = scene.headline.length > LONG_HEADLINE
  slide.addText(scene.headline, { placeholder: 'headline', ...(isLong && { fontSize: 22 }) })
  if (kicker !== null)
    slide.addText(kicker, { x: 0.5, y: 0.3, w: 12.33, h: 0.32, fontSize: 13, color: ACCENT, margin: 0 })
  if (main.is !== 'drawing') addFigure(slide, main, MAIN)
  else if (picture)
    slide.addImage({
      data: `image/png;base64,${picture.base64}`,
      altText: main.alt,
      ...fitted(MAIN, picture.ratio),
    })
  const pointsHeight = figure ? SIDE.h * 0.48 : SIDE.h
  slide.addText(pointRuns(scene), {
    ...{ ...SIDE, h: pointsHeight, valign: 'top', margin: 0, fontSize: figure ? 14 : 18, color: INK },
    fit: 'shrink',
  })
  if (figure) addFigure(slide, figure, { ...SIDE, y: SIDE.y + pointsHeight, h: SIDE.h - pointsHeight })
  slide.addText(footnoteRuns(scene), { ...NOTES, valign: 'top', margin: 0, fontSize: 9, color: INK_2 })
  slide.addText(scene.foot, { ...FOOT, fontSize: 10, color: INK_2, margin: 0 })
  slide.addNotes([scene.presenter, scene.filters, brief.sources].filter(Boolean).join('\n'))
}

/** The largest box of a shape within another, in its middle. */
function fitted({ x, y, w, h }: Box, ratio: number): Box {
  const width = Math.min(w, h * ratio)
  const height = width / ratio
  return { x: x + (w - width) / 2, y: y + (h - height) / 2, w: width, h: height }
}

/** The points, a paragraph each, their footnote numbers raised. */
function pointRuns({ points }: SceneSpec): PptxGenJS.TextProps[] {
  return points.flatMap(({ text, notes }) => [
    { text, options: { breakLine: notes.length === 0, paraSpaceAfter: 8 } },
    ...(notes.length > 0
      ? [{ text: ` ${notes.join(', ')}`, options: { superscript: true, breakLine: true, paraSpaceAfter: 8 } }]
      : []),
  ])
}

/** The sources with their numbers, those that are pages as links. */
function footnoteRuns({ footnotes }: SceneSpec): PptxGenJS.TextProps[] {
  return footnotes.flatMap(({ n, text, url }) => [
    { text: `${n} ` },
    { text, options: url === null ? {} : { hyperlink: { url, tooltip: url } } },
    { text: '   ' },
  ])
}
