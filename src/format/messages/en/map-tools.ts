import { counted, type Sentence } from './counted.ts'

/** What is chosen, walked and asked on the map. It loads once the map is drawn. */
export const mapTools = {
  close: 'Close',
  refused: 'This browser does not let the page draw here. The table has every number.',
  area: {
    title: 'Select an area',
    shape: 'Shape',
    shapes: { circle: 'Circle', box: 'Box', polygon: 'Polygon' },
    hints: {
      circle: 'Click the middle, then the edge; or drag.',
      box: 'Click two corners that face each other; or drag.',
      polygon: 'Click each corner, then the first one again.',
    },
    byKeys: 'Draw with keys',
    keys: 'A cross stands in the map. Arrow keys move it, with Shift finely; plus and minus zoom. Enter sets a corner, Escape takes it back.',
    back: 'Take back',
    finish: 'Finish',
    typed: 'Type it',
    fields: {
      circle: ['Latitude', 'Longitude', 'Kilometres'],
      box: ['South', 'West', 'North', 'East'],
      polygon: ['Corners: latitude, longitude; one a line'],
    },
    select: 'Select',
    bad: {
      circle: 'Latitude −90 to 90, longitude −180 to 180, more than 0 and at most 20,000 km.',
      box: 'Latitude −90 to 90, longitude −180 to 180, south below north.',
      polygon: '3 to 50 corners; latitude −90 to 90, longitude −180 to 180.',
    },
    cross: (place: string) => `Cross at ${place}.`,
    middle: (place: string) => `Middle at ${place}. Now the edge.`,
    corner: (corner: string, place: string) => `Corner ${corner} at ${place}.`,
    tookBack: (corners: string) => `Taken back; ${counted(corners, 'corner')} left.`,
    left: 'No area drawn.',
    drawn: (area: string) => `Selected: ${area}.`,
    tooSmall: 'That is the same place. Move on first.',
    remove: (area: string) => `Remove the area: ${area}`,
  },
  walk: {
    keys: 'Arrow keys walk from mark to mark, Page Down and Page Up by size, Home to the largest; Enter opens a mark, Escape ends the walk. Shift and an arrow move the map, plus and minus zoom. V says what is in view. Show as table gives every number.',
    keysDensity:
      'Arrow keys move a cross, and the density there is said. Shift and an arrow move the map, plus and minus zoom. V says what is in view. Show as table gives every number.',
    keysRegions:
      'Arrow keys walk from province to province, Page Down and Page Up by size, Home to the largest; Enter filters by it, Escape ends the walk. Shift and an arrow move the map, plus and minus zoom. V says what is in view. Show as table gives every number.',
    mark: (place: string, known: string, days: string, toll: string) =>
      `${place}, ${known}. ${days}. ${toll}.`,
    incidents: (incidents: string, accounts: string) => `${counted(incidents, 'incident')}: ${accounts}.`,
    account: (day: string, title: string) => `${day}, ${title}`,
    more: (accounts: string, more: string) => `${accounts} and ${more} more`,
    position: (what: string, position: string, all: string) => `${what} ${position} of ${all}.`,
    province: (name: string, toll: string) => `${name}. ${toll}.`,
    chosen: 'Filtered by it.',
    none: {
      ArrowUp: 'Nothing further up.',
      ArrowDown: 'Nothing further down.',
      ArrowLeft: 'Nothing further left.',
      ArrowRight: 'Nothing further right.',
    },
    empty: 'No mark to walk to.',
    left: 'Walk ended.',
    density: (place: string, value: string) => `${place}: ${value}`,
  },
  density: {
    value: (value: string) => `${value} events per 1,000 km²`,
    none: 'no event within 25 km',
  },
  view: {
    title: 'What is in view?',
    events: <T>(events: T, total: T, killed: string): Sentence<T> => [
      events,
      ' of ',
      total,
      ` events in view, with ${killed} killed.`,
    ],
    nothing: 'No event in view.',
    provinces: (list: string) => `Most in ${list}.`,
    province: {
      killed: (name: string, count: string) => `${name} (${count} killed)`,
      events: (name: string, count: string) => `${name} (${counted(count, 'event')})`,
    },
    largest: (list: string) => `Largest: ${list}.`,
    mark: (name: string, killed: string, events: string) =>
      `${name}, ${killed} killed in ${counted(events, 'event')}`,
    incidents: (incidents: string) => `${counted(incidents, 'incident')} in view.`,
    select: 'Select this view as an area',
  },
  provinces: {
    title: 'Provinces',
    unlocated: 'no located data',
    killed: (count: string) => `${count} killed`,
    events: (count: string) => counted(count, 'event'),
  },
}
