import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { BRIEF, MANIFEST, serveBriefs, Wall } from './support/wall.ts'

const DWELL_S = 300
const HOURS = 24
/** hours after which the page holds all that it will need; the scene is then the one that the day ends on */
const WARM = 9
const STEPS_AN_HOUR = 3600 / DWELL_S

interface Held {
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
}

/** What the page holds once all that can be let go is gone. */
async function held(session: CDPSession): Promise<Held> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners }
}

/** What the server does in an hour: the data stay, are renewed, or cannot be had. */
async function serveHour(page: Page, hour: number) {
  await page.unroute(MANIFEST)
  if (hour % 3 === 1) await serveBriefs(page, [BRIEF], `hour-${hour}`)
  else if (hour % 3 === 2) await page.route(MANIFEST, (route) => route.abort())
}

test('a day on the wall, with new data and a broken network by turns, holds no more at its end than at its start', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 1280, height: 720 })
  const wall = new Wall(page)
  await wall.openUnderClock('2026-11-22T00:00:00Z', `dwell=${DWELL_S}&loop=1`)
  const session = await page.context().newCDPSession(page)
  let warm: Held | null = null
  let shown = 0
  for (let hour = 0; hour < HOURS; hour++) {
    await serveHour(page, hour)
    for (let step = 0; step < STEPS_AN_HOUR; step++) {
      await page.clock.runFor(DWELL_S * 1000)
      shown++
      await expect(wall.bar).toContainText(`${(shown % BRIEF.scenes.length) + 1} of ${BRIEF.scenes.length}`)
    }
    if (hour + 1 === WARM) warm = await held(session)
  }
  const end = await held(session)
  if (!warm) throw new Error('never warm')
  test.info().annotations.push({ type: 'held', description: JSON.stringify({ warm, end }) })
  expect(shown).toBe((HOURS * 3600) / DWELL_S)
  // A tenth and a megabyte: compiled code and the engine's own tables still grow a little.
  expect(end.heapBytes).toBeLessThan(warm.heapBytes * 1.1 + 1_000_000)
  expect(end.nodes).toBeLessThan(warm.nodes + 300)
  expect(end.listeners).toBeLessThan(warm.listeners + 20)
})
