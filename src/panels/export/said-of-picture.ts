import type { Dataset } from '#dataset/dataset.ts'
import { dayNumber } from '#domain/date.ts'
import type { Description } from '#engine/export/description.ts'
import type { PictureText } from './picture/page.ts'
import type { ExportSpeech } from './words.ts'

/** What a picture says around its drawings: counts, as-of day, dataset, sources with licences, address. */
export function saidOfPicture(
  { manifest }: Pick<Dataset, 'manifest'>,
  description: Description,
  { m, n }: ExportSpeech,
): PictureText {
  const say = m.exportPicture
  const { events, incidents, asOf, dataset, generatedOn } = description
  const sources = manifest.licences.map(({ title, licence }) => say.attribution(title, licence))
  return {
    description,
    counts: m.exports.holds(m.exports.events(n.count(events)), m.exports.incidents(n.count(incidents))),
    foot: [
      `${say.asOf(n.day(dayNumber(asOf)), dataset.sha256.slice(0, 12), n.day(dayNumber(generatedOn)))} · ${say.apart}`,
      `${say.sources(sources.join('; '))}. ${say.boundaries}`,
    ],
  }
}
