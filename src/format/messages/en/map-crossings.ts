/** The crossings of the border with their state. It loads after the map is drawn. */
export const mapCrossings = {
  title: (day: string) => `Crossings on ${day}`,
  states: { closed: 'closed', open: 'open', unknown: 'not known' },
  closed: (day: string) => `Closed since ${day}, no report of reopening`,
  open: (days: string) => `Open: the closure of ${days} has ended, and none is reported since`,
  unknown: 'Not known: no curated closure names it',
  label: (name: string, state: string) => `${name}: ${state}`,
  name: 'Crossing',
  between: 'Between',
  sides: (afghan: string, pakistani: string) => `${afghan} – ${pakistani}`,
  state: 'State',
  mark: 'On the map',
  noPoint: 'no: no source gives its place',
  hasPoint: 'yes',
}
