import type { Sentence } from './counted.ts'

/** The density layer of the map. It loads with the layer. */
export const mapDensity = {
  title: 'Events per 1,000 km²',
  step: (from: string, to: string) => `${from}–${to}`,
  top: (from: string) => `${from} and more`,
  below: (from: string) => `under ${from}, or none`,
  empty: 'No event is placed well enough.',
  kernel: (km: string) =>
    `Each event is spread over ${km} km around its place (quartic kernel) and counts once in all.`,
  made: <T>(counted: T, total: T): Sentence<T> => [
    'Made from ',
    counted,
    ' of ',
    total,
    ': those placed exactly or near.',
  ],
  hint: 'Points shows incidents.',
}
