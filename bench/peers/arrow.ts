import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow'
import type { ArrowPeer } from './contract.ts'

/** Plain integer vectors: Int32Array and narrower as our own tables hold them. */
export const arrow: ArrowPeer = {
  encode: (columns) => Uint8Array.from(tableToIPC(tableFromArrays(columns as never), 'file')),
  open: (bytes) => tableFromIPC(bytes),
  columnsOf: (table, keys) => {
    const held = table as ReturnType<typeof tableFromIPC>
    return Object.fromEntries(keys.map((key) => [key, Int32Array.from(held.getChild(key)?.toArray() ?? [])]))
  },
}
