import { ingest } from './ingest/ingest.ts'
import { InputError } from './problem.ts'

const USAGE = `Usage: npm run data -- COMMAND
  ingest DIR [--curated]   input files in DIR → data/ (with --curated, the curated folders too, over what is there)
  build                    data/ → public/data, public/geo, public/schema
  verify [DIR]             rebuild, and compare with the committed files byte for byte`

/** Runs a command line; the exit status. */
export async function main(root: string, args: readonly string[]): Promise<number> {
  const [command, ...rest] = args
  try {
    if (command === 'ingest' && rest[0] !== undefined) return ingest(root, rest[0], rest.includes('--curated'))
    console.error(USAGE)
    return 1
  } catch (error) {
    console.error(error instanceof InputError ? `Nothing was written.\n${error.message}` : error)
    return 1
  }
}
