// dist/watchline.html: the app, its style and fonts, the dataset, the basemap and the notices in one file that works from
// a disk. Everything is packed (gzip, base64) in scripts that browsers do not run; scripts/one-file-boot.mjs unpacks the
// app, src/dataset/carried.ts reads the rest and says in which form more can be put in. `</head>` stands there once.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, loadConfigFromFile } from 'vite'
import { oneFilePolicy } from './policy.mjs'
import { isMain, root } from './setup.mjs'

/** What the page would fetch or links to, beside it in dist/. */
const CARRIED = ['config.json', 'third-party.txt', 'data', 'geo', 'schema']

/** Seen where the page does not start. The link works without script: it saves the page as it came. */
const NOT_RUNNING =
  'Watchline is whole in this file and runs from your disk, in a browser of 2023 or newer. Where a server sent it, that server lets no page run what it carries: <a href="" download>save the file</a>, then open it.'

/** The app as one module and its style, fonts within. */
async function bundle() {
  const env = { command: /** @type {const} */ ('build'), mode: 'production' }
  const loaded = await loadConfigFromFile(env, join(root, 'vite.config.ts'), root)
  if (!loaded) throw new Error('vite.config.ts could not be read')
  const { plugins = [], build: base, ...config } = loaded.config
  const built = await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'warn',
    // gzip leaves little for a second minifier, which takes long on one large file
    plugins: plugins
      .flat()
      .filter((plugin) => !plugin || !('name' in plugin) || plugin.name !== 'minify-twice'),
    build: {
      ...base,
      write: false,
      sourcemap: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      assetsInlineLimit: () => true,
      rolldownOptions: {
        ...base?.rolldownOptions,
        input: join(root, 'src/main.tsx'),
        output: { minify: true, codeSplitting: false },
      },
    },
  })
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [script, ...more] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  const assets = files.flatMap((file) => (file.type === 'asset' ? [file] : []))
  const [style, ...others] = assets
  if (!script || !style?.fileName.endsWith('.css') || more.length + others.length > 0)
    throw new Error(
      `one script and one style are wanted, not ${files.map(({ fileName }) => fileName).join(', ')}`,
    )
  return { script, style: String(style.source) }
}

/** @param {string} base @param {string} name @returns {string[]} paths relative to base, with slashes */
function filesAt(base, name) {
  if (/\.\w+$/.test(name)) return [name]
  const found = readdirSync(join(base, name), { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/\.(br|gz)$/.test(path))
    .sort()
}

/** @param {string} text */
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** A file in the form that src/dataset/carried.ts reads. @param {string} path @param {string | Buffer} content */
function carry(path, content) {
  const packed = gzipSync(content, { level: 9 }).toString('base64')
  return `<script type="application/gzip" data-file="${path}">${packed}</script>`
}

/**
 * @param {string} page index.html as written, with the script that is to be replaced
 * @param {{ script: string, style: string, boot: string, icon: string, files: { path: string, content: Buffer }[] }} parts
 */
export function composePage(page, { script, style, boot, icon, files }) {
  for (const text of [style, boot]) {
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error('a style or script would end its own element')
  }
  const policy = oneFilePolicy({ scripts: [hashOf(boot), hashOf(script)], styles: [hashOf(style)] })
  const head = [
    `<style>${style}</style>`,
    ...files.map(({ path, content }) => carry(path, content)),
    carry('app.js', script),
  ]
  /** @type {[RegExp, (found: string) => string][]} */
  const edits = [
    [
      /<meta charset="utf-8" \/>/,
      (found) => `${found}\n    <meta http-equiv="content-security-policy" content="${policy}" />`,
    ],
    [/"\.\/favicon\.svg"/, () => `"data:image/svg+xml;base64,${btoa(icon)}"`],
    [/<\/head>/, (found) => `${head.join('\n')}\n${found}`],
    [/<script type="module" src="[^"]*"><\/script>/, () => `<script type="module">${boot}</script>`],
    [/<p class="unstarted">.*?<\/p>/s, () => `<p class="unstarted">${NOT_RUNNING}</p>`],
  ]
  return edits.reduce((html, [place, edit]) => {
    if (html.search(place) < 0) throw new Error(`index.html has no ${place}`)
    return html.replace(place, edit)
  }, page)
}

if (isMain(import.meta.filename)) {
  const dist = join(root, 'dist')
  const files = CARRIED.flatMap((name) => filesAt(dist, name))
  const page = composePage(readFileSync(join(root, 'index.html'), 'utf8'), {
    ...(await bundle()),
    boot: readFileSync(join(root, 'scripts/one-file-boot.mjs'), 'utf8'),
    icon: readFileSync(join(dist, 'favicon.svg'), 'utf8'),
    files: files.map((path) => ({ path, content: readFileSync(join(dist, path)) })),
  })
  writeFileSync(join(dist, 'watchline.html'), page)
}
