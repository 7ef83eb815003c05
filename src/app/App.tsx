import { memo, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { datasetUrl, useDataset } from '#dataset/query.ts'
import { english, SpeechContext } from '#format/speech.ts'
import { fetchStyles, later, lostStyle, MissingWord } from '#ui/part.tsx'
import { useView } from '#view/use-view.ts'
import { openCarriedBrief } from './carried-brief.ts'
import { Desk } from './desk/Desk.tsx'
import { DeskSkeleton } from './desk/DeskSkeleton.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { ErrorPage } from './ErrorPage.tsx'
import { EmbedWaiting } from './embed/EmbedWaiting.tsx'
import { useTheme } from './use-theme.ts'
import { useVisit } from './visit.ts'

openCarriedBrief()

const SameDesk = memo(Desk)
const Briefing = later(async () => ({ default: (await import('./brief/Briefing.tsx')).Briefing }))
const Embed = later(() => import('./embed/Embed.tsx'))

interface Props {
  /** for another page's frame */
  readonly isFramed: boolean
}

/** The page, in its language. Without its style nothing of it can be read, and the map would have no bounds. */
export function App(props: Props) {
  const [lost, setLost] = useState(lostStyle)
  return (
    <SpeechContext value={english}>
      <MissingWord value={english.m.app.missing.here}>
        {lost ? (
          <ErrorPage error={lost} onRetry={() => void fetchStyles().then(() => setLost(lostStyle))} />
        ) : (
          <Page {...props} />
        )}
      </MissingWord>
    </SpeechContext>
  )
}

/** The dataset, loading or failed or at hand, in the theme of the link. */
function Page({ isFramed }: Props) {
  const link = useView()
  const late = useDeferredValue(link)
  const [url] = useState(() => datasetUrl(document))
  const { data, error, refetch } = useDataset(url)
  const theme = useTheme(link.view.theme)
  const visit = useVisit(data?.manifest)
  const refresh = useMemo(() => ({ error, retry: () => void refetch() }), [error, refetch])
  return (
    <ErrorBoundary
      fallback={(thrown) => <ErrorPage error={thrown} onRetry={() => window.location.reload()} />}
    >
      {isFramed ? (
        <Suspense fallback={<EmbedWaiting />}>
          <Embed dataset={data} link={link.isMoving ? late : link} refresh={refresh} />
        </Suspense>
      ) : data && link.view.mode === 'brief' ? (
        <Suspense fallback={<main aria-busy="true" />}>
          <Briefing dataset={data} link={link} />
        </Suspense>
      ) : data ? (
        <Suspense fallback={<DeskSkeleton />}>
          <SameDesk
            dataset={data}
            // Between two moves a drawing that is overtaken is given up.
            link={link.isMoving ? late : link}
            theme={theme}
            visit={visit}
            refresh={refresh}
            // A new dataset starts with fresh notices.
            key={data.manifest.sha256}
          />
        </Suspense>
      ) : error ? (
        <ErrorPage error={error} onRetry={refresh.retry} />
      ) : (
        <DeskSkeleton />
      )}
    </ErrorBoundary>
  )
}
