/**
 * What Recharts asks of d3-shape by name. The plot's marks are paths of its own and no Recharts curve, stack or symbol is
 * ever drawn: in the bundle this stands in for the package, and one that is asked for says so instead of drawing nothing.
 */
function notDrawn(): never {
  throw new Error('The plot draws no curve, stack or symbol by Recharts: see src/panels/trend/shapes.ts')
}

export {
  notDrawn as area,
  notDrawn as curveBasis,
  notDrawn as curveBasisClosed,
  notDrawn as curveBasisOpen,
  notDrawn as curveBumpX,
  notDrawn as curveBumpY,
  notDrawn as curveLinear,
  notDrawn as curveLinearClosed,
  notDrawn as curveMonotoneX,
  notDrawn as curveMonotoneY,
  notDrawn as curveNatural,
  notDrawn as curveStep,
  notDrawn as curveStepAfter,
  notDrawn as curveStepBefore,
  notDrawn as line,
  notDrawn as stack,
  notDrawn as stackOffsetExpand,
  notDrawn as stackOffsetNone,
  notDrawn as stackOffsetSilhouette,
  notDrawn as stackOffsetWiggle,
  notDrawn as stackOrderNone,
  notDrawn as symbol,
  notDrawn as symbolCircle,
  notDrawn as symbolCross,
  notDrawn as symbolDiamond,
  notDrawn as symbolSquare,
  notDrawn as symbolStar,
  notDrawn as symbolTriangle,
  notDrawn as symbolWye,
}
