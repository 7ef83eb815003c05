// npm start: from a fresh clone to an address to open. With --dev, the development server (npm run dev).
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, isBuildCurrent } from './build.mjs'
import { closeOnSignal, createSite, listen, readPort } from './serve.mjs'
import { bin, ensureDependencies, root } from './setup.mjs'

const DEFAULT_PORT = 4173

async function start() {
  const wanted = readPort(process.env['PORT'], DEFAULT_PORT)
  ensureDependencies()
  if (process.argv.includes('--dev')) {
    const shell = process.platform === 'win32'
    const vite = spawn(bin('vite'), ['--port', String(wanted)], { cwd: root, stdio: 'inherit', shell })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(signal, () => vite.kill(signal))
    vite.on('exit', (code) => process.exit(code ?? 0))
    return
  }
  if (!isBuildCurrent()) {
    console.error('Building …')
    build()
  }
  const server = await createSite({ dir: join(root, 'dist') })
  const port = await listen(server, { port: wanted, host: '127.0.0.1' })
  closeOnSignal(server)
  if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} is taken.`)
  console.log(`Watchline is at http://localhost:${port}/ (Ctrl-C ends it)`)
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
