import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { minify } from 'terser'
import { build, defineConfig, minifySync, type Plugin, type Rolldown } from 'vite'
import about from './package.json' with { type: 'json' }

/** Leaflet's own modules. Its packed build is one piece; from these the bundler keeps what the map uses. */
const leaflet = fileURLToPath(new URL('node_modules/leaflet/src/', import.meta.url))

/** What Recharts needs a little of, or nothing: stand-ins for packages that would come whole. */
const scales = fileURLToPath(new URL('src/panels/trend/scales.ts', import.meta.url))
const shapes = fileURLToPath(new URL('src/panels/trend/shapes.ts', import.meta.url))
const decimal = fileURLToPath(new URL('src/panels/trend/decimal.ts', import.meta.url))
/** What stands in for the packer of pptxgenjs. */
const archive = fileURLToPath(new URL('src/engine/export/archive.ts', import.meta.url))

/** Modules that another one needs without naming it: they extend Map when they are loaded. */
const LEAFLET_MIXINS = /\/leaflet\/src\/(map\/|layer\/Layer\.js)/

type Context = Rolldown.ChunkingContext

/** What carries Recharts, which nothing else needs. */
const ALONE = /\/TrendChart\.tsx$/

/** What a reader opens: details, analyses, comparison, sharing, About the data. */
const OPENED = /\/(about|analysis|compare|detail|share|About|Analysis|Briefing|Compare|Details|ShareView)\b/
const EXPORT = /\/(brief-editor|export|Export)\b/
/** What makes slides, and the library for it. */
const SLIDES = /\/brief-editor\/slides\.ts$/
const FRAMED = /\/embed\//

/**
 * Our own code is four files: for the first view, for what shows or listens right after it, for what a reader opens, and
 * for the exports. Together they travel in fewer bytes than two dozen small ones. Null: the bundler decides.
 */
function partOf(id: string, context: Context): string | null {
  if (ALONE.test(id)) return null
  const roots = [...rootsOf(id, context)]
  if (roots.some((root) => context.getModuleInfo(root)?.isEntry)) return 'first'
  if (id.endsWith('.css')) return 'later'
  const parts = new Set(roots.map(loadedFor))
  if (parts.size > 1) parts.delete('slides')
  if (parts.has('slides')) return 'slides'
  if (!/\/(src|fflate|lean-qr)\//.test(id) || roots.some((root) => ALONE.test(root))) return null
  const [part = null] = parts
  return parts.size === 1 ? part : 'soon'
}

function loadedFor(root: string): string {
  if (SLIDES.test(root)) return 'slides'
  if (FRAMED.test(root)) return 'framed'
  return EXPORT.test(root) ? 'export' : OPENED.test(root) ? 'opened' : 'soon'
}

const known = new Map<string, ReadonlySet<string>>()

/** The modules that are asked for by `import()`, and the entry, by way of which a module loads. */
function rootsOf(id: string, context: Context): ReadonlySet<string> {
  const before = known.get(id)
  if (before) return before
  const roots = new Set<string>()
  known.set(id, roots)
  const module = context.getModuleInfo(id)
  if (module?.isEntry || (module?.dynamicImporters.length ?? 0) > 0) roots.add(id)
  for (const importer of module?.importers ?? [])
    for (const root of rootsOf(importer, context)) roots.add(root)
  return roots
}

/** Vite's minifier, then Terser over what it leaves: 2 % fewer bytes than either alone. */
function minifyTwice(): Plugin {
  return {
    name: 'minify-twice',
    apply: ({ build }, { command }) => command === 'build' && build?.minify !== false,
    async renderChunk(code, { fileName }) {
      const once = minifySync(fileName, code, { module: true, sourcemap: true })
      const { code: twice = once.code, map } = await minify(once.code, {
        module: true,
        ecma: 2020,
        compress: {
          passes: 3,
          keep_fargs: false,
          pure_getters: true,
          unsafe_arrows: true,
          unsafe_methods: true,
        },
        sourceMap: { content: JSON.stringify(once.map) },
      })
      return { code: twice, map: typeof map === 'string' ? map : null }
    },
  }
}

/**
 * embed.html, for other pages' frames, with the very files of index.html: a second entry would cost both a script more;
 * and embed.js, which pages of other sites load by name: one classic script for itself.
 */
function embedPage(): Plugin {
  return {
    name: 'embed-page',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return
        const files = String(page.source).match(/<(script|link)\b[^>]* crossorigin\b[^>]*>(<\/script>)?/g)
        const own = readFileSync(new URL('embed.html', import.meta.url), 'utf8')
        const entry = /<script type="module" src="[^"]*"><\/script>/
        if (!files || !entry.test(own)) throw new Error('index.html names no files, or embed.html no script')
        const source = own.replace(entry, files.join('\n    '))
        this.emitFile({ type: 'asset', fileName: 'embed.html', source })
        this.emitFile({ type: 'asset', fileName: 'embed.js', source: await embedScript() })
      },
    },
  }
}

/** Script and style of the page by their hashes: browsers refuse what was altered or cut short on its way. */
function hashedFiles(): Plugin {
  return {
    name: 'hashed-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return
        page.source = String(page.source).replace(
          /(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g,
          (named, name) => {
            const file = bundle[name]
            if (!file) throw new Error(`index.html names ${name}, which is not built`)
            const hash = createHash('sha384').update(file.type === 'chunk' ? file.code : file.source)
            return `${named} integrity="sha384-${hash.digest('base64')}"`
          },
        )
      },
    },
  }
}

async function embedScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [minifyTwice()],
    build: {
      target: TARGET,
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'src/embed-host/watchline-panel.ts', output: { format: 'iife' } },
    },
  })
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [script, ...more] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  if (script === undefined || more.length > 0) throw new Error('embed.js is to be one script')
  return script
}

const TARGET = ['chrome111', 'firefox115', 'safari16.4']

// Relative addresses: the same dist/ works at the root of a host and under any sub-path.
export default defineConfig({
  base: './',
  publicDir: 'public',
  plugins: [react(), minifyTwice(), hashedFiles(), embedPage()],
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(about.version) },
  resolve: {
    alias: [
      { find: /^leaflet$/, replacement: `${leaflet}Leaflet.js` },
      { find: /^victory-vendor\/d3-scale$/, replacement: scales },
      { find: /^victory-vendor\/d3-shape$/, replacement: shapes },
      { find: /^decimal\.js-light$/, replacement: decimal },
      // the last two it asks for outside browsers alone
      { find: /^(jszip|node:fs|node:https)$/, replacement: archive },
    ],
  },
  build: {
    target: TARGET,
    assetsInlineLimit: 0,
    sourcemap: true,
    modulePreload: { polyfill: false },
    // scripts/budgets.mjs weighs the chunks, as they travel
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: {
      output: {
        // what minifyTwice leaves is only printed
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: partOf, debugName: 'later' }],
        },
      },
      treeshake: {
        moduleSideEffects: (id) => !id.includes('/leaflet/src/') || LEAFLET_MIXINS.test(id),
      },
    },
  },
})
