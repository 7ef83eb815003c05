import { lazy } from 'react'

/** What a first view does without: parts of the desk that load when they are shown, in a frame too. */
export const EventsPanel = lazy(async () => ({
  default: (await import('#panels/events/EventsPanel.tsx')).EventsPanel,
}))
export const Details = lazy(async () => ({ default: (await import('./Details.tsx')).Details }))
export const Compare = lazy(async () => ({ default: (await import('./Compare.tsx')).Compare }))
export const About = lazy(async () => ({ default: (await import('./About.tsx')).About }))
export const Print = lazy(async () => ({ default: (await import('./Export.tsx')).Print }))
