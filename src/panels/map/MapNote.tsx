import { createElement, Fragment, type ReactNode } from 'react'
import { isDrawable, PRECISIONS } from '#domain/event.ts'
import type { MapModel, Unmapped } from '#engine/map.ts'
import { useSpeech } from '#format/speech.ts'
import { Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ViewState } from '#view/view-state.ts'

interface Props {
  readonly model: MapModel
  readonly view: ViewState
  /** without the reasons */
  readonly isShort: boolean
}

/** How many of the selected events have a mark, and why not all. */
export function MapNote({ model, view, isShort }: Props) {
  const { total, mapped, unmapped } = model
  const { m, n } = useSpeech()
  if (total === 0) return m.map.noteEmpty
  const drawable = PRECISIONS.filter(isDrawable)
  const precisions =
    view.precisions.length === 0
      ? drawable
      : drawable.filter((precision) => view.precisions.includes(precision))
  const reasons = reasonsFor(unmapped)
  const traced = ({ years, events, is, change }: Reason) =>
    sayReason<ReactNode>(
      m,
      is,
      years(n.year),
      <Trace value={events} query={queryWith(view, change)}>
        {n.count(events)}
      </Trace>,
    )
  const all = <Total value={total}>{n.count(total)}</Total>
  const placed = (
    <Trace value={mapped} query={queryWith(view, { precisions })} label={m.map.mappedLabel(n.count(mapped))}>
      {n.count(mapped)}
    </Trace>
  )
  const known = mapped === 0 ? n.count(0) : placed
  const sentence = isShort
    ? m.map.noteShort<ReactNode>(known, all)
    : m.map.note<ReactNode>(known, all, total === 1, reasons.map(traced))
  return (
    <span title={isShort ? undefined : noteText(model, { m, n })}>
      {createElement(Fragment, null, ...sentence)}
    </span>
  )
}

/** The same as one text, with every reason. */
export function noteText(
  { total, mapped, unmapped }: Props['model'],
  { m, n }: Pick<ReturnType<typeof useSpeech>, 'm' | 'n'>,
): string {
  if (total === 0) return m.map.noteEmpty
  const plain = ({ years, events, is }: Reason) => sayReason(m, is, years(n.year), n.count(events))
  return m.map.note(n.count(mapped), n.count(total), total === 1, reasonsFor(unmapped).map(plain)).join('')
}

interface Reason {
  readonly is: keyof ReturnType<typeof useSpeech>['m']['map']['reasons']
  readonly events: number
  /** the change of the view that selects these events alone */
  readonly change: Partial<ViewState>
  /** the years of a release, given how to write a year; empty: none is named */
  readonly years: (year: (day: number) => string) => string
}

function sayReason<T>(
  { map: { reasons } }: ReturnType<typeof useSpeech>['m'],
  is: Reason['is'],
  years: string,
  events: T,
) {
  return is === 'release' ? reasons.release(years, events) : reasons[is](events)
}

function reasonsFor({ placeless, borderOnly, countryOnly, international }: Unmapped): Reason[] {
  const noYears = () => ''
  const of = (is: Reason['is'], events: number, precisions: ViewState['precisions']) =>
    events === 0 ? [] : [{ is, events, change: { precisions }, years: noYears }]
  const isBoth = borderOnly > 0 && countryOnly > 0
  return [
    ...placelessReasons(placeless),
    ...(isBoth
      ? of('borderOrCountry', borderOnly + countryOnly, ['border', 'country'])
      : [...of('border', borderOnly, ['border']), ...of('country', countryOnly, ['country'])]),
    ...of('international', international, ['international']),
  ]
}

/** A release without any places by its years, as far as its days tell it from the others; else all in one. */
function placelessReasons(placeless: Unmapped['placeless']): Reason[] {
  if (placeless.length === 0) return []
  const others = placeless.filter(({ completeness }) => completeness !== 'thin')
  if (others.length === placeless.length || others.length > 1 || placeless.some(({ isAlone }) => !isAlone)) {
    const events = placeless.reduce((sum, release) => sum + release.events, 0)
    return [{ is: 'placeless', events, change: { precisions: ['none'] }, years: () => '' }]
  }
  return placeless.map(({ completeness, events, days: { from, to } }) => ({
    is: completeness === 'thin' ? 'release' : 'placeless',
    events,
    change: { precisions: ['none'], period: periodOfDays(from, to) },
    years: (year) => (year(from) === year(to) ? year(from) : `${year(from)}–${year(to)}`),
  }))
}
