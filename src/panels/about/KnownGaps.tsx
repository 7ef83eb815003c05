import { createElement, Fragment, type ReactNode } from 'react'
import type { KnownGap } from '#engine/about-gaps.ts'
import { everything } from '#engine/about-view.ts'
import { type AboutSpeech, useAboutSpeech } from '#format/about-speech.ts'
import { Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'
import { spanWords } from './span-words.ts'

/** What the dataset does not know: from its coverage, from its series, and by UCDP's definition. */
export function KnownGaps({ gaps, view }: { readonly gaps: readonly KnownGap[]; readonly view: ViewState }) {
  const speech = useAboutSpeech()
  const { m } = speech
  const rows = [
    ...gaps.map((gap) => gapWords(gap, view, speech)),
    { title: m.about.gap.byDefinition, note: m.about.gap.byDefinitionNote },
  ]
  return (
    <dl className="about-gaps">
      {rows.map(({ title, note }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{note}</dd>
        </div>
      ))}
    </dl>
  )
}

function gapWords(gap: KnownGap, view: ViewState, { m, n }: AboutSpeech): { title: string; note: ReactNode } {
  const say = m.about.gap
  switch (gap.is) {
    case 'none': {
      const title = say.nothing(m.words.countries[gap.country], spanWords(gap, n))
      if (gap.lateRows > 0) {
        const query = queryWith(everything(view), {
          period: periodOfDays(gap.from, gap.to),
          places: [gap.country],
        })
        const rows = (
          <Trace value={gap.lateRows} query={query}>
            {n.count(gap.lateRows)}
          </Trace>
        )
        return { title, note: createElement(Fragment, null, ...say.late<ReactNode>(rows)) }
      }
      return { title, note: gap.hasMonths ? say.noEventsMonths : say.noEvents }
    }
    case 'thin':
    case 'no-id': {
      const where = n.list(gap.countries.map((country) => m.words.countries[country]))
      return { title: say.nothing(where, spanWords(gap, n)), note: say[gap.is] }
    }
    case 'series-end':
      return gap.publisher === null
        ? { title: say.after(m.about.countryMonthsSource, n.month(gap.after)), note: say.noTotal }
        : { title: say.after(gap.publisher, n.month(gap.after)), note: say.noMonth }
  }
}
