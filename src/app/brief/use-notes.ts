import { useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import type { SceneModel } from '#engine/brief/scene.ts'
import { coderOf } from '#engine/coder.ts'
import { clockIn } from '#format/clock.ts'
import { useBriefingSpeech } from '#panels/brief/words.ts'
import type { useView } from '#view/use-view.ts'

const HINT_MS = 8000

interface Asked {
  /** null: none is due */
  readonly hint: string | null
  readonly onHintOver: (hint: null) => void
  /** ms; null: nothing is wrong */
  readonly goodAt: number | null
  readonly model: SceneModel
  readonly link: Pick<ReturnType<typeof useView>, 'view' | 'ignored'>
  readonly brief: Brief
  readonly dataset: Dataset
}

/** What the age bar says beside the age, most pressing first; a hint stands alone and goes. */
export function useNotes({
  hint,
  onHintOver,
  goodAt,
  model,
  link,
  brief,
  dataset,
}: Asked): readonly string[] {
  const { m, language } = useBriefingSpeech()
  const say = m.briefing
  useEffect(
    function letHintGo() {
      if (hint === null) return
      const timer = setTimeout(() => {
        onHintOver(null)
      }, HINT_MS)
      return function stop() {
        clearTimeout(timer)
      }
    },
    [hint, onHintOver],
  )
  if (hint !== null) return [hint]
  const { view, ignored } = link
  const missing = new Set([
    ...(view.brief !== null && view.brief !== brief.id ? [`brief=${view.brief}`] : []),
    ...(view.scene > brief.scenes.length ? [`scene=${view.scene}`] : []),
    ...ignored.map(({ key, value }) => `${key}=${value}`),
    ...model.faults.map(({ names }) => names),
  ])
  const { name, licence } = coderOf(dataset)
  return [
    ...(goodAt === null ? [] : [say.notRefreshed(clockIn(language).shortTime(goodAt))]),
    ...(missing.size > 0 ? [say.missing([...missing].join(', '))] : []),
    say.attribution(name, licence),
  ]
}
