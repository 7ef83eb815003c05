// Node 20 cannot run TypeScript: Vite compiles the pipeline and runs it.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { module } = await runnerImport('/pipeline/cli.ts', { configFile: false, root, logLevel: 'error' })
process.exitCode = await module.start(root, process.argv.slice(2))
