import { createElement, Fragment, type ReactNode } from 'react'
import type { Area } from '#domain/area.ts'
import { isDrawable, PRECISIONS, type Precision } from '#domain/event.ts'
import { nameAt } from '#engine/area-name.ts'
import { areaInFull, areaInShort, useAreaSpeech } from '#format/area-words.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import type { FilterProps } from './FilterBar.tsx'

type Props = Omit<FilterProps, 'facets'> & { readonly area: Area }

const PLACELESS = PRECISIONS.filter((precision) => !isDrawable(precision))
const WIDE: readonly Precision[] = ['district', 'province']

/** The chip of the area; it opens what counts as inside, with how many events that leaves in doubt. */
export function AreaChip({ area, dataset, view, selection, change }: Props) {
  const speech = useAreaSpeech()
  const say = speech.m.mapArea
  const name = area.is === 'circle' ? nameAt(dataset, area) : null
  const { precision } = dataset.events
  const count = (rows: Int32Array, wanted: readonly Precision[]) =>
    rows.reduce((sum, row) => sum + (wanted.includes(PRECISIONS[precision[row] ?? 0] ?? 'none') ? 1 : 0), 0)
  const within = (wanted: readonly Precision[]): Partial<ViewState> => ({
    precisions: view.precisions.length === 0 ? wanted : wanted.filter((one) => view.precisions.includes(one)),
  })
  const traced = (value: number, narrowed: Partial<ViewState>) => (
    <Trace value={value} query={queryWith(view, narrowed)}>
      {speech.n.count(value)}
    </Trace>
  )
  const byPoint = count(selection.rows, WIDE)
  const placeless = count(selection.missedBy.area, PLACELESS)
  const sentence = (parts: readonly ReactNode[]) => <p>{createElement(Fragment, null, ...parts)}</p>
  return (
    <Disclosure
      isSet
      label={
        <>
          <span>{say.name}</span> <b data-standing="rule">{areaInShort(area, name, speech)}</b>
        </>
      }
    >
      {(close) => (
        <div className="area-options">
          <p>
            <Standing is="rule">{areaInFull(area, name, speech)}</Standing>
          </p>
          <p>{say.rule}</p>
          {byPoint > 0 && sentence(say.byPoint<ReactNode>(traced(byPoint, within(WIDE)), byPoint === 1))}
          {placeless > 0 &&
            sentence(
              say.placeless<ReactNode>(
                traced(placeless, { area: null, ...within(PLACELESS) }),
                placeless === 1,
              ),
            )}
          <TextButton
            onClick={() => {
              close()
              change({ area: null })
            }}
          >
            {say.remove}
          </TextButton>
        </div>
      )}
    </Disclosure>
  )
}
