import type { Dataset } from '#dataset/dataset.ts'
import { resolvePeriod } from '#engine/period.ts'
import { LONGEST_NAME } from '#engine/saved-views/saved-view.ts'
import { useCiteSpeech } from '#format/cite-speech.ts'
import { blockedByFrame, saveAs } from '#panels/export/save.ts'
import { SharePanel } from '#panels/share/SharePanel.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { citedHere } from '../cited-here.ts'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly onClose: () => void
}

/** The view on the page as link, citation and saved view. */
export function ShareView({ dataset, view, onClose }: Props) {
  const citation = citedHere({ dataset, view, days: resolvePeriod(view.period, dataset) }, useCiteSpeech())
  const { hash, filters, accessed } = citation
  const page = window.location.href.replace(/[?#].*$/s, '')
  return (
    <SharePanel
      link={`${page}?${queryWith(view, { dataset: hash })}`}
      citation={citation}
      datasetId={dataset.manifest.id}
      present={{
        name: filters.slice(0, LONGEST_NAME),
        query: queryWith(view, { dataset: null }),
        savedOn: accessed,
        dataset: hash,
      }}
      today={accessed}
      save={saveAs}
      isBlocked={blockedByFrame() === 'yes'}
      embed={
        window.location.protocol === 'file:'
          ? null
          : {
              frame: beside('embed.html'),
              script: beside('embed.js'),
              page,
              query: queryWith(view, { panel: 'all', theme: 'auto', mode: 'desk', dataset: null }),
              panel: view.panel,
            }
      }
      onClose={onClose}
    />
  )
}

const beside = (name: string) => new URL(name, document.baseURI).href
