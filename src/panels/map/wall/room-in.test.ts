import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cells, roomIn } from './room-in.ts'

const cellsOf = (picture: string): Cells => {
  const rows = picture.trim().split('\n')
  const covered = rows.flatMap((row) => [...row.trim()].map((cell) => cell === '#'))
  return { columns: rows[0]?.trim().length ?? 0, rows: rows.length, covered }
}

test('a name stands in the middle of free land, and nowhere where it does not fit', () => {
  const land = cellsOf(`
    .......
    .#####.
    .#####.
    .#####.
    .......`)
  expect(roomIn(land, 3, 1)).toEqual({ x: 2, y: 2 })
  expect(roomIn(land, 5, 3)).toEqual({ x: 1, y: 1 })
  expect(roomIn(land, 6, 1)).toBeNull()
  expect(roomIn(cellsOf('...\n...'), 1, 1)).toBeNull()
})

test('a hole is gone round', () => {
  const land = cellsOf(`
    ######
    ######
    ##..##
    ######`)
  const at = roomIn(land, 4, 1)
  expect(at?.y).not.toBe(2)
})

test('a room is all land, and found wherever a search cell by cell finds one', () => {
  const cells = fc.array(fc.boolean(), { minLength: 48, maxLength: 48 })
  fc.assert(
    fc.property(cells, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), (covered, w, h) => {
      const isLand = (x: number, y: number) => covered[y * 8 + x] === true
      const isRoom = (x: number, y: number) => {
        for (let i = 0; i < w; i++) for (let j = 0; j < h; j++) if (!isLand(x + i, y + j)) return false
        return true
      }
      let isThere = false
      for (let x = 0; x + w <= 8; x++) for (let y = 0; y + h <= 6; y++) isThere ||= isRoom(x, y)
      const at = roomIn({ columns: 8, rows: 6, covered }, w, h)
      expect(at !== null).toBe(isThere)
      if (at) expect(isRoom(at.x, at.y)).toBe(true)
    }),
  )
})
