import type { Strip } from '#engine/about-coverage.ts'
import { everything } from '#engine/about-view.ts'
import { useAboutSpeech } from '#format/about-speech.ts'
import { Standing, Trace } from '#ui/Trace.tsx'
import { formatQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { stripWords } from './strip-words.ts'

/** What a strip is called; the number of accounts leads to them. */
export function StripName({ strip, view }: { readonly strip: Strip; readonly view: ViewState }) {
  const { name } = stripWords(strip, useAboutSpeech())
  if (strip.of.is !== 'incidents') return <Standing is="quote">{name}</Standing>
  return (
    <Trace value={strip.of.count} query={formatQuery(everything(view))}>
      {name}
    </Trace>
  )
}
