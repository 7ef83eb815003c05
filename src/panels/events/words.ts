import { useArea } from '#format/area.ts'
import { events } from '#format/messages/en/events.ts'

const AREA = { en: events }

export type EventWords = typeof events

/** The words of the event table. */
export const useEventWords = (): EventWords => useArea(AREA)
