import { useShareSpeech } from './words.ts'

interface Props {
  readonly label: string
  /** digits, as typed; empty: as high or wide as it comes */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A length in pixels, or none. */
export function EmbedSize({ label, value, onChange }: Props) {
  const { m } = useShareSpeech()
  return (
    <label>
      {label}{' '}
      <input
        className="share-pick share-size"
        inputMode="numeric"
        placeholder={m.share.embed.auto}
        maxLength={4}
        value={value}
        onChange={({ target }) => {
          onChange(target.value.replace(/\D/g, ''))
        }}
      />
    </label>
  )
}
