import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { analysisQuery, briefsQuery, datasetQuery, datasetUrl } from '#dataset/query.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import { isoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { BriefEditor } from '#panels/brief-editor/BriefEditor.tsx'
import { useEditorSpeech } from '#panels/brief-editor/words.ts'
import { blockedByFrame, saveAs } from '#panels/export/save.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { currentDay } from '../today.ts'
import { OWN, playOwn } from './own-brief.ts'

interface Props {
  /** the dataset on the desk */
  readonly shown: Dataset
  readonly view: ViewState
  readonly change: ChangeView
  /** whether the view on the desk becomes a scene at once */
  readonly isAdding: boolean
  readonly onClose: () => void
}

/** The editor of briefings over the desk, with what only the whole page can do: play one, and make files of it. */
export function Editor({ shown, view, change, isAdding, onClose }: Props) {
  const speech = useSpeech()
  const { untitled } = useEditorSpeech().m.briefEditor
  const [url] = useState(() => datasetUrl(document))
  // The desk may show what was known on a day; each scene has its own.
  const dataset = useQueryClient().getQueryData<Dataset>(datasetQuery(url).queryKey) ?? shown
  const { manifest } = dataset
  const { data: briefs } = useQuery(briefsQuery(url, manifest))
  const { data: analysis = null } = useQuery(analysisQuery(url, manifest))
  const empty: Brief = {
    ...{ id: OWN, title: untitled, language: speech.language },
    ...{ updatedOn: isoDate(currentDay()), scenes: [] },
  }
  const ground = { dataset, analysis }
  return (
    <BriefEditor
      dataset={dataset}
      view={view}
      isAdding={isAdding}
      shipped={briefs?.[0] ?? null}
      empty={empty}
      rungs={analysis?.ladder.rungs.map(({ id }) => id) ?? null}
      exports={{
        html: async (brief) => (await import('./export-html.ts')).htmlOf(brief),
        slides: async (brief) => (await import('./slides.ts')).slidesOf(brief, ground, speech),
        print: async (brief, hasNotes) =>
          (await import('./export-print.tsx')).printBrief(brief, { ...ground, hasNotes }, speech),
      }}
      save={saveAs}
      isBlocked={blockedByFrame() === 'yes'}
      onPlay={(brief, scene) => {
        playOwn({ ...brief, id: OWN })
        change({ mode: 'brief', brief: OWN, scene })
      }}
      onClose={onClose}
    />
  )
}
