import type { Stated } from '#engine/claimed-toll.ts'
import type { DetailSpeech } from '#format/detail-speech.ts'

/** What a claimant said, in words that keep "at least" and ranges. */
export function statedWords(
  stated: Stated,
  { m, n }: { readonly m: Pick<DetailSpeech['m'], 'detail'>; readonly n: DetailSpeech['n'] },
): string {
  switch (stated.is) {
    case 'not-stated':
      return m.detail.notStated
    case 'exactly':
      return n.count(stated.best)
    case 'at-least':
      return m.detail.atLeast(n.count(stated.low))
    case 'at-most':
      return m.detail.atMost(n.count(stated.high))
    case 'range':
      return n.range(stated.low, stated.high)
  }
}
