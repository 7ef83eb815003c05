import { useCallback, useEffect, useRef, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { useSpeech } from '#format/speech.ts'
import { goTo } from '#view/address.ts'
import { formatQuery, queryWith } from '#view/link.ts'
import type { useView } from '#view/use-view.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import { ErrorPage } from '../ErrorPage.tsx'
import { askedView } from './asked-view.ts'
import { EmbedView } from './EmbedView.tsx'
import { EmbedWaiting } from './EmbedWaiting.tsx'
import { useAccent } from './use-accent.ts'
import { useHost } from './use-host.ts'
import './embed.css'

interface Props {
  /** absent: not read yet, or not readable */
  readonly dataset: Dataset | undefined
  readonly link: ReturnType<typeof useView>
  readonly refresh: { readonly error: Error | null; readonly retry: () => void }
}

/** The page in another page's frame. */
export default function Embed({ dataset, link, refresh }: Props) {
  const { m, n } = useSpeech()
  const { view } = link
  const box = useRef<HTMLDivElement>(null)
  // Links of the panels that start from a plain view name no panel: they stay in this one.
  const [home, setHome] = useState(view.panel)
  const [accent, setAccent] = useState<string | null>(null)
  const [isReady, setReady] = useState(false)
  const [thrown, setThrown] = useState<Error | null>(null)
  const panel = view.panel === 'all' ? home : view.panel
  const failure = thrown ?? (dataset ? null : refresh.error)
  useAccent(accent)
  useHost({
    box,
    isReady,
    query: queryWith(view, { panel }),
    selected: view.selected,
    failure: failure?.message ?? null,
    onMessage: (message) => {
      if (message.type === 'theme') setAccent(message.accent ?? null)
      const asked = askedView(message, { ...view, panel })
      if (message.type === 'view') setHome(asked.view.panel)
      const query = formatQuery(asked.view)
      goTo(query, 'replace')
      const parts = asked.ignored.map(({ key, value }) => `${key}=${value.slice(0, 40)}`)
      return { query, fault: parts.length > 0 ? m.app.ignored.unknown(n.list(parts)) : null }
    },
  })
  const onReady = useCallback(() => {
    setReady(true)
  }, [])
  return (
    <div ref={box} className="embed">
      <ErrorBoundary fallback={(error) => <Failed error={error} onFailure={setThrown} />}>
        {dataset ? (
          <EmbedView
            key={dataset.manifest.sha256}
            dataset={dataset}
            link={link}
            panel={panel}
            home={home}
            error={refresh.error}
            onReady={onReady}
          />
        ) : refresh.error ? (
          <ErrorPage error={refresh.error} onRetry={refresh.retry} />
        ) : (
          <EmbedWaiting />
        )}
      </ErrorBoundary>
    </div>
  )
}

interface FailedProps {
  readonly error: Error
  readonly onFailure: (error: Error) => void
}

function Failed({ error, onFailure }: FailedProps) {
  useEffect(() => {
    onFailure(error)
  }, [error, onFailure])
  return <ErrorPage error={error} onRetry={() => window.location.reload()} />
}
