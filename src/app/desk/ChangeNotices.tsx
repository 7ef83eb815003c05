import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { changesQuery, datasetUrl } from '#dataset/query.ts'
import { changesSince } from '#engine/changes.ts'
import { useChangesSpeech } from '#format/changes-speech.ts'
import type { ViewState } from '#view/view-state.ts'
import type { Visit } from '../visit.ts'
import { ChangeNotice } from './ChangeNotice.tsx'
import { changeText } from './change-text.ts'
import './change-notice.css'

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly visit: Visit
}

/** What changed since the link was made and since the reader was here: one notice where both were the same dataset. */
export function ChangeNotices({ dataset, view, visit }: Props) {
  const speech = useChangesSpeech()
  const { m, n } = speech
  const say = m.changes
  const { data, isError } = useQuery(changesQuery(datasetUrl(document), dataset.manifest))
  const [dismissed, setDismissed] = useState('')
  const loaded = dataset.manifest.sha256.slice(0, 12)
  const { lastSeen } = visit
  const linked = view.dataset === loaded || view.dataset === dismissed ? null : view.dataset
  const isReady = data !== undefined || isError
  const since = (hash: string) => (data ? changesSince(data, hash) : null)

  const sinceLink = linked === null ? null : since(linked)
  const sinceVisit = lastSeen === null ? null : since(lastSeen.dataset)
  const what = sinceVisit && changeText(sinceVisit, speech)
  const visitText = (day: number | null) =>
    day === null
      ? what === null
        ? say.sinceOpenedUnknown
        : say.sinceOpened(what)
      : what === null
        ? say.sinceVisitUnknown(n.day(day))
        : say.sinceVisit(n.day(day), what)
  const isOneNotice = lastSeen?.dataset === linked
  return (
    <>
      {linked !== null && (
        <ChangeNotice
          text={
            !isReady
              ? null
              : sinceLink
                ? say.sinceLink(linked, changeText(sinceLink, speech))
                : m.app.otherDataset(linked, loaded)
          }
          name={say.openLong.link}
          changes={sinceLink}
          dataset={dataset}
          view={view}
          onShown={isOneNotice ? visit.tell : undefined}
          onDismiss={() => {
            setDismissed(linked)
            if (isOneNotice) visit.dismiss()
          }}
        />
      )}
      {lastSeen !== null && !isOneNotice && (
        <ChangeNotice
          text={isReady ? visitText(lastSeen.day) : null}
          name={lastSeen.day === null ? say.openLong.opened : say.openLong.visit}
          changes={sinceVisit}
          dataset={dataset}
          view={view}
          onShown={visit.tell}
          onDismiss={visit.dismiss}
        />
      )}
    </>
  )
}
