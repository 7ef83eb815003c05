/** What a scene of a brief says of its sources, on the wall and in what leaves it. */
export const brief = {
  page: (publisher: string, day: string | null) => (day === null ? publisher : `${publisher}, ${day}`),
  morePages: (page: string, more: string) => `${page} (+${more} ${more === '1' ? 'page' : 'pages'})`,
  indicator: (name: string, day: string) => `Watchline indicator: ${name}, read to ${day}`,
  analysis: (name: string) => `Watchline analysis: ${name}`,
  events: (coder: string, count: string, howMany: number, days: string) =>
    `${coder}: ${count} ${howMany === 1 ? 'event' : 'events'}, ${days}`,
}
