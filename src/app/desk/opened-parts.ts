import { later } from '#ui/part.tsx'

/** What a first view does without: parts of the desk that load when they are shown, in a frame too. */
export const EventsPanel = later(async () => ({
  default: (await import('#panels/events/EventsPanel.tsx')).EventsPanel,
}))
export const Details = later(async () => ({ default: (await import('./Details.tsx')).Details }))
export const Compare = later(async () => ({ default: (await import('./Compare.tsx')).Compare }))
export const About = later(async () => ({ default: (await import('./About.tsx')).About }))
export const Print = later(async () => ({ default: (await import('./Export.tsx')).Print }))
