import type { ReleaseChange } from '#engine/trend/releases.ts'
import type { FormWords } from './form-words.ts'

/** What a record passes to, in words. */
export function releaseWords({ from, to }: ReleaseChange, say: FormWords): string {
  if (to === null) return say.releaseEnds(from ?? '')
  return from === null ? say.releaseBegins(to) : say.releaseTurns(from, to)
}
