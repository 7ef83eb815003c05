interface Props<T extends string> {
  readonly label: string
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few, of what is put into another page. */
export function EmbedChoice<T extends string>({ label, options, names, value, onChange }: Props<T>) {
  return (
    <label>
      {label}{' '}
      <select
        className="share-pick"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((id) => id === target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {options.map((id) => (
          <option key={id} value={id}>
            {names[id]}
          </option>
        ))}
      </select>
    </label>
  )
}
