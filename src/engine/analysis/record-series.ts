import type { Series, SeriesPoint } from '#dataset/schema/series.ts'
import { calendar, type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'
import { shortPublisher } from '../source-id.ts'
import { type YearLine, yearLine } from './record-lines.ts'
import { PUBLISHED_MEASURES, type PublishedMeasure, type RecordSubject } from './record-subjects.ts'

interface Published {
  readonly id: string
  readonly subject: RecordSubject
  readonly step: 'month' | 'quarter' | 'year'
  readonly lines: readonly YearLine[]
}

const day = (text: string): DayNumber => dayNumber(text as IsoDate)
const STEPS = { monthly: 'month', quarterly: 'quarter' } as const

/** What each publisher counted for Pakistan, by its shortest steps that begin on a 1 January, else by year alone. */
export function publishedLines(series: readonly Series[]): Published[] {
  const own = series.filter(({ geography }) => geography.startsWith('Pakistan'))
  const publishers = [...new Set(own.map(({ publisher }) => shortPublisher(publisher)))]
  return publishers.flatMap((publisher) =>
    PUBLISHED_MEASURES.flatMap((measure) =>
      published(
        publisher,
        measure,
        own.filter((one) => one.measure === measure && shortPublisher(one.publisher) === publisher),
      ),
    ),
  )
}

function published(publisher: string, measure: PublishedMeasure, own: readonly Series[]): Published[] {
  const [first] = own
  if (!first) return []
  const pointsBy = (frequency: string) =>
    own.filter((one) => one.frequency === frequency).flatMap(({ points }) => points)
  const annual = pointsBy('annual')
  const frequency = (['monthly', 'quarterly'] as const).find((one) =>
    pointsBy(one).some(({ start }) => start.endsWith('-01-01')),
  )
  const points = frequency ? pointsBy(frequency) : []
  const years = new Set([...annual, ...points].map(({ start }) => calendar(day(start)).year))
  const notes = own.flatMap((one) => one.notes ?? [])
  return [
    {
      id: `${publisher.toLowerCase()}-${measure.replaceAll('_', '-')}`,
      subject: {
        is: 'published',
        publisher,
        measure,
        definition: first.definition,
        notes: [...new Set(notes)],
      },
      step: frequency ? STEPS[frequency] : 'year',
      lines: [...years].map((year) => lineOf(year, points, annual)),
    },
  ]
}

function lineOf(year: number, points: readonly SeriesPoint[], annual: readonly SeriesPoint[]): YearLine {
  const figures = points.map(({ start, end, value, source }) => ({
    from: day(start),
    to: day(end),
    value,
    page: source,
  }))
  const whole = annual.find(({ start }) => calendar(day(start)).year === year)
  return yearLine(year, figures, figures, whole ? { value: whole.value, page: whole.source } : null)
}
