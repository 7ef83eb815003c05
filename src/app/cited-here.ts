import type { CiteSpeech } from '#format/cite-speech.ts'
import { type Cited, citeView } from './cite-view.ts'
import { currentDay } from './today.ts'

/** The citation of a view on this page, read today. */
export function citedHere(cited: Pick<Cited, 'dataset' | 'view' | 'days'>, speech: CiteSpeech) {
  // What is cited in a frame is the page itself.
  const page = window.location.href.replace(/[?#].*$/s, '').replace(/embed\.html$/, 'index.html')
  return citeView({ ...cited, page, today: currentDay() }, speech)
}
