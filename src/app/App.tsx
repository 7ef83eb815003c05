import { Suspense, useState } from 'react'
import { datasetUrl, useDataset } from '#dataset/query.ts'
import { english, SpeechContext } from '#format/speech.ts'
import { useView } from '#view/use-view.ts'
import { Desk } from './desk/Desk.tsx'
import { DeskSkeleton } from './desk/DeskSkeleton.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { ErrorPage } from './ErrorPage.tsx'
import { useTheme } from './use-theme.ts'
import { useVisit } from './visit.ts'

/** The page: the dataset, loading or failed or at hand, in the language and theme of the link. */
export function App() {
  const { view, ignored, change } = useView()
  const [url] = useState(() => datasetUrl(document))
  const { data, error, refetch } = useDataset(url)
  const theme = useTheme(view.theme)
  const visit = useVisit(data?.manifest)
  const retry = () => {
    void refetch()
  }
  return (
    <SpeechContext value={english}>
      <ErrorBoundary
        fallback={(thrown) => <ErrorPage error={thrown} onRetry={() => window.location.reload()} />}
      >
        {data ? (
          <Suspense fallback={<DeskSkeleton />}>
            <Desk
              dataset={data}
              link={{ view, ignored, change }}
              theme={theme}
              visit={visit}
              refresh={{ error, retry }}
              // A new dataset starts with fresh notices.
              key={data.manifest.sha256}
            />
          </Suspense>
        ) : error ? (
          <ErrorPage error={error} onRetry={retry} />
        ) : (
          <DeskSkeleton />
        )}
      </ErrorBoundary>
    </SpeechContext>
  )
}
