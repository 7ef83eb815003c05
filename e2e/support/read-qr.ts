/** Reads a QR code by ISO/IEC 18004, sharing nothing with what drew it. Versions 1 to 20; throws where anything is off. */

/** Error correction codewords a block, and blocks, by level and version. */
const LEVELS = {
  1: {
    checks: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28],
    blocks: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8],
  },
  0: {
    checks: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
    blocks: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16],
  },
  3: {
    checks: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30],
    blocks: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20],
  },
  2: {
    checks: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28],
    blocks: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25],
  },
} as const

type IsDark = (x: number, y: number) => boolean

function demand(holds: boolean, what: string) {
  if (!holds) throw new Error(`QR code: ${what}`)
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** The text of a QR code of `size` modules a side. */
export function readQr(size: number, isDark: IsDark): string {
  const version = (size - 17) / 4
  demand(Number.isInteger(version) && version >= 1 && version <= 20, `a side of ${size}`)
  checkPatterns(size, isDark)
  const { level, mask } = formatOf(isDark)
  const bits = dataBits(size, version, isDark, MASKS[mask] ?? (() => false))
  return textOf(dataOf(codewords(bits), level, version), version)
}

/** Three finders and the timing lines between them. */
function checkPatterns(size: number, isDark: IsDark) {
  const corners = [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const
  for (const [left, top] of corners)
    for (let y = -1; y <= 7; y++)
      for (let x = -1; x <= 7; x++) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3))
        demand(isDark(left + x, top + y) === (ring === 3 || ring < 2), `finder at ${left}, ${top}`)
      }
  for (let i = 8; i < size - 8; i++)
    demand(isDark(i, 6) === (i % 2 === 0) && isDark(6, i) === (i % 2 === 0), `timing at ${i}`)
}

function formatOf(isDark: IsDark): { level: keyof typeof LEVELS; mask: number } {
  const places = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((y) => [8, y] as const),
    ...[7, 5, 4, 3, 2, 1, 0].map((x) => [x, 8] as const),
  ]
  const bits = places.reduce((sum, [x, y], i) => sum | (Number(isDark(x, y)) << i), 0) ^ 0x5412
  const data = bits >> 10
  let rest = data
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  demand(bits === ((data << 10) | rest), 'its format')
  return { level: (data >> 3) as keyof typeof LEVELS, mask: data & 7 }
}

/** Centres of the alignment patterns along a side. */
function centres(size: number, version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - (count - 2 - i) * step)]
}

function dataBits(size: number, version: number, isDark: IsDark, isMasked: IsDark): boolean[] {
  const along = centres(size, version)
  const last = size - 7
  const aligned = along
    .flatMap((x) => along.map((y) => [x, y] as const))
    .filter(([x, y]) => !((x === 6 && (y === 6 || y === last)) || (x === last && y === 6)))
  const isFixed = (x: number, y: number) =>
    x === 6 ||
    y === 6 ||
    (x < 9 && (y < 9 || y >= size - 8)) ||
    (x >= size - 8 && y < 9) ||
    (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) ||
    aligned.some(([cx, cy]) => Math.abs(x - cx) < 3 && Math.abs(y - cy) < 3)
  const columns = Array.from({ length: (size - 1) / 2 }, (_, i) => {
    const right = size - 1 - 2 * i
    // the vertical timing line is stepped over
    return right <= 6 ? right - 1 : right
  })
  return columns.flatMap((right, turn) =>
    Array.from({ length: size }, (_, i) => (turn % 2 === 0 ? size - 1 - i : i)).flatMap((y) =>
      [right, right - 1].filter((x) => !isFixed(x, y)).map((x) => isDark(x, y) !== isMasked(x, y)),
    ),
  )
}

const codewords = (bits: readonly boolean[]) =>
  Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((sum, bit) => sum * 2 + Number(bit), 0),
  )

/** Undoes the interleaving and checks each block against its Reed–Solomon code. */
function dataOf(words: readonly number[], level: keyof typeof LEVELS, version: number): number[] {
  const checks = LEVELS[level].checks[version - 1] ?? 0
  const count = LEVELS[level].blocks[version - 1] ?? 0
  const short = Math.floor(words.length / count) - checks
  const shorts = count - (words.length % count)
  const blocks: number[][] = Array.from({ length: count }, () => [])
  let at = 0
  for (let i = 0; i <= short; i++)
    for (const [j, block] of blocks.entries()) if (i < short || j >= shorts) block.push(words[at++] ?? 0)
  const data = blocks.flat()
  for (let i = 0; i < checks; i++) for (const block of blocks) block.push(words[at++] ?? 0)
  for (const block of blocks) {
    for (let power = 0, root = 1; power < checks; power++, root = times(root, 2))
      demand(block.reduce((sum, word) => times(sum, root) ^ word, 0) === 0, 'its error correction')
  }
  return data
}

/** Product in GF(256) by 0x11d. */
function times(a: number, b: number): number {
  let product = 0
  for (let i = 7; i >= 0; i--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> i) & 1) * a)
  return product
}

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** The segments one after another: digits, capitals and bytes; what says how bytes are to be read is passed over. */
function textOf(data: readonly number[], version: number): string {
  let at = 0
  const take = (bits: number) => {
    let value = 0
    for (let i = 0; i < bits; i++, at++) value = value * 2 + (((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
    return value
  }
  const isSmall = version < 10
  const segment = (mode: number): string => {
    if (mode === 1) return digits(take(isSmall ? 10 : 12), take)
    if (mode === 2) return capitals(take(isSmall ? 9 : 11), take)
    if (mode === 4)
      return String.fromCharCode(...Array.from({ length: take(isSmall ? 8 : 16) }, () => take(8)))
    demand(mode === 7, `mode ${mode}`)
    take(8)
    return ''
  }
  let text = ''
  while (at + 4 <= data.length * 8) {
    const mode = take(4)
    if (mode === 0) break
    text += segment(mode)
  }
  return text
}

type Take = (bits: number) => number

/** Three digits in ten bits, two in seven, one in four. */
function digits(length: number, take: Take): string {
  let text = ''
  for (let left = length; left > 0; left -= 3) {
    const count = Math.min(left, 3)
    text += String(take([0, 4, 7, 10][count] ?? 0)).padStart(count, '0')
  }
  return text
}

/** Two signs in eleven bits, one in six. */
function capitals(length: number, take: Take): string {
  let text = ''
  for (let left = length; left > 0; left -= 2) {
    const value = take(left > 1 ? 11 : 6)
    text +=
      left > 1 ? `${SIGNS[Math.floor(value / 45)] ?? ''}${SIGNS[value % 45] ?? ''}` : (SIGNS[value] ?? '')
  }
  return text
}
