import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Leaflet's own modules. Its packed build is one piece; from these the bundler keeps what the map uses. */
const leaflet = fileURLToPath(new URL('node_modules/leaflet/src/', import.meta.url))

/** Modules that another one needs without naming it: they extend Map when they are loaded. */
const LEAFLET_MIXINS = /\/leaflet\/src\/(map\/|layer\/Layer\.js)/

// Relative addresses: the same dist/ works at the root of a host and under any sub-path.
export default defineConfig({
  base: './',
  publicDir: 'public',
  plugins: [react()],
  resolve: { alias: [{ find: /^leaflet$/, replacement: `${leaflet}Leaflet.js` }] },
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    sourcemap: true,
    modulePreload: { polyfill: false },
    // scripts/budgets.mjs weighs the chunks, as they travel
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: (id) => !id.includes('/leaflet/src/') || LEAFLET_MIXINS.test(id),
      },
    },
  },
})
