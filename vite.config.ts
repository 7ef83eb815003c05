import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Relative addresses: the same dist/ works at the root of a host and under any sub-path.
export default defineConfig({
  base: './',
  publicDir: 'public',
  plugins: [react()],
  build: {
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    sourcemap: true,
    modulePreload: { polyfill: false },
    // scripts/budgets.mjs weighs the chunks, as they travel
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
  },
})
