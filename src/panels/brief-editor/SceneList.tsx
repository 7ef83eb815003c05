import { useEffect, useRef } from 'react'
import type { Brief } from '#dataset/schema/briefs.ts'
import { useEditorSpeech } from './words.ts'

interface Props {
  readonly scenes: Brief['scenes']
  /** position of the scene that is being written */
  readonly at: number
  /** how many faults each scene has */
  readonly faults: readonly number[]
  /** the scene whose button takes the focus, each time that it is another object; null: none does */
  readonly focused: { readonly id: string } | null
  readonly onOpen: (at: number) => void
  readonly onMove: (at: number, by: 1 | -1) => void
}

/** The scenes in their order. Buttons, or Alt with an arrow key, move one. */
export function SceneList({ scenes, at, faults, focused, onOpen, onMove }: Props) {
  const { m, n } = useEditorSpeech()
  const say = m.briefEditor
  const list = useRef<HTMLOListElement>(null)
  useEffect(
    function focusMoved() {
      if (focused === null) return
      const button = list.current?.querySelector<HTMLElement>(`[data-scene="${focused.id}"]`)
      button?.focus()
    },
    [focused],
  )
  return (
    <ol ref={list} className="brief-scenes" aria-label={say.scenes}>
      {scenes.map((scene, i) => {
        const number = n.count(i + 1)
        const wrong = faults[i] ?? 0
        return (
          <li key={scene.id}>
            <button
              type="button"
              data-scene={scene.id}
              aria-current={i === at || undefined}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => {
                onOpen(i)
              }}
              onKeyDown={(event) => {
                const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key]
                if (by === undefined || !event.altKey) return
                event.preventDefault()
                onMove(i, by)
              }}
            >
              {say.scene(number, scene.headline)}
              {wrong > 0 && <span className="stale"> {say.toFix(n.count(wrong))}</span>}
            </button>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                className="text-button"
                aria-label={by < 0 ? say.earlier(number) : say.later(number)}
                disabled={i + by < 0 || i + by >= scenes.length}
                onClick={() => {
                  onMove(i, by)
                }}
              >
                {by < 0 ? '↑' : '↓'}
              </button>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
