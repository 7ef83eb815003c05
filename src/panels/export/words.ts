import type { DescriptionWords } from '#engine/export/description.ts'
import type { DictionaryWords } from '#engine/export/dictionary.ts'
import { type SpeechWith, speechWith } from '#format/area.ts'
import { exports } from '#format/messages/en/export.ts'
import { exportColumns } from '#format/messages/en/export-columns.ts'
import { exportPicture } from '#format/messages/en/export-picture.ts'
import { useSpeech } from '#format/speech.ts'

const en = { exports, exportColumns, exportPicture }

export type ExportSpeech = SpeechWith<typeof en>

const exportSpeech = speechWith({ en })
export const useExportSpeech = (): ExportSpeech => exportSpeech(useSpeech())

/** What an export says of itself and of its columns. */
export interface FileWords {
  readonly description: DescriptionWords
  readonly dictionary: DictionaryWords
}

export function fileWords({ m, n }: ExportSpeech): FileWords {
  const say = m.exports
  return {
    dictionary: m.exportColumns,
    description: {
      ...say.about,
      counts: (events, incidents) =>
        say.holds(say.events(n.count(events)), say.incidents(n.count(incidents))),
      covered: ({ title, covers, licence, attribution, url }) =>
        say.about.covered(title, covers, licence, attribution, url),
    },
  }
}
