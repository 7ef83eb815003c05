import { createElement, Fragment, type ReactNode, useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { DayRange } from '#domain/date.ts'
import { publishedTrend } from '#engine/trend/publishers.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing, Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import { periodOfDays } from '#view/period-text.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { PublishedLineRow } from './PublishedLineRow.tsx'
import { PublishedTable } from './PublishedTable.tsx'
import { usePublishedWords } from './published-words.ts'
import '../form/form.css'
import './published.css'

interface Props {
  readonly publisher: string
  readonly dataset: Dataset
  readonly period: DayRange
  readonly view: ViewState
  readonly change: ChangeView
}

/** The figures of one publisher, one line a definition, on the period's axis; or the same as a table. */
export function PublishedView({ publisher, dataset, period, view, change }: Props) {
  const { n } = useSpeech()
  const say = usePublishedWords()
  const { series } = dataset
  const model = useMemo(() => publishedTrend(series, publisher, period), [series, publisher, period])
  if (!model) return null
  const back = (
    <TextButton
      onClick={() => {
        change({ series: null }, 'replace')
      }}
    >
      {say.back}
    </TextButton>
  )
  const { name, figures, all, days, lines } = model
  const whole = queryWith(view, { period: periodOfDays(days.from, days.to) })
  return (
    <>
      <p className="trend-form-line">
        <span>
          {createElement(
            Fragment,
            null,
            ...say.lead<ReactNode>(
              <Standing is="quote">{name}</Standing>,
              <Total value={figures}>{n.count(figures)}</Total>,
              <Trace value={all} query={whole}>
                {n.count(all)}
              </Trace>,
            ),
          )}
        </span>
        {back}
      </p>
      {lines.length === 0 && <p className="trend-published">{say.empty}</p>}
      {lines.length > 0 &&
        (view.tables.includes('trend') ? (
          <PublishedTable model={model} period={period} />
        ) : (
          <section className="trend-published" tabIndex={0} aria-label={say.caption(name, n.days(period))}>
            {lines[0]?.of.is === 'months' && (
              <p className="trend-definition trend-definition-more" data-standing="quote">
                {lines[0].definition}
              </p>
            )}
            <ul>
              {lines.map((line) => (
                <PublishedLineRow key={line.id} line={line} period={period} />
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
