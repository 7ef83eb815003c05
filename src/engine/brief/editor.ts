import type { Brief, Evidence, Figure, Scene } from '#dataset/schema/briefs.ts'

/** How much of each a brief can hold; the form in the schema is what decides. */
export const BRIEF_LIMITS = {
  scenes: 60,
  points: 3,
  title: 120,
  kicker: 40,
  headline: 70,
  point: 170,
  notes: 2000,
  labels: 6,
  labelName: 28,
  labelNote: 40,
} as const

/** The brief with a scene put in, so that it is number `at`, counted from 0. Unchanged where it is full. */
export function withScene(brief: Brief, scene: Scene, at: number): Brief {
  if (brief.scenes.length >= BRIEF_LIMITS.scenes) return brief
  return withScenes(brief, at, 0, [{ ...scene, id: freshId(brief, scene.id) }])
}

export function withoutScene(brief: Brief, at: number): Brief {
  return withScenes(brief, at, 1, [])
}

/** The brief with a scene one place earlier (-1) or later (1). Unchanged at the ends. */
export function movedScene(brief: Brief, at: number, by: 1 | -1): Brief {
  const scene = brief.scenes[at]
  const to = at + by
  if (!scene || to < 0 || to >= brief.scenes.length) return brief
  return withScenes(withoutScene(brief, at), to, 0, [scene])
}

/** The brief with some fields of a scene changed; `undefined` takes a field out. */
export function changedScene(brief: Brief, at: number, change: SceneChange): Brief {
  const scene = brief.scenes[at]
  if (!scene) return brief
  const { kicker, notes, labels = [], figure, ...kept } = { ...scene, ...change }
  const changed: Scene = {
    ...kept,
    ...(kicker && { kicker }),
    ...(notes && { notes }),
    ...(labels.length > 0 && {
      labels: labels.map(({ note, ...label }) => ({ ...label, ...(note && { note }) })),
    }),
    ...(figure && { figure }),
  }
  return withScenes(brief, at, 1, [changed])
}

/** The brief with `left` scenes taken out from `at` on, and others put there. */
function withScenes(brief: Brief, at: number, left: number, put: readonly Scene[]): Brief {
  const { scenes } = brief
  return { ...brief, scenes: [...scenes.slice(0, at), ...put, ...scenes.slice(at + left)] }
}

/** What the editor changes of a scene. */
export interface SceneChange {
  readonly state?: string
  readonly kicker?: string
  readonly headline?: string
  readonly points?: Scene['points']
  readonly notes?: string
  readonly labels?: Scene['labels']
  readonly figure?: Figure | undefined
}

/** An id that no scene of the brief has: the one asked for, else the first free with a number. */
export function freshId(brief: Pick<Brief, 'scenes'>, asked: string): string {
  const taken = new Set(brief.scenes.map(({ id }) => id))
  const stem = asked.replace(/-\d+$/, '')
  let id = asked
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`
  return id
}

const keyOf = (evidence: Evidence) => JSON.stringify(Object.entries(evidence).sort())

/** The evidence with one more; what is there already is not put there twice. */
export function withEvidence(held: readonly Evidence[], more: Evidence): Evidence[] {
  return held.some((one) => keyOf(one) === keyOf(more)) ? [...held] : [...held, more]
}
