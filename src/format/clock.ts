import type { Language } from '#domain/language.ts'

/** The time of day and stretches of time as text in one language. */
export interface Clock {
  /** 14:05 GMT+5: the reader's own time, with its zone */
  readonly time: (ms: number) => string
  /** 14:05: where the zone stands beside it already */
  readonly shortTime: (ms: number) => string
  /** 1:02:07, 2:07: hours, minutes, seconds */
  readonly elapsed: (seconds: number) => string
}

/** The clock of a language. Digits are Latin, as in every other figure. */
export function clockIn(language: Language): Clock {
  const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn`
  const parts = { hour: '2-digit', minute: '2-digit' } as const
  const zoned = new Intl.DateTimeFormat(locale, { ...parts, timeZoneName: 'short' })
  const short = new Intl.DateTimeFormat(locale, parts)
  return {
    time: (ms) => zoned.format(ms),
    shortTime: (ms) => short.format(ms),
    elapsed: (seconds) => {
      const two = (value: number) => String(value).padStart(2, '0')
      const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
      const rest = two(Math.floor(seconds) % 60)
      return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
    },
  }
}
