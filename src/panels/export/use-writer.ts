import { useEffect, useRef, useState } from 'react'
import type { ExportFile } from './make-file.ts'
import { PictureRefused } from './picture/surfaces.ts'
import { saveAs } from './save.ts'
import { writeFile } from './write-file.ts'

/** How far a file has come. */
export type Writing =
  | { readonly is: 'idle' | 'failed' | 'copied' | 'too-long' | 'too-large' }
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
  const run = async (work: (signal: AbortSignal) => Promise<Writing | null>) => {
    if (going.current) return
    const controller = new AbortController()
    going.current = controller
    try {
      const done = await work(controller.signal)
      if (done && !controller.signal.aborted) setWriting(done)
    } catch (error) {
      setWriting({ is: error instanceof PictureRefused ? 'too-large' : 'failed' })
    }
    going.current = null
  }
  const written = async (file: ExportFile, signal: AbortSignal) => {
    const onRows = (rows: number) => {
      setWriting({ is: 'writing', rows, of: file.rows })
    }
    return await writeFile(file, { signal, onRows })
  }
  return {
    writing,
    save: (file: ExportFile | Promise<ExportFile>) =>
      void run(async (signal) => {
        const ready = await file
        const blob = await written(ready, signal)
        return blob && saved(blob, ready.name)
      }),
    copy: (file: ExportFile | Promise<ExportFile>) =>
      void run(async (signal) => {
        const blob = await written(await file, signal)
        return blob && (await copied(blob))
      }),
    /** Saves what is made in one go. */
    saveMade: (made: Promise<{ readonly blob: Blob; readonly name: string }>) =>
      void run(async (signal) => {
        const { blob, name } = await made
        return signal.aborted ? null : saved(blob, name)
      }),
  }
}

function saved(blob: Blob, name: string): Writing {
  saveAs(blob, name)
  return { is: 'saved', name }
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
