import { useEffect } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Brief } from '#dataset/schema/briefs.ts'
import type { SceneModel } from '#engine/brief/scene.ts'
import { coderOf } from '#engine/coder.ts'
import { clockIn } from '#format/clock.ts'
import { useBriefingSpeech } from '#panels/brief/words.ts'
import { useMissing } from '#ui/part.tsx'
import type { useView } from '#view/use-view.ts'
import { useForAWhile } from './use-for-a-while.ts'

interface Asked {
  /** the browser did not open the presenter's window when it was last asked for */
  readonly isBlocked: boolean
  /** ms; null: nothing is wrong */
  readonly goodAt: number | null
  readonly model: SceneModel
  readonly link: Pick<ReturnType<typeof useView>, 'view' | 'ignored'>
  readonly brief: Brief
  readonly dataset: Dataset
}

/** What the age bar says beside the age: what is wrong; else at first the keys; then whose data the scene shows. */
export function useNotes({ isBlocked, goodAt, model, link, brief, dataset }: Asked): readonly string[] {
  const { m, language } = useBriefingSpeech()
  const areKeysDue = useKeysDue()
  const isPartMissing = useMissing() !== null
  const say = m.briefing
  const { view, ignored } = link
  const missing = new Set([
    ...(view.brief !== null && view.brief !== brief.id ? [`brief=${view.brief}`] : []),
    ...(view.scene > brief.scenes.length ? [`scene=${view.scene}`] : []),
    ...ignored.map(({ key, value }) => `${key}=${value}`),
    ...model.faults.map(({ names }) => names),
  ])
  const wrong = [
    ...(isBlocked ? [say.blocked] : []),
    ...(goodAt === null ? [] : [say.notRefreshed(clockIn(language).shortTime(goodAt))]),
    ...(isPartMissing ? [say.unloaded] : []),
    ...(missing.size > 0 ? [say.missing([...missing].join(', '))] : []),
  ]
  if (areKeysDue && wrong.length === 0) return [say.hint]
  const { name, licence } = coderOf(dataset)
  return [...wrong, ...(model.figure?.is === 'claims' ? [say.claims] : []), say.attribution(name, licence)]
}

/** Whether the keys are still to be told: until one is pressed, or for a while. */
function useKeysDue(): boolean {
  const [areDue, setDue] = useForAWhile(true)
  useEffect(
    function endAtKey() {
      const end = () => {
        setDue(false)
      }
      document.addEventListener('keydown', end)
      return function stop() {
        document.removeEventListener('keydown', end)
      }
    },
    [setDue],
  )
  return areDue
}
