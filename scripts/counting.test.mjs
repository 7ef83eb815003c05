import { expect, it } from 'vitest'
import { closingLine, settle, tallyE2e, tallyUnit } from './test.mjs'

const none = { passed: 0, failed: 0, skipped: 0 }

it('counts a check without tests as one', () => {
  expect(settle(true, null)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(settle(false, null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('fails a step that ran no test', () => {
  expect(settle(true, none).failed).toBe(1)
  expect(settle(true, { ...none, skipped: 4 })).toEqual({ passed: 0, failed: 1, skipped: 4 })
})

it('fails a step that broke outside a test', () => {
  expect(settle(false, { passed: 9, failed: 0, skipped: 0 })).toEqual({ passed: 9, failed: 1, skipped: 0 })
  expect(settle(false, { passed: 9, failed: 2, skipped: 0 }).failed).toBe(2)
})

it('reads the reports of the two runners', () => {
  const unit = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  expect(tallyUnit(unit)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  const e2e = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
  expect(tallyE2e(e2e)).toEqual({ passed: 5, failed: 3, skipped: 2 })
})

it('ends with a line that machines read', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})
