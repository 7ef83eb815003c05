import { type ReactNode, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { useSpeech } from '#format/speech.ts'
import { later, Part } from '#ui/part.tsx'
import { DEFAULT_VIEW, formatQuery, queryWith } from '#view/link.ts'
import { type ChangeView, THEMES, type Theme, type ViewState } from '#view/view-state.ts'
import { currentDay } from '../today.ts'
import type { ThemeChoice } from '../use-theme.ts'
import { AsOf } from './AsOf.tsx'

const ShareView = later(async () => ({ default: (await import('./ShareView.tsx')).ShareView }))

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  readonly change: ChangeView
  readonly theme: ThemeChoice
  /** the button that takes the selection away */
  readonly download: ReactNode
  readonly onFind: (over: 'find') => void
  readonly refresh: { readonly error: Error | null; readonly retry: () => void }
}

/** Title, the day the data reach and how old that is, search, share, theme. */
export function Header({ dataset, view, change, theme, download, onFind, refresh }: Props) {
  const { m, n } = useSpeech()
  const age = Math.max(0, currentDay() - dataset.asOf)
  return (
    <header className="desk-header">
      <a className="skip" href="#main">
        {m.app.skip}
      </a>
      <h1>
        <a className="wordmark" href={`?${formatQuery({ ...DEFAULT_VIEW, theme: view.theme })}`}>
          {m.app.name}
        </a>
        <span className="title">{dataset.manifest.title}</span>
      </h1>
      <div className="as-of">
        <AsOf dataset={dataset} view={view} change={change} />
        {view.asof === null ? (
          <time className="age" dateTime={`P${age}D`}>
            {age === 0 ? m.app.dataToday : m.app.dataAge(n.count(age))}
          </time>
        ) : (
          <a className="age" href={`?${queryWith(view, { asof: null })}`}>
            {m.app.backToNow}
          </a>
        )}
        {refresh.error && (
          <button type="button" className="age" onClick={refresh.retry} title={refresh.error.message}>
            <span className="visually-hidden">{m.app.refreshFailedLong(n.day(dataset.asOf))}</span>
            {m.app.refreshFailed}. {m.app.refreshAgain}
          </button>
        )}
      </div>
      <Search view={view} change={change} onFind={onFind} />
      <Share dataset={dataset} view={view} />
      {download}
      <ThemeSelect {...theme} linked={view.theme} change={change} />
    </header>
  )
}

function Search({ view, change, onFind }: Pick<Props, 'view' | 'change' | 'onFind'>) {
  const { m } = useSpeech()
  return (
    <search className="search">
      <button
        type="button"
        className="header-button"
        aria-label={m.app.find}
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => {
          onFind('find')
        }}
      >
        <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
          <circle cx="5.5" cy="5.5" r="4" />
          <path d="M8.5 8.5L12 12" />
        </svg>
      </button>
      <input
        type="search"
        aria-label={m.app.search}
        placeholder={m.app.searchHint}
        maxLength={100}
        value={view.q}
        onChange={(event) => {
          change({ q: event.target.value }, 'replace')
        }}
      />
    </search>
  )
}

function Share({ dataset, view }: Pick<Props, 'dataset' | 'view'>) {
  const { m } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="header-button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
        }}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M5.5 8.5l3-3M6.5 3.8L8 2.3a2.6 2.6 0 0 1 3.7 3.7l-1.5 1.5M7.5 10.2L6 11.7A2.6 2.6 0 0 1 2.3 8l1.5-1.5" />
        </svg>
        <span className="header-word">{m.app.share}</span>
      </button>
      {isOpen && (
        <Part>
          <ShareView
            dataset={dataset}
            view={view}
            onClose={() => {
              setOpen(false)
            }}
          />
        </Part>
      )}
    </>
  )
}

interface ThemeProps extends ThemeChoice {
  readonly linked: Theme
  readonly change: ChangeView
}

function ThemeSelect({ theme, choose, linked, change }: ThemeProps) {
  const { m } = useSpeech()
  return (
    <label className="header-button">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5" />
        <path className="filled" d="M7 2a5 5 0 0 1 0 10Z" />
      </svg>
      <span className="visually-hidden">{m.app.theme}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((id) => id === event.target.value) ?? 'auto'
          choose(chosen)
          // A theme that came with the link would win over the reader's choice.
          if (linked !== 'auto') change({ theme: 'auto' }, 'replace')
        }}
      >
        {THEMES.map((id) => (
          <option key={id} value={id}>
            {m.app.themes[id]}
          </option>
        ))}
      </select>
    </label>
  )
}
