import { useArea } from '#format/area.ts'
import { backtest } from '#format/messages/en/analysis-backtest.ts'

const AREA = { en: backtest }

/** The words of the backtest. */
export const useBacktestWords = () => useArea(AREA)
