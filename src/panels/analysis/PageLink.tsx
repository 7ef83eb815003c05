import type { Citation } from '#dataset/schema/common.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'
import { useWords } from './words.ts'

/** A page with its publisher and date; a link out, followed only when the reader asks. */
export function PageLink({ page }: { readonly page: Citation }) {
  const { n } = useSpeech()
  const say = useWords().strategies
  return (
    <>
      <a href={page.url} target="_blank" rel="noopener noreferrer" title={say.opensOutside}>
        <Standing is="quote">{page.publisher}</Standing>
      </a>
      , {page.date === null ? say.undated : n.day(dayNumber(page.date as IsoDate))}
    </>
  )
}
