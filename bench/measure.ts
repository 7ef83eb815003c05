/** One way to do a task, in the rounds of a comparison. */
export interface Contender {
  readonly name: string
  /** does the task once; a promise is waited for */
  readonly run: (round: number) => unknown
}

/** What a comparison found: milliseconds of each round by contender. A contender that is too slow has fewer rounds. */
export type Times = Readonly<Record<string, readonly number[]>>

/** A contender that once took longer than this, in ms, is measured no further. */
const TOO_SLOW_MS = 20_000

/** Runs contenders in turn, A B A B …, so that what else the machine does hits all alike. Unmeasured rounds come first. */
export async function inTurn(
  contenders: readonly Contender[],
  rounds: number,
  unmeasured = 2,
): Promise<Times> {
  const times: Record<string, number[]> = {}
  const isOut = new Set<string>()
  for (let round = -unmeasured; round < rounds; round++) {
    for (const { name, run } of contenders) {
      if (isOut.has(name)) continue
      const start = performance.now()
      const result = run(round + unmeasured)
      if (result instanceof Promise) await result
      const took = performance.now() - start
      if (took > TOO_SLOW_MS) isOut.add(name)
      if (round >= 0 || took > TOO_SLOW_MS) times[name] = [...(times[name] ?? []), took]
    }
  }
  return times
}

/** Resolves when the frame that shows what was just drawn is done. */
export function frameDone(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        done()
      }
      port2.postMessage(null)
    })
  })
}
