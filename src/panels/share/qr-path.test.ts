import { generate } from 'lean-qr/nano'
import { expect, test } from 'vitest'
import { QUIET, qrPath } from './qr-path.ts'

test.each(['a', 'place=PK-KP&period=2025-10-01..2025-12-31&ds=0123456789ab', 'long '.repeat(500)])(
  'the path covers each dark module once and no other: %#',
  (text) => {
    const code = generate(text)
    const drawn = new Map<string, number>()
    const path = qrPath(code)
    expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
    for (const [, x, y, run, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
      expect(back).toBe(run)
      for (let i = 0; i < Number(run); i++) {
        const place = `${Number(x) + i} ${y}`
        drawn.set(place, (drawn.get(place) ?? 0) + 1)
      }
    }
    for (let y = -QUIET; y < code.size + QUIET; y++)
      for (let x = -QUIET; x < code.size + QUIET; x++)
        expect(drawn.get(`${x + QUIET} ${y + QUIET}`) ?? 0).toBe(Number(code.get(x, y)))
  },
)
