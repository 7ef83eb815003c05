/** The scales that Recharts can ask for by name: those of the plot, not all of d3-scale. */
export { scaleBand, scaleLinear, scalePoint } from 'd3-scale'
