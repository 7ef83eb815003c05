import { type ReactNode, useRef } from 'react'
import { TextButton } from './TextButton.tsx'

interface Props {
  /** as the `accept` of a file field */
  readonly accept: string
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

/** A text button that lets the reader choose one file. */
export function FileButton({ accept, onFile, children }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <TextButton onClick={() => picker.current?.click()}>{children}</TextButton>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          // The same file may be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
