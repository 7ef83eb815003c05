import type { CiteSpeech } from '#format/cite-speech.ts'
import { type Cited, citeView } from './cite-view.ts'
import { currentDay } from './today.ts'

/** The citation of a view on this page, read today. */
export function citedHere(cited: Pick<Cited, 'dataset' | 'view' | 'days'>, speech: CiteSpeech) {
  const page = window.location.href.replace(/[?#].*$/s, '')
  return citeView({ ...cited, page, today: currentDay() }, speech)
}
