/** Modules of white on every side, as ISO/IEC 18004 asks for. */
export const QUIET = 4

/** A QR code as a path: one rectangle a run of dark modules, a module 1 wide, the quiet zone left free. */
export function qrPath({ size, get }: { size: number; get: (x: number, y: number) => boolean }): string {
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x
      while (get(x, y)) x++
      const run = x - from
      if (run > 0) path += `M${from + QUIET} ${y + QUIET}h${run}v1h-${run}z`
    }
  }
  return path
}
