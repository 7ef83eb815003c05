import type { Changes } from '#engine/changes.ts'
import type { ChangesSpeech } from '#format/changes-speech.ts'

/** "12 events added, 2 revised, 1 indicator moved". */
export function changeText({ entries, told, moved, others }: Changes, { m, n }: ChangesSpeech): string {
  const count = (value: number) => (value === 0 ? undefined : n.count(value))
  const parts = [
    ...told.map(({ kind, added, removed, revised }) =>
      m.changes.told(kind, { added: count(added), removed: count(removed), revised: count(revised) }),
    ),
    ...(moved > 0 ? [m.changes.moved(n.count(moved))] : []),
    ...(others > 0 ? [m.changes.others(n.count(others))] : []),
  ]
  const what = parts.length > 0 ? m.changes.together(parts) : m.changes.nothing
  return entries.length > 1 ? m.changes.overVersions(what, n.count(entries.length)) : what
}
