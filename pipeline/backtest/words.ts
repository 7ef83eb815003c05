import type { Rule } from '#dataset/schema/rules.ts'

/** Two decimals, with a minus that is one; never "−0.00". */
export const two = (value: number) =>
  value
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '−')

export const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

const COUNTED = {
  events: 'events of UCDP',
  killed: 'deaths, best estimate',
  'killed-forces-pk': 'deaths of Pakistan’s forces, best estimate',
} as const

const INTERVALS: Record<Rule['kind'], string> = {
  ratio:
    'of each ratio at 95 %: log-normal, its variance the sum of the reciprocal counts (Rothman, Greenland and Lash 2008, Modern Epidemiology, ch. 14) times the dispersion of the baseline months (McCullagh and Nelder 1989, Generalized Linear Models, ch. 9).',
  steps:
    'of each count at 95 %: exact for a Poisson mean (Garwood 1936, Biometrika 28: 437–442); none for a count of provinces.',
  rate: 'of the ratio at 95 %: log-normal, its variance the sum of the reciprocal counts (Rothman, Greenland and Lash 2008, ch. 14). People are harmed in groups, so that it is too narrow.',
  lag: 'none: too few pairs, and not a sample; each pair is shown.',
  evidence: 'none: the codes are judgements.',
}

export const intervalWords = ({ kind }: Rule) => INTERVALS[kind]

/** The data that a rule must have before it gives a level. */
export function minimumWords(rule: Rule): string {
  switch (rule.kind) {
    case 'ratio':
      return `all of the ${rule.recentMonths} recent months and ${rule.minimumBaseline} of the ${rule.baselineMonths} before; a measure whose mean before is under ${rule.floor} a month has no ratio; where measures without one could still decide, there is no level`
    case 'steps':
      return `${rule.minimumRecordDays} days of the record`
    case 'rate':
      return `two whole quarters next to each other with a figure for every part; no ratio where the earlier rate is under ${rule.floor} a day`
    case 'lag':
      return `${rule.minimumPairs} pairs in ${rule.windowDays} days`
    case 'evidence':
      return `one item that counts in ${rule.windowDays} days; none found is not none done`
  }
}

/** What a rule reckons, and its levels: one line each. */
export function ruleLines(rule: Rule): string[] {
  switch (rule.kind) {
    case 'ratio':
      return [
        `Mean of the last ${rule.recentMonths} complete months divided by the mean of the ${rule.baselineMonths} before, for each measure of one publisher, never mixed:`,
        ...rule.bases.map(
          ({ name, measures }) =>
            `${name}: ${measures.map(({ label, of }) => `${label} (${of.is === 'series' ? `series ${of.series}` : `${COUNTED[of.count]}, ${of.country}`})`).join('; ')}`,
        ),
        `**${rule.levels.up.name}** (${rule.levels.up.tone}): at least ${rule.votes} measures at or over ${rule.up}`,
        `**${rule.levels.down.name}** (${rule.levels.down.tone}): at least ${rule.votes} measures at or under ${rule.down}`,
        `**${rule.levels.steady.name}** (${rule.levels.steady.tone}): otherwise`,
      ]
    case 'steps':
      return [
        'The first of these that holds; tallies and context are not counted:',
        ...rule.steps.map(({ level, because }) => `**${level.name}** (${level.tone}): ${because}`),
      ]
    case 'rate':
      return [
        `The sum of ${rule.parts.map(({ label, series }) => `${label} (series ${series})`).join(' and ')} a day in a calendar quarter, divided by that of the quarter before:`,
        `**${rule.levels.up.name}** (${rule.levels.up.tone}): at or over ${rule.up}`,
        `**${rule.levels.down.name}** (${rule.levels.down.tone}): at or under ${rule.down}`,
        `**${rule.levels.steady.name}** (${rule.levels.steady.tone}): otherwise`,
      ]
    case 'lag':
      return [
        `Median days from an attack to the strike that followed, over ${rule.windowDays} days:`,
        `**${rule.levels.fast.name}** (${rule.levels.fast.tone}): at or under ${rule.fast}`,
        `**${rule.levels.slow.name}** (${rule.levels.slow.tone}): over ${rule.slow}`,
        `**${rule.levels.between.name}** (${rule.levels.between.tone}): otherwise`,
      ]
    case 'evidence':
      return [
        `${EVIDENCE[rule.how]}, over ${rule.windowDays} days:`,
        ...rule.steps.map(({ level, atLeast, needsOutside }) => {
          const bound = atLeast === null ? 'otherwise' : `at or over ${atLeast}`
          const outside =
            needsOutside === undefined
              ? ''
              : `; needs an item of weight ${needsOutside} from a source outside both governments`
          return `**${level.name}** (${level.tone}): ${bound}${outside}`
        }),
      ]
  }
}

const EVIDENCE = {
  balance: 'Weights of the escalatory evidence less those of the de-escalatory',
  highest: 'The highest code of the evidence',
  newest: 'The code of the newest evidence',
  count: 'The number of coded items',
} as const
