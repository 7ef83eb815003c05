import { INCIDENT_KINDS } from '#domain/incident.ts'
import type { TrendMultiples } from '#engine/trend/multiples.ts'
import { TextButton } from '#ui/TextButton.tsx'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { useMultiplesSpeech } from './multiples-speech.ts'
import type { NamedPanel } from './panel-names.ts'

interface Props {
  readonly by: TrendMultiples['by']
  /** undefined: nothing was counted */
  readonly panel: NamedPanel | undefined
  readonly view: ViewState
  readonly change: ChangeView
  readonly takeFocus: (button: HTMLButtonElement | null) => void
}

/** Why there are no panels, and the way back to all of them. */
export function OnePanelLine({ by, panel, view, change, takeFocus }: Props) {
  const { m } = useMultiplesSpeech()
  const say = m.multiples
  const all = withoutFilter(by, view)
  return (
    <div className="trend-form-line">
      <span data-standing="quote">{panel ? say.only(by, panel.name) : say.nothing}</span>
      {all && (
        <button
          type="button"
          className="text-button"
          ref={takeFocus}
          onClick={() => {
            change(all, 'push')
          }}
        >
          {say.all(by)}
        </button>
      )}
      <TextButton
        onClick={() => {
          change({ multiples: 'none' }, 'replace')
        }}
      >
        {say.one}
      </TextButton>
    </div>
  )
}

/** The view without the filter that picks panels; null: there is none. */
function withoutFilter(by: TrendMultiples['by'], view: ViewState): Partial<ViewState> | null {
  switch (by) {
    case 'place':
    case 'country':
      return view.places.length > 0 ? { places: [] } : null
    case 'actor':
      return view.actors.length > 0 ? { actors: [] } : null
    case 'side':
      return view.sides.length > 0 ? { sides: [] } : null
    case 'kind': {
      const kinds = INCIDENT_KINDS.filter((kind) => view.kinds.includes(kind))
      return kinds.length < view.kinds.length ? { kinds } : null
    }
  }
}
