// Who may import whom (docs/architecture.md). Every folder must be named here; what is not allowed is forbidden.

/**
 * @typedef {object} Fence
 * @property {string[]} values areas whose code may be imported
 * @property {string[]} [types] areas of which only types may be imported
 * @property {string[]} [files] single files, without extension, whose code may be imported too
 * @property {string[]} [packages] packages whose code may be imported; `node:*` stands for Node's own modules
 *
 */

const EVERYTHING_IN_SRC = [
  'domain',
  'dataset',
  'view',
  'engine',
  'format',
  'ui',
  'panels',
  'export',
  'app',
  'styles',
]

/** @type {Record<string, Fence>} */
export const FENCES = {
  domain: { values: [] },
  // React only for the context that carries the speech of the page
  format: { values: ['domain'], packages: ['react'] },
  // React only for the hook that reads the view from the address
  view: { values: ['domain'], packages: ['react'] },
  dataset: { values: ['domain'], packages: ['zod', '@tanstack/react-query', '@noble/hashes'] },
  // fflate only to pack a workbook, and what a library packed amiss
  engine: { values: ['domain', 'view', 'dataset/schema'], types: ['dataset'], packages: ['fflate'] },
  ui: { values: ['styles'], packages: ['react', 'react-dom'] },
  panels: {
    values: ['domain', 'engine', 'format', 'view', 'ui', 'styles'],
    types: ['dataset'],
    packages: [
      'react',
      'react-dom',
      'leaflet',
      'react-leaflet',
      'topojson-client',
      'recharts',
      'lean-qr',
      'pptxgenjs',
    ],
  },
  export: { values: ['domain', 'engine', 'format'], types: ['dataset', 'view'] },
  styles: { values: [], packages: ['@fontsource-variable/*'] },
  app: {
    values: EVERYTHING_IN_SRC,
    packages: ['react', 'react-dom', '@tanstack/react-query', '@fontsource-variable/*'],
  },
  // a script of its own for pages of other sites: it carries next to nothing of the app
  'embed-host': { values: ['format/messages'], types: ['view'], files: ['src/view/frame-message'] },
  mount: {
    values: ['app', 'view', 'styles'],
    packages: ['react', 'react-dom', '@tanstack/react-query', '@fontsource-variable/*'],
  },
  // the backtest runs the very rules that the page runs, on the dataset as the app decodes it
  pipeline: {
    values: ['domain', 'dataset/schema', 'engine'],
    types: ['dataset'],
    files: ['src/dataset/columns', 'src/dataset/load'],
    packages: [
      'node:*',
      'csv-parse',
      'fflate',
      'zod',
      'topojson-client',
      'topojson-server',
      'topojson-simplify',
    ],
  },
  // csv-parse and fflate to read back what the page exports
  e2e: {
    values: ['domain', 'view'],
    packages: ['node:*', '@playwright/test', '@axe-core/playwright', 'csv-parse', 'fflate'],
  },
  bench: { values: [...EVERYTHING_IN_SRC, 'pipeline'], packages: ['*'] },
}

/** Packages that belong to one place, wherever else a folder's list would let them in; their types too. */
/** @type {Record<string, string[]>} */
export const OWNED = {
  leaflet: ['panels/map'],
  'react-leaflet': ['panels/map'],
  recharts: ['panels/trend'],
  'lean-qr': ['panels/share'],
  pptxgenjs: ['panels/export'],
  'topojson-client': ['panels/map', 'pipeline'],
}

/** Vocabularies of types, without code, that any folder may use. */
export const TYPE_PACKAGES = ['geojson', 'topojson-specification']

/** What a test file may import besides: its tools, Node, and code that makes a dataset to ask. */
export const TESTS = {
  packages: [
    'node:*',
    'vitest',
    'fast-check',
    'fflate',
    'd3-scale',
    '@testing-library/react',
    '@testing-library/dom',
    'react',
  ],
  values: ['dataset'],
}

/** The one area of src that may speak to the network, and the names that do. */
export const NETWORK = {
  area: 'dataset',
  names: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'],
}
