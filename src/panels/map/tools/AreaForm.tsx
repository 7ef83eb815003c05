import { useId, useState } from 'react'
import type { Area } from '#domain/area.ts'
import { formatArea, parseArea } from '#view/area-text.ts'
import type { Shape } from './draw.ts'
import { useToolWords } from './tool-words.ts'

interface Props {
  readonly shape: Shape
  /** the present area, whose numbers stand in the fields where it has this shape */
  readonly area: Area | null
  readonly onDone: (area: Area) => void
}

/** An area by typed numbers. */
export function AreaForm({ shape, area, onDone }: Props) {
  const say = useToolWords().area
  const labels: readonly string[] = say.fields[shape]
  const id = useId()
  const [values, setValues] = useState(() => startOf(shape, area))
  const [isBad, setBad] = useState(false)
  const submit = () => {
    const numbers = values.join(',').split(/[\s,;]+/)
    const typed = parseArea(`${shape}:${numbers.filter((part) => part !== '').join()}`)
    setBad(typed === null)
    if (typed) onDone(typed)
  }
  const fieldOf = (i: number) => ({
    value: values[i] ?? '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setBad(false)
      setValues(labels.map((_, at) => (at === i ? target.value : (values[at] ?? ''))))
    },
  })
  return (
    <form
      className="map-area-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {labels.map((label, i) => (
        <label key={label} htmlFor={`${id}${i}`}>
          {label}
          {shape === 'polygon' ? (
            <textarea id={`${id}${i}`} rows={4} aria-invalid={isBad} {...fieldOf(i)} />
          ) : (
            <input id={`${id}${i}`} type="text" autoComplete="off" aria-invalid={isBad} {...fieldOf(i)} />
          )}
        </label>
      ))}
      <button type="submit" className="button">
        {say.select}
      </button>
      <p role="alert" className="stale" data-standing="rule">
        {isBad ? say.bad[shape] : ''}
      </p>
    </form>
  )
}

function startOf(shape: Shape, area: Area | null): string[] {
  if (area?.is !== shape) return []
  if (area.is === 'polygon')
    return [area.corners.map(({ latitude, longitude }) => `${latitude}, ${longitude}`).join('\n')]
  return formatArea(area)
    .slice(shape.length + 1)
    .split(',')
}
