import type { Speech } from '#format/speech.ts'
import type { ViewState } from '#view/view-state.ts'
import { pictureSpeech } from './picture-words.ts'

/** What the map shows, as the title of its picture. */
export function mapTitle({ layer, isRate, measure }: ViewState, speech: Speech): string {
  const say = pictureSpeech(speech).m.exportPicture.mapTitle
  return say[layer === 'regions' && isRate ? 'rate' : layer][measure]
}
