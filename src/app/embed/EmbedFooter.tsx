import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { coderOf } from '#engine/coder.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { IntegrityBadge } from '../IntegrityBadge.tsx'
import { currentDay } from '../today.ts'
import { useEmbedSpeech } from './words.ts'

/** Days after which the age of the data is marked. */
const STALE_DAYS = 90

interface Props {
  readonly dataset: Dataset
  readonly view: ViewState
  /** why the newest dataset is not shown; null: it is */
  readonly error: Error | null
}

/** Where the figures are from, how old they are and who vouches for them, and the way to the whole of it. */
export function EmbedFooter({ dataset, view, error }: Props) {
  const { m, n } = useEmbedSpeech()
  const say = m.embed
  const [shown, setShown] = useState<string | null>(null)
  const releases = dataset.events.releases.map(({ id }) => id)
  const { name, licence } = coderOf(dataset)
  const age = Math.max(0, currentDay() - dataset.asOf)
  const day = n.day(dataset.asOf)
  const links = [
    { name: say.open, address: pageAt(queryWith(view, { panel: 'all', section: null })) },
    { name: say.method, address: pageAt(queryWith(view, { panel: 'about', section: null, selected: null })) },
  ]
  return (
    <footer className="embed-footer">
      <p>
        {say.source(name, [...new Set([releases[0], releases.at(-1)])].join(' – '), licence)}{' '}
        <time className={age > STALE_DAYS ? 'stale' : undefined} dateTime={`P${age}D`}>
          {age === 0 ? say.dataToday(day) : say.dataTo(day, n.count(age))}
        </time>
      </p>
      <p className="embed-links">
        <IntegrityBadge dataset={dataset} view={view} error={error} />
        {links.map((link) => (
          <a
            key={link.name}
            href={link.address}
            target="_blank"
            rel="noopener"
            onClick={() => {
              // A frame that may open no page does nothing, and does not say so.
              setShown(link.address)
            }}
          >
            {link.name}
          </a>
        ))}
      </p>
      {shown !== null && (
        <label className="embed-address">
          {say.address}
          <input
            readOnly
            value={shown}
            onFocus={({ target }) => {
              target.select()
            }}
          />
        </label>
      )}
    </footer>
  )
}

/** The page itself, outside the frame, on a view. */
const pageAt = (query: string) => new URL(`index.html${query && `?${query}`}`, document.baseURI).href
