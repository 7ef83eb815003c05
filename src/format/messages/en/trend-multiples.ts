import { counted, type Sentence } from './counted.ts'

const ways = { place: 'province', actor: 'actor', kind: 'kind', side: 'victim side', country: 'country' }
const many = {
  place: 'provinces',
  actor: 'actors',
  kind: 'kinds',
  side: 'victim sides',
  country: 'countries',
}
type By = keyof typeof ways

const grains = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' }
type Grain = keyof typeof grains

/** The trend as small panels. */
export const trendMultiples = {
  choice: 'Small panels by',
  ways: {
    none: 'None',
    place: 'Province',
    actor: 'Actor',
    kind: 'Kind',
    side: 'Victim side',
    country: 'Country',
  },
  region: (by: By) => `The trend by ${ways[by]}`,
  lead: (by: By) => `By ${ways[by]}, most first, all on one scale`,
  shown: <T>(shown: T, all: T): Sentence<T> => ['; ', shown, ' of ', all, ' panels are shown'],
  end: '.',
  more: (count: string) => `${count} more`,
  fewer: 'Fewer',
  overlap: {
    actor: 'An event counts for each of its two sides, so panels add up to more than the total.',
    side: 'An event counts for each side that has dead, so panels add up to more than the total.',
  },
  thin: 'Hatched too: records of dates and totals alone, which name no province, actor or side.',
  bestOnly: 'UCDP gives sides for its best estimate alone: that one is counted here.',
  plain: 'Other scales, running totals, averages and comparisons are left to the one chart.',
  coarse: (grain: Grain) => `Bars this narrow do not fit small panels, so each is a ${grains[grain]}.`,
  only: (by: By, name: string) => `Only one ${ways[by]} is counted: ${name}.`,
  nothing: 'Nothing was counted, so there are no panels.',
  all: (by: By) => `All ${many[by]}`,
  one: 'One chart',
  notKnown: 'not known',
  noActor: 'No sides named',
  chart: (by: By) => `Trend by ${ways[by]}`,
  chartKind: 'small bar charts',
  help: 'Left and right walk the bars of all panels, up and down the panels, Enter shows one alone, Escape leaves.',
  summary: (by: By, count: string, most: string, value: string) =>
    `${counted(count, 'panel')} by ${ways[by]}. Largest: ${most}, with ${value}.`,
  spoken: (bucket: string, name: string, value: string, warnings: string) =>
    [bucket, `${name}: ${value}`, warnings].filter(Boolean).join('. '),
  spokenAll: (value: string) => `all panels ${value}`,
  totalHead: 'All days',
}
