import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../scripts/setup.mjs'

/**
 * Builds the page of the benchmark into bench/dist. Peers that are not installed become empty modules.
 * @param {boolean} hasPeers
 */
export async function buildPage(hasPeers) {
  const leaflet = join(root, 'node_modules', 'leaflet', 'dist')
  await build({
    configFile: false,
    root: join(root, 'bench'),
    base: './',
    logLevel: 'error',
    publicDir: false,
    // one Leaflet for ours and for the peers, and one deck.gl: the packed form of its overlay brings a second
    resolve: {
      alias: [
        { find: /^leaflet$/, replacement: join(leaflet, 'leaflet-src.esm.js') },
        { find: /^deck\.gl-leaflet$/, replacement: 'deck.gl-leaflet/dist/deck.gl-leaflet.esm.js' },
        { find: /^leaflet\/dist\/(.*)/, replacement: `${leaflet}/$1` },
      ],
    },
    plugins: [
      {
        name: 'without-peers',
        enforce: 'pre',
        load: (id) => (!hasPeers && /\/bench\/peers\/[\w-]+\.ts$/.test(id) ? 'export {}' : null),
      },
    ],
    build: { target: 'chrome111', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1e9 },
  })
}
