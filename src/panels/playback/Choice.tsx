interface Props<T extends string> {
  readonly label: string
  readonly options: readonly { readonly id: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** A native select whose options say what they are about; its name is for those who do not see them. */
export function Choice<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <label className="playback-choice">
      <span className="visually-hidden">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(({ id }) => id === event.target.value)
          if (chosen) onChange(chosen.id)
        }}
      >
        {options.map(({ id, label: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
