import { dayOf, type IsoDate, isoDate } from '#domain/date.ts'
import type { Completeness } from '#domain/event.ts'

/** What the version number of a UCDP release says. */
interface Version {
  /** the larger, the newer its word on an event */
  readonly rank: number
  /** the days that the release is made for */
  readonly from: IsoDate
  readonly to: IsoDate
  /** see pipeline/ucdp/releases.ts */
  readonly knownFrom: IsoDate
}

const FIRST_DAY = '1989-01-01' as IsoDate
const lastOfMonth = (year: number, month: number) => isoDate(dayOf(year, month + 1, 1) - 1)

/** The release that a file name tells: "GEDEvent_v26_0_4.csv" is 26.0.4, "ged251-csv" and "…ged25_1" are GED 25.1. */
export function releaseInName(file: string): string | null {
  const [, parts = ''] = /v(\d{2}(?:[_.]\d{1,2}){1,3})(?!\d)/i.exec(file) ?? []
  const numbers = parts.split(/[_.]/)
  if (numbers.length > 2) return numbers.join('.')
  if (numbers.length === 2) return `GED ${numbers.join('.')}`
  const [, year, number] = /ged(\d{2})[_.]?(\d)(?!\d)/i.exec(file) ?? []
  return year === undefined ? null : `GED ${year}.${number}`
}

/**
 * What a release's name says, or null for a name that tells nothing. A yearly GED YY.n holds the years to 20YY - 1 and
 * has the last word on them; a monthly Candidate release YY.0.M one month; YY.01.YY.MM the months to MM.
 */
export function versionOf(release: string): Version | null {
  const yearly = /^GED (\d{2})\.(\d+)$/.exec(release)
  if (yearly) {
    const year = 2000 + Number(yearly[1])
    return {
      rank: (year - 1) * 10_000 + 9_900 + Number(yearly[2]),
      from: FIRST_DAY,
      to: `${year - 1}-12-31` as IsoDate,
      knownFrom: `${year}-12-31` as IsoDate,
    }
  }
  const candidate = /^(\d{2})\.(0|01)\.(?:\1\.)?(\d{1,2})$/.exec(release)
  if (!candidate) return null
  const year = 2000 + Number(candidate[1])
  const month = Number(candidate[3])
  const isLong = release.split('.').length === 4
  if (month < 1 || month > 12 || isLong !== (candidate[2] === '01')) return null
  return {
    rank: year * 10_000 + month * 100 + (isLong ? 1 : 0),
    from: isoDate(dayOf(year, isLong ? 1 : month, 1)),
    to: lastOfMonth(year, month),
    knownFrom: lastOfMonth(year, month + 1),
  }
}

/** What is at hand of one release in one file, added to while the file is read. */
export interface ImportRelease {
  readonly id: string
  readonly completeness: Completeness
  /** null: a user's table or another export, whose name tells no version */
  readonly version: Version | null
  /** countries of the dataset that it has a row of */
  readonly countries: Set<string>
  /** first and last day of its rows, those of other countries among them; null: it has none */
  days: { from: IsoDate; to: IsoDate } | null
}

/** The releases of an import, each made when it is first met. */
export class ReleaseRegister {
  readonly #releases = new Map<string, ImportRelease>()

  /** The release of that name; two files of one name and different fields have a release each. */
  meet(name: string, completeness: Completeness, isVersion: boolean): ImportRelease {
    const other = this.#releases.get(name)
    const id = other && other.completeness !== completeness ? `${name} (${completeness})` : name
    const held = this.#releases.get(id)
    if (held) return held
    const version = isVersion ? versionOf(name) : null
    const made: ImportRelease = { id, completeness, version, countries: new Set(), days: null }
    this.#releases.set(id, made)
    return made
  }

  /** Oldest first: those without a version in the order met, then by version. */
  all(): ImportRelease[] {
    const rank = ({ version }: ImportRelease) => version?.rank ?? 0
    return [...this.#releases.values()].sort((a, b) => rank(a) - rank(b))
  }
}

/** Widens the days of a release by a row's day, and notes the country. Null: a day or country that is not known here. */
export function noteRow(release: ImportRelease, day: IsoDate | null, country: string | null): void {
  if (country !== null) release.countries.add(country)
  if (day === null) return
  const { days } = release
  if (days === null) release.days = { from: day, to: day }
  else if (day < days.from) days.from = day
  else if (day > days.to) days.to = day
}

/**
 * The day from which the rows of a release are taken as known: by its version, else the last day of its rows, before
 * which the file cannot have been made.
 */
export function knownFrom({ version, days }: ImportRelease): IsoDate {
  return version?.knownFrom ?? days?.to ?? FIRST_DAY
}
