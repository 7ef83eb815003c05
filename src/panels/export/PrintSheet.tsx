import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { IsoDate } from '#domain/date.ts'
import { describeExport } from '#engine/export/description.ts'
import type { Selection } from '#engine/selection.ts'
import type { BoxPx, PictureParts } from './picture/page.ts'
import { svgOf } from './picture/surfaces.ts'
import { saidOfPicture } from './said-of-picture.ts'
import { useExportSpeech } from './words.ts'
import '#styles/print.css'

/** An indicator in words. */
interface PrintedIndicator {
  readonly id: string
  readonly name: string
  readonly reading: string
  readonly moved: string
}

interface Props {
  readonly dataset: Dataset
  readonly selection: Selection
  readonly said: { readonly filters: string; readonly link: string; readonly citation: string }
  readonly today: IsoDate
  /** the drawings in the theme of an element */
  readonly parts: (sheet: Element) => PictureParts
  readonly indicators: () => readonly PrintedIndicator[]
}

/** Sizes of the figures in units of the drawing: a sheet is some 690 CSS pixels wide, and 11 px are 8 pt on it. */
const FIGURES: Readonly<Record<'map' | 'trend', BoxPx>> = {
  map: { widthPx: 740, heightPx: 530 },
  trend: { widthPx: 740, heightPx: 290 },
}

/** The view on paper: title, filters, counts, map, trend, indicators, sources and how to cite. */
export function PrintSheet({ dataset, selection, said, today, parts, indicators }: Props) {
  const speech = useExportSpeech()
  const { m } = speech
  const sheet = useRef<HTMLDivElement>(null)
  const description = describeExport(dataset, selection, { ...said, generatedOn: today, notes: [] })
  const { counts, foot } = saidOfPicture(dataset, description, speech)
  const draw = useEffectEvent((element: HTMLElement) => {
    const drawn = parts(element)
    for (const figure of element.querySelectorAll<HTMLElement>('figure')) {
      const of = figure.dataset['of'] === 'map' ? 'map' : 'trend'
      const title = drawn.titles[of]
      const caption = figure.querySelector('figcaption')
      if (caption) caption.textContent = title
      const text = { title, description: said.filters, language: speech.language, prefix: `${of}-` }
      const svg = svgOf((pen) => drawn[of](pen, FIGURES[of]), FIGURES[of], text)
      const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
      figure.querySelector('svg')?.remove()
      figure.append(document.importNode(documentElement, true))
    }
  })
  useLayoutEffect(function drawFigures() {
    if (sheet.current) draw(sheet.current)
    document.documentElement.toggleAttribute('data-printing', true)
    return function backToPage() {
      document.documentElement.toggleAttribute('data-printing', false)
    }
  }, [])
  const say = m.exportPicture
  return (
    <div ref={sheet} className="print" data-theme="light">
      <h1>{description.title}</h1>
      <p>
        <b>{counts}</b>
      </p>
      <p>{said.filters}</p>
      <figure data-of="map">
        <figcaption />
      </figure>
      <figure data-of="trend">
        <figcaption />
      </figure>
      <table>
        <caption>{m.watch.title}</caption>
        <thead>
          <tr>
            {[m.watch.table.indicator, m.watch.reading, m.watch.table.moved].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators().map(({ id, name, reading, moved }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{reading}</td>
              <td>{moved}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        {foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <b>{say.cite}</b> {said.citation}
        </p>
        <p>
          <b>{say.page}</b> <a href={said.link}>{said.link}</a>
        </p>
      </footer>
    </div>
  )
}
