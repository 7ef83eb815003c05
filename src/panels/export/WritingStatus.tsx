import { Standing } from '#ui/Trace.tsx'
import { blockedByFrame } from './save.ts'
import type { Writing } from './use-writer.ts'
import { useExportSpeech } from './words.ts'

/** How far the file has come, and what a reader can do where the browser does not save it. */
export function WritingStatus({ writing }: { readonly writing: Writing }) {
  const { m } = useExportSpeech()
  const blocked = blockedByFrame()
  return (
    <>
      <p role="status">
        <Standing is="glance">{useStatus(writing)}</Standing>
      </p>
      {blocked !== 'no' && (
        <p className="stale">
          {blocked === 'unknown' ? m.exports.framed : `${m.exports.blocked} ${m.exports.blockedCopy}`}
        </p>
      )}
      {writing.is === 'by-hand' && (
        <textarea
          className="export-text"
          aria-label={m.exports.text}
          readOnly
          rows={6}
          value={writing.text}
          onFocus={({ target }) => {
            target.select()
          }}
        />
      )}
    </>
  )
}

function useStatus(writing: Writing): string {
  const { m, n } = useExportSpeech()
  const say = m.exports
  switch (writing.is) {
    case 'idle':
      return ''
    case 'writing':
      return say.writing(n.count(writing.rows), n.count(writing.of))
    case 'saved':
      return say.saved(writing.name)
    case 'copied':
      return say.copied
    case 'too-long':
      return say.tooLong
    case 'too-large':
      return m.exportPicture.tooLarge
    case 'by-hand':
      return say.copyByHand
    case 'failed':
      return say.failed
  }
}
