import { useEffect, useRef, useState } from 'react'
import type { ExportFile } from './make-file.ts'
import { saveAs } from './save.ts'
import { writeFile } from './write-file.ts'

/** How far a file has come. */
export type Writing =
  | { readonly is: 'idle' | 'failed' | 'copied' | 'too-long' }
  | { readonly is: 'writing'; readonly rows: number; readonly of: number }
  | { readonly is: 'saved'; readonly name: string }
  /** the browser refuses to copy; the reader may do it by hand */
  | { readonly is: 'by-hand'; readonly text: string }

/** Characters that a clipboard and a text field still take without a stop. */
const COPY_AT_MOST = 8_000_000

/** Writes one file at a time, and gives it up when the panel closes. */
export function useWriter() {
  const [writing, setWriting] = useState<Writing>({ is: 'idle' })
  const going = useRef<AbortController | null>(null)
  useEffect(function giveUpOnClose() {
    return function giveUp() {
      going.current?.abort()
    }
  }, [])
  const run = async (file: ExportFile, done: (blob: Blob) => Promise<Writing> | Writing) => {
    if (going.current) return
    const controller = new AbortController()
    going.current = controller
    const onRows = (rows: number) => {
      setWriting({ is: 'writing', rows, of: file.rows })
    }
    try {
      const blob = await writeFile(file, { signal: controller.signal, onRows })
      if (blob) setWriting(await done(blob))
    } catch {
      setWriting({ is: 'failed' })
    }
    going.current = null
  }
  return {
    writing,
    save: (file: ExportFile) =>
      void run(file, (blob) => {
        saveAs(blob, file.name)
        return { is: 'saved', name: file.name }
      }),
    copy: (file: ExportFile) => void run(file, copied),
  }
}

async function copied(blob: Blob): Promise<Writing> {
  if (blob.size > COPY_AT_MOST) return { is: 'too-long' }
  const text = await blob.text()
  try {
    await navigator.clipboard.writeText(text)
    return { is: 'copied' }
  } catch {
    return { is: 'by-hand', text }
  }
}
