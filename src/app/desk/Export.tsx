import type { Dataset } from '#dataset/dataset.ts'
import { isoDate } from '#domain/date.ts'
import type { Selection } from '#engine/selection.ts'
import { useCiteSpeech } from '#format/cite-speech.ts'
import { ExportPanel } from '#panels/export/ExportPanel.tsx'
import type { ViewState } from '#view/view-state.ts'
import { citedHere } from '../cited-here.ts'
import { currentDay } from '../today.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly selection: Selection
  readonly onClose: () => void
}

/** The selection as files, which say of the view what a citation says. */
export function Export({ dataset, view, selection, onClose }: Props) {
  const speech = useCiteSpeech()
  const { filters, link, text } = citedHere({ dataset, view, days: selection.period }, speech)
  return (
    <ExportPanel
      dataset={dataset}
      selection={selection}
      said={{ filters, link, citation: text }}
      today={isoDate(currentDay())}
      onClose={onClose}
    />
  )
}
