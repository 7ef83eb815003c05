import type { ChangeEntry, KilledChange, Tally } from '#dataset/schema/changes.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { ChangesSpeech } from '#format/changes-speech.ts'

/** Counts as the messages take them: none is not said. */
function tallied({ added, removed, revised }: Tally, n: ChangesSpeech['n']) {
  const said = (count: number) => (count === 0 ? undefined : n.count(count))
  return { added: said(added), removed: said(removed), revised: said(revised) }
}

/** "12 added, 2 revised", or nothing. */
export function tallyText(tally: Tally, { m, n }: ChangesSpeech): string {
  return m.changes.tally(tallied(tally, n))
}

function change(value: number, { m, n }: ChangesSpeech): string {
  if (value === 0) return m.changes.unchanged
  return value > 0 ? m.changes.more(n.count(value)) : m.changes.fewer(n.count(-value))
}

function killedTexts({ best, low, high }: KilledChange, speech: ChangesSpeech): string[] {
  const say = speech.m.changes
  const isRanged = low !== 0 || high !== 0
  return [
    ...(best === 0 && !isRanged ? [] : [say.killed(change(best, speech))]),
    ...(isRanged ? [say.killedRange(change(low, speech), change(high, speech))] : []),
  ]
}

const daysText = ({ from, to }: { from: string; to: string }, { n }: ChangesSpeech) =>
  n.days({ from: dayNumber(from as IsoDate), to: dayNumber(to as IsoDate) })

/** What changed in the events: all of them where both countries are concerned, then each country. */
export function eventTexts({ events }: ChangeEntry['changes'], speech: ChangesSpeech): string[] {
  const { m } = speech
  const texts = (one: Tally & { readonly killed: KilledChange }) =>
    [tallyText(one, speech), ...killedTexts(one.killed, speech)].filter(Boolean)
  const countries = events.byCountry.map((one) =>
    m.changes.in(m.words.countries[one.country], m.changes.inTurn(texts(one))),
  )
  const days = events.addedDays ? [m.changes.addedDays(daysText(events.addedDays, speech))] : []
  return [...(countries.length > 1 ? [m.changes.inTurn(texts(events))] : []), ...countries, ...days]
}

/** What changed in the stretches that the data cover. */
export function coverageTexts({ coverage }: ChangeEntry['changes'], speech: ChangesSpeech): string[] {
  const { m, n } = speech
  return [
    ...coverage.listed.map((span) =>
      m.changes.span(
        m.changes.incident[span.what],
        m.words.countries[span.country],
        daysText(span, speech),
        m.words.coverage[span.level],
      ),
    ),
    ...(coverage.unlisted > 0 ? [m.changes.unlisted(n.count(coverage.unlisted))] : []),
  ]
}

/** What changed in the records that have no line of their own, and in the dataset's form. */
export function otherTexts({ others }: ChangeEntry['changes'], speech: ChangesSpeech): string[] {
  return others.map((one) => speech.m.changes.in(one.kind, tallyText(one, speech)))
}

export function formTexts({ form }: ChangeEntry['changes'], { m, n }: ChangesSpeech): string[] {
  return [
    ...form.listed.map(({ kind, field, what }) => m.changes.formOf[what](kind, field)),
    ...(form.unlisted > 0 ? [m.changes.unlisted(n.count(form.unlisted))] : []),
  ]
}
