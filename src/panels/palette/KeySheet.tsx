import { useState } from 'react'
import { PaletteDialog } from './PaletteDialog.tsx'
import { usePaletteWords } from './words.ts'

interface Props {
  /** whether / and ? act */
  readonly isSingle: boolean
  readonly onSingle: (is: boolean) => void
  readonly onClose: () => void
}

/** Every key of the page, and the switch for those of a single character. */
export function KeySheet({ isSingle, onSingle, onClose }: Props) {
  const say = usePaletteWords().keys
  const [isOn, setOn] = useState(isSingle)
  return (
    <PaletteDialog title={say.title} onClose={onClose}>
      {() => (
        <>
          <h2>{say.title}</h2>
          <label>
            <input
              type="checkbox"
              checked={isOn}
              onChange={() => {
                setOn(!isOn)
                onSingle(!isOn)
              }}
            />{' '}
            {say.single}
          </label>
          {say.all.map((keys) => (
            <p key={keys}>{keys}</p>
          ))}
        </>
      )}
    </PaletteDialog>
  )
}
