import { useState } from 'react'
import type { IsoDate } from '#domain/date.ts'
import { LARGEST_FILE, readViews, writeViews } from '#engine/saved-views/file.ts'
import {
  cleanName,
  LONGEST_NAME,
  MOST_VIEWS,
  mergeViews,
  renameView,
  type SavedView,
  withoutView,
} from '#engine/saved-views/saved-view.ts'
import { FileButton } from '#ui/FileButton.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing } from '#ui/Trace.tsx'
import { SavedViewRow } from './SavedViewRow.tsx'
import { useSavedViews } from './use-saved-views.ts'
import { type ShareSpeech, useShareSpeech } from './words.ts'

export interface Keeps {
  readonly datasetId: string
  /** the view on the page, to be saved; its name is a proposal */
  readonly present: SavedView
  readonly today: IsoDate
  /** hands a file to the browser */
  readonly save: (file: Blob, name: string) => void
  /** a frame around the page is known to forbid downloads */
  readonly isBlocked: boolean
}

interface Said {
  readonly text: string
  readonly undo?: () => void
}

const focus = (element: HTMLElement | null) => {
  element?.focus()
}

/** The views that the reader keeps: open, rename, delete, as a file and from a file. */
export function SavedViews({ datasetId, present, today, save, isBlocked }: Keeps) {
  const speech = useShareSpeech()
  const say = speech.m.share
  const { views, lasting, change } = useSavedViews(datasetId)
  const [name, setName] = useState(present.name)
  const [said, setSaid] = useState<Said>({ text: '' })
  // the view whose row takes the focus
  const [back, setBack] = useState<SavedView | null>(null)
  const limit = speech.n.count(LONGEST_NAME)
  const tell = (text: string) => {
    setSaid({ text })
  }

  const add = () => {
    const clean = cleanName(name)
    if (clean === null) return tell(say.noName(limit))
    const { beyond } = change((held) => mergeViews(held, [{ ...present, name: clean }]))
    tell(beyond > 0 ? say.full(speech.n.count(MOST_VIEWS)) : say.saved(clean))
  }
  const rename = (view: SavedView, text: string | null) => {
    const clean = text === null ? view.name : cleanName(text)
    if (clean === null) tell(say.noName(limit))
    else change((held) => ({ views: renameView(held, view, clean) }))
    setBack({ ...view, name: clean ?? view.name })
  }
  const remove = (view: SavedView) => {
    const place = views.indexOf(view)
    change((held) => ({ views: withoutView(held, view) }))
    const undo = () => {
      change((held) => mergeViews([...held.slice(0, place), view], held.slice(place)))
      setBack(view)
      tell('')
    }
    setSaid({ text: say.removed(view.name), undo })
  }
  const load = async (file: File) => {
    const found = await contentOf(file)
    if (typeof found === 'string') return tell(say.refused[found])
    const merged = change((held) => mergeViews(held, found.views))
    tell(report({ ...found, ...merged }, speech))
  }

  return (
    <section>
      <h3>{say.views}</h3>
      <p className={lasting === 'kept' ? 'option-note' : 'stale'}>
        {lasting === 'kept' ? say.viewsNote : say[lasting]}
      </p>
      {/* no form: a sandboxed frame may forbid them */}
      <p className="share-line">
        <input
          className="share-field"
          aria-label={say.name}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={({ target }) => {
            setName(target.value)
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') add()
          }}
        />
        <button type="button" className="button" onClick={add}>
          {say.save}
        </button>
      </p>
      {views.length > 0 && (
        <ul className="share-views" aria-label={say.views}>
          {views.map((view) => (
            <SavedViewRow
              key={`${view.name}?${view.query}`}
              view={view}
              dataset={present.dataset}
              takeFocus={back?.name === view.name && back.query === view.query ? focus : null}
              onName={(text) => {
                rename(view, text)
              }}
              onRemove={() => {
                remove(view)
              }}
            />
          ))}
        </ul>
      )}
      <p className="share-line">
        {views.length > 0 && (
          <TextButton
            onClick={() => {
              const file = new Blob([writeViews(views)], { type: 'application/json' })
              save(file, `watchline-views-${today}.json`)
            }}
          >
            {say.saveAll}
          </TextButton>
        )}
        <FileButton accept=".json,application/json" onFile={(file) => void load(file)}>
          {say.load}
        </FileButton>
        {isBlocked && <span className="stale">{say.blocked}</span>}
      </p>
      <p className="share-line">
        <span role="status">
          <Standing is="glance">{said.text}</Standing>
        </span>
        {said.undo && (
          <button ref={focus} type="button" className="text-button" onClick={said.undo}>
            {say.undo}
          </button>
        )}
      </p>
    </section>
  )
}

async function contentOf(file: File) {
  if (file.size > LARGEST_FILE) return 'too-large'
  try {
    return readViews(await file.text())
  } catch {
    return 'not-json'
  }
}

interface Loaded {
  readonly added: number
  readonly same: number
  readonly beyond: number
  readonly misshapen: number
  readonly parts: number
}

/** What was taken from a file, and what was left out and why. */
function report({ added, same, beyond, misshapen, parts }: Loaded, { m, n }: ShareSpeech): string {
  const say = m.share
  return [
    say.taken(n.count(added)),
    same > 0 && say.same(n.count(same)),
    misshapen > 0 && say.misshapen(n.count(misshapen)),
    beyond > 0 && say.beyond(n.count(beyond), n.count(MOST_VIEWS)),
    parts > 0 && say.parts(n.count(parts)),
  ]
    .filter(Boolean)
    .join(' ')
}
