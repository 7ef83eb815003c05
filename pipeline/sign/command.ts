import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeKeys, signManifest } from './sign.ts'

interface World {
  readonly root: string
  readonly say: (line: string) => void
}

/** `keys --out FILE [--id NAME]`; false where the command line makes no sense. Throws InputError. */
export function keysCommand(args: readonly string[], { root, say }: World): boolean {
  const values = valuesOf(args, { out: { type: 'string' }, id: { type: 'string', default: 'dataset' } })
  if (!values?.out || !values.id) return false
  const config = makeKeys(root, values.out, values.id)
  say(`keys: the private key is in ${values.out}; keep it where only you can read it. Pin its public half:`)
  say(`config.json\n${config}`)
  return true
}

/** `sign --key FILE [--dir DIR]`; false where the command line makes no sense. Throws InputError. */
export function signCommand(args: readonly string[], { root, say }: World): boolean {
  const values = valuesOf(args, { key: { type: 'string' }, dir: { type: 'string', default: 'public/data' } })
  if (!values?.key || !values.dir) return false
  const publicKey = signManifest(resolve(root, values.dir), resolve(root, values.key))
  say(`sign: ${values.dir}/manifest.json.sig fits the public key ${publicKey}`)
  return true
}

type Options = Readonly<Record<string, { readonly type: 'string'; readonly default?: string }>>

function valuesOf<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options }).values as { readonly [K in keyof O]?: string }
  } catch {
    return null
  }
}
