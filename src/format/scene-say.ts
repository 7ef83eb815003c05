import type { Analysis } from '#domain/analysis.ts'
import type { DayNumber, DayRange } from '#domain/date.ts'
import { speechWith } from './area.ts'
import { brief } from './messages/en/brief.ts'
import type { Speech } from './speech.ts'

const briefSpeech = speechWith({ en: { brief } })

/** How a scene's figures and sources are said in a language: what `readScene` asks for. */
export function sceneSay(speech: Speech) {
  const { m, n } = briefSpeech(speech)
  return {
    count: n.count,
    range: n.range,
    days: n.days,
    page: (publisher: string, day: DayNumber | null, more: number) => {
      const page = m.brief.page(publisher, day === null ? null : n.day(day))
      return more > 0 ? m.brief.morePages(page, n.count(more)) : page
    },
    indicator: (name: string, readTo: DayNumber) => m.brief.indicator(name, n.day(readTo)),
    analysis: (id: Analysis) => m.brief.analysis(m.watch.analysis[id]),
    events: (coder: string, count: number, period: DayRange) =>
      m.brief.events(coder, n.count(count), count, n.days(period)),
  }
}
