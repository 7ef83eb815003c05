import type { Country } from '#domain/event.ts'

/** What is added up. No two of these are ever added to one another. */
export type RecordSubject =
  /** UCDP events held here, on Pakistan's soil, best estimate: Pakistan's forces, or all */
  | {
      readonly is: 'events'
      readonly killed: 'forces-pk' | 'all'
      readonly focus: 'hostilities' | 'all'
    }
  /** UCDP's published totals a country and month */
  | { readonly is: 'country-months'; readonly country: Country }
  /** figures of one publisher under one definition */
  | {
      readonly is: 'published'
      readonly publisher: string
      readonly measure: PublishedMeasure
      readonly definition: string
      /** what the publisher or its pages add to the definition */
      readonly notes: readonly string[]
    }

/** The published measures that a record can be told of, in reading order. */
export const PUBLISHED_MEASURES = ['sf_killed', 'total_deaths', 'attack_deaths', 'attacks'] as const
export type PublishedMeasure = (typeof PUBLISHED_MEASURES)[number]
