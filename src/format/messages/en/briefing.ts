/** The wall that shows a brief, and the presenter's window. */
export const briefing = {
  hint: '← → scene · Space pause · F full screen · P presenter · Esc desk',
  blocked: 'The browser blocked the presenter’s window: allow pop-ups for this page',
  paused: 'paused',
  sceneOf: (scene: string, count: string) => `${scene} of ${count}`,
  title: (headline: string, brief: string) => `${headline} · ${brief} · Watchline`,
  notRefreshed: (time: string) => `not refreshed since ${time}`,
  unloaded: 'a part of this page did not load: reload it',
  missing: (parts: string) => `not in these data: ${parts}`,
  attribution: (coder: string, licence: string) =>
    `Events: ${[coder, licence].filter(Boolean).join(', ')}. Map: Natural Earth`,
  sources: 'Sources',
  says: (claimant: string) => `says ${claimant}`,
  orMore: (count: string) => `${count}+`,
  orFewer: (count: string) => `≤ ${count}`,
  killedOf: (side: string) => `${side} killed`,
  notCrossed: 'not crossed in this record',
  counts: {
    events: 'events',
    killed: 'killed',
    range: (range: string) => `best estimate; ${range} by low and high`,
  },
  series: (publisher: string, measure: string) => `${publisher}: ${measure}`,
  unpublished: (stretches: string) => `${stretches}: none published here`,
  claims: 'Claims as each side published them',
  none: {
    title: 'No brief to show',
    text: 'This dataset has no brief. Build one from the desk, or add one to data/briefs and build the dataset.',
    failed: 'The briefs of this dataset could not be read. They are asked for again every minute.',
    desk: 'To the desk',
  },
  presenter: {
    title: (brief: string) => `Presenter: ${brief}`,
    now: 'On the wall',
    next: 'Next',
    last: 'This is the last scene.',
    notes: 'Notes',
    noNotes: 'No notes for this scene.',
    since: 'Since the start',
    inScene: 'In this scene',
    back: 'Back',
    forth: 'Next scene',
    pause: 'Pause',
    goOn: 'Go on',
    alone: 'This window cannot follow the wall: the browser keeps the two apart. Use the keys on each.',
    noWall: 'No wall has answered yet.',
    wake: {
      held: 'The wall’s screen is kept awake.',
      refused: 'The wall’s screen may go to sleep: the browser refused to keep it awake.',
      none: 'The wall’s screen may go to sleep: this browser cannot keep it awake.',
    },
    faults: 'Left out, because the dataset does not have it',
    fault: (scene: string, parts: string) => `Scene ${scene}: ${parts}`,
  },
}

/** The key of the wall's map, beside what the desk's legend says. */
export const wallMap = {
  stack: 'incidents close together',
}
