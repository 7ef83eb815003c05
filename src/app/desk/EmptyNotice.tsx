import { nearestDrop } from '#engine/nearest.ts'
import type { Selection } from '#engine/selection.ts'
import { useSpeech } from '#format/speech.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { DEFAULT_VIEW } from '#view/link.ts'
import type { ChangeView } from '#view/view-state.ts'

/** Nothing matches: the way back that brings most. Map, axes and hatching stay where they are. */
export function EmptyNotice({
  selection,
  change,
}: {
  readonly selection: Selection
  readonly change: ChangeView
}) {
  const { m, n } = useSpeech()
  const say = m.app.empty
  const drop = nearestDrop(selection)
  return (
    <div className="empty-notice" role="status">
      <p>
        <b>{say.title}</b>
      </p>
      <p>
        {drop ? (
          <TextButton
            onClick={() => {
              change(drop.change)
            }}
          >
            {say.drop(say.dimensions[drop.dimension], n.count(drop.events))}
          </TextButton>
        ) : (
          say.none
        )}{' '}
        <TextButton
          onClick={() => {
            change(DEFAULT_VIEW)
          }}
        >
          {say.reset}
        </TextButton>
      </p>
    </div>
  )
}
