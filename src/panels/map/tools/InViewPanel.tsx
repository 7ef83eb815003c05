import { createElement, Fragment, type ReactNode } from 'react'
import type { Area } from '#domain/area.ts'
import type { InView } from '#engine/map/in-view.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Total, Trace } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { useMarkWords } from '../mark-words.ts'
import { inViewDetails } from './in-view-words.ts'
import { ToolPanel } from './ToolPanel.tsx'
import { useToolWords } from './tool-words.ts'

interface Props {
  readonly inView: InView
  /** the part that the map shows; null: too small to be one */
  readonly shown: Area | null
  readonly view: ViewState
  readonly change: ChangeView
  readonly onClose: () => void
}

/** What is in view, in sentences, and the way to select just that. */
export function InViewPanel({ inView, shown, view, change, onClose }: Props) {
  const { n, direction } = useSpeech()
  const tools = useToolWords()
  const marks = useMarkWords()
  const say = tools.view
  const { events, total, killed } = inView
  // Another area would take the place of one that is set, and count more.
  const part = shown && view.area === null ? { area: shown } : null
  const counted = part ? (
    <Trace value={events} query={queryWith(view, part)}>
      {n.count(events)}
    </Trace>
  ) : (
    <span data-standing="glance">{n.count(events)}</span>
  )
  const all = <Total value={total}>{n.count(total)}</Total>
  const [before, ...after] = say.events<ReactNode>(counted, all, n.count(killed))
  return (
    <ToolPanel title={say.title} onClose={onClose}>
      <div dir={direction}>
        <p>
          {events === 0
            ? say.nothing
            : createElement(
                Fragment,
                null,
                before,
                <span data-standing="glance">{createElement(Fragment, null, ...after)}</span>,
              )}
        </p>
        {inViewDetails(inView, view.measure, { n, marks, tools }).map((sentence) => (
          <p key={sentence} data-standing="glance">
            {sentence}
          </p>
        ))}
        {part && events > 0 && (
          <TextButton
            onClick={() => {
              onClose()
              change(part)
            }}
          >
            {say.select}
          </TextButton>
        )}
      </div>
    </ToolPanel>
  )
}
