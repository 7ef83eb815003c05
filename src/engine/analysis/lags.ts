import type { Incident } from '#dataset/schema/incidents.ts'
import type { Lag } from '#dataset/schema/rules.ts'
import { addMonths, type DayNumber, dayNumber, type IsoDate } from '#domain/date.ts'

/** An attack and the strike that followed it. */
export interface LagPair {
  readonly trigger: Incident
  readonly response: Incident
  /** the attack may have lasted, or be dated to the night before: these days are those that `days` lies between */
  readonly attacked: DayNumber
  readonly struck: DayNumber
  readonly days: number
  /** reports or officials tie the strike to the attack; else it is only the closest attack before it */
  readonly isNamed: boolean
  readonly isInYear: boolean
  readonly note: string
}

/** Days of some pairs in short. */
export interface LagSummary {
  readonly n: number
  /** null: no pair */
  readonly median: number | null
  readonly least: number | null
  readonly most: number | null
}

export interface LagStrip {
  /** by the strike's day, oldest first */
  readonly pairs: readonly LagPair[]
  readonly all: LagSummary
  /** pairs whose strike lies in the twelve months that end on the as-of day */
  readonly year: LagSummary
  readonly named: number
}

const day = (text: string) => dayNumber(text as IsoDate)

/** The pairs whose strike was known on the as-of day. */
export function lagStrip(
  lags: readonly Lag[],
  incidents: ReadonlyMap<string, Incident>,
  asOf: DayNumber,
): LagStrip {
  const yearFrom = addMonths(asOf + 1, -12)
  const pairs = lags
    .flatMap((lag): LagPair[] => {
      const trigger = incidents.get(lag.trigger)
      const response = incidents.get(lag.response)
      const attacked = day(lag.triggerDate)
      const struck = day(lag.responseDate)
      if (!trigger || !response || struck > asOf) return []
      return [
        {
          trigger,
          response,
          attacked,
          struck,
          days: struck - attacked,
          isNamed: lag.link === 'named',
          isInYear: struck >= yearFrom,
          note: lag.note,
        },
      ]
    })
    .sort((a, b) => a.struck - b.struck)
  return {
    pairs,
    all: summary(pairs),
    year: summary(pairs.filter(({ isInYear }) => isInYear)),
    named: pairs.filter(({ isNamed }) => isNamed).length,
  }
}

function summary(pairs: readonly LagPair[]): LagSummary {
  const days = pairs.map((pair) => pair.days).sort((a, b) => a - b)
  const middle = days.length / 2
  const below = days[Math.ceil(middle) - 1]
  const above = days[Math.floor(middle)]
  return {
    n: days.length,
    median: below === undefined || above === undefined ? null : (below + above) / 2,
    least: days[0] ?? null,
    most: days.at(-1) ?? null,
  }
}
