import type { Strip } from '#engine/about-coverage.ts'
import type { AboutSpeech } from '#format/about-speech.ts'
import { spanWords } from './span-words.ts'

/** What a strip is called, and what stands beside the name. */
export function stripWords({ of }: Strip, { m, n }: AboutSpeech): { name: string; note: string } {
  const say = m.about.strips
  switch (of.is) {
    case 'events':
      return { name: m.words.countries[of.country], note: say.ucdpEvents }
    case 'country-months':
      return { name: say.countryMonths, note: m.words.countries[of.country] }
    case 'publisher':
      return { name: of.name, note: of.geography }
    case 'incidents':
      return { name: say.accounts(n.count(of.count)), note: say.accountsNote }
  }
}

/** The strip as a sentence, for those who do not see it. */
export function spokenStrip(strip: Strip, speech: AboutSpeech): string {
  const { m, n } = speech
  const say = m.about.strips
  const known = strip.spans
    .filter(({ level }) => level !== 'none')
    .map((span) => say.spokenSpan(spanWords(span, n), m.about.levels[span.level]))
  const { name, note } = stripWords(strip, speech)
  return say.spoken(name, note, known.length === 0 ? say.nothing : known.join('; '))
}
