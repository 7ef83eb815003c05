import { counted } from './counted.ts'

/** What is chosen, walked and asked on the map. It loads once the map is drawn. */
export const mapTools = {
  close: 'Close',
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
}
