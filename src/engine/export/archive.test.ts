import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import Archive, { base64Of } from './archive.ts'

it('packs text and bytes as they are, and itself into another', async () => {
  const bytes = Uint8Array.from({ length: 40_000 }, (_, i) => (i * 37) % 256)
  const inner = new Archive().file('sheet.xml', '<v>“é”</v>')
  const packed = await inner.generateAsync({ type: 'base64' })
  const outer = new Archive().folder().file('a/b.bin', base64Of(bytes), { base64: true })
  const whole = await outer
    .file('c.xlsx', String(packed), { base64: true })
    .generateAsync({ type: 'uint8array' })
  if (typeof whole === 'string') throw new Error('bytes are asked for')
  const files = unzipSync(whole)
  expect(Object.keys(files)).toEqual(['a/b.bin', 'c.xlsx'])
  expect(files['a/b.bin']).toEqual(bytes)
  const sheet = unzipSync(files['c.xlsx'] ?? new Uint8Array())['sheet.xml']
  expect(new TextDecoder().decode(sheet)).toBe('<v>“é”</v>')
})
