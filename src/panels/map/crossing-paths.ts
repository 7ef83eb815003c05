/** The mark of a crossing in a box of 15 units, and what stands in it by state. */
export const CROSSING_PATHS = {
  shape: 'M7.5 1L14 7.5 7.5 14 1 7.5Z',
  closed: 'M4 7.5H11',
  unknown: 'M6 6.2A1.6 1.6 0 1 1 7.5 7.9V8.6M7.5 10.2V10.9',
} as const
