/** Inside Recharts, for the test that compares; its types name the front door only. */
declare module 'recharts/es6/util/scale/getNiceTickValues.js' {
  type Ticks = (domain: [number, number], count: number, allowDecimals: boolean) => number[]
  export const getNiceTickValues: Ticks
  export const getTickValuesFixedDomain: Ticks
}
