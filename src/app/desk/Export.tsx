import type { Dataset } from '#dataset/dataset.ts'
import { isoDate } from '#domain/date.ts'
import type { Selection } from '#engine/selection.ts'
import { useCiteSpeech } from '#format/cite-speech.ts'
import { ExportPanel } from '#panels/export/ExportPanel.tsx'
import { PrintPage } from '#panels/export/PrintPage.tsx'
import { PrintSheet } from '#panels/export/PrintSheet.tsx'
import { readTheme } from '#panels/map/theme.ts'
import { readingOf } from '#panels/watch/picture.ts'
import { movedWords } from '#panels/watch/watch-words.ts'
import type { ViewState } from '#view/view-state.ts'
import { citedHere } from '../cited-here.ts'
import { currentDay } from '../today.ts'
import { type Pictured, picturesOf } from './pictures.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly models: Pictured
}

/** Marks that a drawing in SVG holds at most: beyond, programs stop to show it. */
const MOST_MARKS = 20_000

/** The selection as files, which say of the view what a citation says. */
export function Export({ onClose, ...shown }: Props & { readonly onClose: () => void }) {
  const { dataset, selection, said, partsIn } = useExported(shown)
  return (
    <ExportPanel
      dataset={dataset}
      selection={selection}
      said={said}
      today={isoDate(currentDay())}
      parts={(isDrawing) =>
        partsIn(document.documentElement, isDrawing ? MOST_MARKS : Number.POSITIVE_INFINITY)
      }
      onClose={onClose}
    />
  )
}

/** The page as it is printed. */
export function Print(props: Props) {
  return (
    <PrintPage>
      <Printed {...props} />
    </PrintPage>
  )
}

function Printed(props: Props) {
  const { dataset, selection, said, partsIn, speech } = useExported(props)
  return (
    <PrintSheet
      dataset={dataset}
      selection={selection}
      said={said}
      today={isoDate(currentDay())}
      parts={(sheet) => partsIn(sheet, MOST_MARKS)}
      indicators={() =>
        props.models.watch.rows.map((row) => {
          const { word, arrow } = readingOf(row, speech)
          const { short } = row.indicator
          return {
            id: row.indicator.id,
            name: short,
            reading: `${word} ${arrow}`,
            moved: movedWords(row, speech.m, speech.n),
          }
        })
      }
    />
  )
}

function useExported({ dataset, view, models }: Props) {
  const speech = useCiteSpeech()
  const { selection }: { readonly selection: Selection } = models
  const { filters, link, text } = citedHere({ dataset, view, days: selection.period }, speech)
  return {
    dataset,
    selection,
    speech,
    said: { filters, link, citation: text },
    /** `element`: in whose theme they are drawn */
    partsIn: (element: Element, mostMarks: number) =>
      picturesOf({ dataset, view, models, speech, theme: readTheme(element), mostMarks }),
  }
}
