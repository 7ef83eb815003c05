import type { Evidence, Scene } from '#dataset/schema/briefs.ts'
import type { Citation } from '#dataset/schema/common.ts'
import { type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { coderOf } from '../coder.ts'
import { shortPublisher } from '../source-id.ts'
import { watchRow } from '../watch.ts'
import type { ScenePick } from './pick.ts'
import type { SceneSay } from './say.ts'

/** A source of a scene, numbered from 1 in the order of the points. */
export interface Footnote {
  readonly n: number
  /** publisher and date, or what else the point rests on */
  readonly text: string
  /** the first page of it; null: it is no page */
  readonly url: string | null
}

interface Numbered {
  /** numbers of the footnotes of each point, rising */
  readonly points: readonly (readonly number[])[]
  readonly footnotes: readonly Footnote[]
}

/** The sources of a scene's points; one source has one number. What the dataset lacks has none. */
export function numberedEvidence({ points }: Scene, pick: ScenePick, say: SceneSay): Numbered {
  const footnotes: Footnote[] = []
  const numberOf = (evidence: Evidence): number[] => {
    const source = sourceOf(evidence, pick, say)
    if (!source) return []
    const known = footnotes.find(({ text, url }) => text === source.text && url === source.url)
    if (known) return [known.n]
    footnotes.push({ n: footnotes.length + 1, ...source })
    return [footnotes.length]
  }
  const numbers = points.map(({ evidence }) => [...new Set(evidence.flatMap(numberOf))].sort((a, b) => a - b))
  return { points: numbers, footnotes }
}

type Source = Pick<Footnote, 'text' | 'url'>

function sourceOf(evidence: Evidence, { dataset, selection }: ScenePick, say: SceneSay): Source | null {
  if ('incident' in evidence) {
    const incident = dataset.incidents.find(({ id }) => id === evidence.incident)
    return incident ? firstPage(incident.sources, say) : null
  }
  if ('indicator' in evidence) {
    const indicator = dataset.indicators.find(({ id }) => id === evidence.indicator)
    if (!indicator) return null
    const { rule, judged, shows } = watchRow(dataset, indicator)
    const readTo =
      shows === 'judged' && judged ? judged.readTo : 'holdsTo' in rule ? rule.holdsTo : dataset.asOf
    return { text: say.indicator(indicator.short, readTo), url: null }
  }
  if ('analysis' in evidence) return { text: say.analysis(evidence.analysis), url: null }
  if ('series' in evidence) {
    const series = dataset.series.series.find(({ id }) => id === evidence.series)
    return series ? firstPage(series.points.flatMap(({ source }) => source ?? []).toReversed(), say) : null
  }
  if ('events' in evidence) {
    const { rows, period } = selection
    return { text: say.events(coderOf(dataset).name, rows.length, period), url: null }
  }
  return firstPage([evidence], say)
}

/** The first page, with how many other pages there are. */
function firstPage(pages: readonly Citation[], say: SceneSay): Source | null {
  const [first] = pages
  if (!first) return null
  const others = new Set(pages.map(({ url }) => url)).size - 1
  return { text: say.page(shortPublisher(first.publisher), dayOf(first), others), url: first.url }
}

function dayOf({ date }: Citation): DayNumber | null {
  return date === null ? null : dayNumber(date as IsoDate)
}
