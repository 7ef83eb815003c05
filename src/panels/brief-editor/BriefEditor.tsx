import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import { BRIEF_LIMITS, changedScene, movedScene, withoutScene, withScene } from '#engine/brief/editor.ts'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import type { ViewState } from '#view/view-state.ts'
import { Beginnings } from './Beginnings.tsx'
import { faultsOf } from './faults-of.ts'
import { SceneForm } from './SceneForm.tsx'
import { SceneList } from './SceneList.tsx'
import { sceneOfView, stateOf } from './scene-of-view.ts'
import { type BriefExports, TakeAway } from './TakeAway.tsx'
import { TextField } from './TextField.tsx'
import { useDraft } from './use-draft.ts'
import { useEditorSpeech } from './words.ts'
import './brief-editor.css'

interface Props {
  /** the whole dataset; each scene has an as-of day of its own */
  readonly dataset: Dataset
  /** the view on the desk */
  readonly view: ViewState
  /** whether that view becomes a scene at once */
  readonly isAdding: boolean
  /** the dataset's own brief; null: it has none, or it is not at hand */
  readonly shipped: Brief | null
  /** an empty brief of today */
  readonly empty: Brief
  /** ids of the ladder's rungs; null: not at hand */
  readonly rungs: readonly string[] | null
  readonly exports: BriefExports
  readonly save: (file: Blob, name: string) => void
  readonly isBlocked: boolean
  readonly onPlay: (brief: Brief, scene: number) => void
  readonly onClose: () => void
}

interface Said {
  readonly text: string
  readonly undo?: () => void
}

const focus = (element: HTMLElement | null) => {
  element?.focus()
}

/** A briefing in the making, in a dialog: its scenes in order, the one that is being written, and the ways out. */
export function BriefEditor({ dataset, view, isAdding, shipped, empty, rungs, exports, ...page }: Props) {
  const speech = useEditorSpeech()
  const { m, n } = speech
  const say = m.briefEditor
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { draft: held, lasting, keep } = useDraft(dataset.manifest.id)
  const draft = held ?? empty
  const { scenes } = draft
  const [asked, setAsked] = useState(0)
  const at = Math.min(asked, scenes.length - 1)
  const scene = scenes[at]
  const [focused, setFocused] = useState<{ readonly id: string } | null>(null)
  const [said, setSaid] = useState<Said>({ text: '' })
  const faults = faultsOf(draft, dataset, rungs, speech)
  const number = (position: number) => n.count(position + 1)

  const put = (brief: Brief, position: number, text: string, undo?: () => void) => {
    keep({ ...brief, updatedOn: empty.updatedOn })
    setAsked(position)
    setSaid(undo ? { text, undo } : { text })
  }
  const edit = (brief: Brief) => {
    keep({ ...brief, updatedOn: empty.updatedOn })
    // Undoing what was before would take back what is written now.
    if (said.undo) setSaid({ text: '' })
  }
  const undone = () => {
    put(draft, at, '')
    setFocused(scene ?? null)
  }
  const add = () => {
    const end = scenes.length
    if (end >= BRIEF_LIMITS.scenes) return setSaid({ text: say.full(n.count(BRIEF_LIMITS.scenes)) })
    put(withScene(draft, sceneOfView(view, dataset, speech), end), end, say.added(number(end)))
  }
  const move = (from: number, by: 1 | -1) => {
    const moved = movedScene(draft, from, by)
    if (moved === draft) return
    put(moved, from + by, say.moved(number(from + by)))
    setFocused(moved.scenes[from + by] ?? null)
  }
  const remove = () => {
    put(withoutScene(draft, at), at, say.removed(number(at)), undone)
  }
  const replace = (brief: Brief) => {
    put(brief, 0, say.from.done(n.count(brief.scenes.length)), undone)
  }

  const isAdded = useRef(!isAdding)
  const open = useEffectEvent(() => {
    dialog.current?.showModal()
    if (isAdded.current) return
    isAdded.current = true
    add()
  })
  useEffect(function openOnce() {
    open()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="brief-editor"
      aria-labelledby={id}
      onClose={page.onClose}
      onClick={({ target }) => {
        // A view opened from here takes the dialog's place.
        if (target instanceof Element && target.closest('a')) dialog.current?.close()
      }}
      onKeyDown={(event) => {
        // What lies below has keys of its own.
        event.stopPropagation()
      }}
    >
      <PanelHeader id={id} title={say.title}>
        <TextButton onClick={() => dialog.current?.close()}>{say.close}</TextButton>
      </PanelHeader>
      <p className={lasting === 'kept' ? 'option-note' : 'stale'}>{say[lasting]}</p>
      <TextField
        label={say.name}
        value={draft.title}
        most={BRIEF_LIMITS.title}
        onValue={(title) => edit({ ...draft, title })}
      />
      {faults.whole.map((fault) => (
        <p key={fault} className="stale">
          {fault}
        </p>
      ))}
      <p className="brief-line">
        <button type="button" className="button" onClick={add}>
          {say.add}
        </button>
        <span role="status" data-standing="rule">
          {said.text}
        </span>
        {said.undo && (
          <button ref={focus} type="button" className="text-button" onClick={said.undo}>
            {say.undo}
          </button>
        )}
      </p>
      <div className="brief-columns">
        <section data-standing="quote">
          <h3>{say.scenes}</h3>
          {scenes.length === 0 ? <p>{say.noScenes}</p> : <p className="option-note">{say.keys}</p>}
          <SceneList
            scenes={scenes}
            at={at}
            faults={faults.scenes.map(({ length }) => length)}
            focused={focused}
            onOpen={setAsked}
            onMove={move}
          />
          <Beginnings
            shipped={shipped}
            empty={empty}
            onBrief={replace}
            onRefused={(text) => setSaid({ text })}
          />
          <TakeAway
            draft={draft}
            isFinished={faults.isFinished}
            exports={exports}
            save={page.save}
            isBlocked={page.isBlocked}
            onPlay={() => {
              dialog.current?.close()
              page.onPlay(draft, at + 1)
            }}
          />
        </section>
        {scene && (
          <section aria-label={say.ofScene(number(at))}>
            <SceneForm
              key={scene.id}
              scene={scene}
              dataset={dataset}
              view={view}
              rungs={rungs ?? []}
              faults={faults.scenes[at] ?? []}
              onChange={(change) => edit(changedScene(draft, at, change))}
              onTakeOut={(change, text) => put(changedScene(draft, at, change), at, text, undone)}
              onTakeView={() => put(changedScene(draft, at, { state: stateOf(view) }), at, say.tookView)}
              onRemove={remove}
            />
          </section>
        )}
      </div>
    </dialog>
  )
}
