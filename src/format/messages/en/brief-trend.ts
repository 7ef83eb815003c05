/** The trend's charts on slides. It loads with them. */
export const briefTrend = {
  average: (window: string) => `Moving average, ${window}`,
  averageNote: 'The average ends with each bar; it is drawn where every day of it has data.',
  meanBefore: (window: string) => `Mean of the ${window} before`,
  low: 'Low estimate',
  high: 'High estimate',
  range: 'Low and high stand where UCDP gives them.',
  log: 'Log scale: each line is ten times the one below. One mark a series, not stacked; 0 has none, or one at the foot.',
  plain: 'Other scales, running totals, averages and comparisons are left to one chart.',
  thin: 'Empty too: records of dates and totals alone, which name no province, actor or side.',
  published: 'The page shows figures that somebody published; here are the selected events.',
}
