/** The bucket that a key leads to, or null for a key that does not walk. */
export function stepOf(key: string, at: number | null, last: number): number | null {
  if (last < 0) return null
  if (key === 'ArrowRight') return Math.min(last, (at ?? -1) + 1)
  if (key === 'ArrowLeft') return at === null ? last : Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}
