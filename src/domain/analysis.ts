/** Views of the evidence as a whole, opened like a record: `sel=analysis:ladder`. */
export const ANALYSES = ['ladder', 'records', 'framework', 'strategies', 'backtest'] as const
export type Analysis = (typeof ANALYSES)[number]
