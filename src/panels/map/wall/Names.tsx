import type { SceneLabel } from '#engine/brief/scene.ts'
import type { PlacedName } from './place-names.ts'

interface Props {
  readonly names: readonly PlacedName[]
  readonly labels: readonly SceneLabel[]
}

/** The incidents that the scene names, beside their marks. */
export function Names({ names, labels }: Props) {
  return names.map(({ id, side, box }) => {
    const label = labels.find(({ incident }) => incident.id === id)
    if (!label) return null
    return (
      <p
        key={id}
        className={`wall-name wall-name-${side}`}
        style={{ transform: `translate(${box.left}px, ${box.top}px)`, width: box.right - box.left }}
        data-standing="quote"
      >
        <b>{label.name}</b>
        {label.note}
      </p>
    )
  })
}
