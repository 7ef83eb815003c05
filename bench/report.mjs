// docs/performance.md from what was measured. Numbers are never edited by hand.
import { cpus, totalmem } from 'node:os'

/** @typedef {Record<string, number[]>} Times */

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** @param {number} ms */
const time = (ms) => (ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2))
/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 1)
/** @param {number | null | undefined} n */
const size = (n) => (n ?? 0).toLocaleString('en-GB')

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/**
 * A time with its ratio to ours: above 1, ours is that many times faster. No ratio where the output differs.
 * @param {Times} times @param {string} name @param {string} own @param {boolean} isSame @param {number} [per]
 */
function cell(times, name, own, isSame, per = 1) {
  const values = times[name]
  if (!values) return 'not measured'
  const mine = times[own] ?? []
  const ms = median(values)
  if (name === own) return time(ms / per)
  return isSame
    ? `${time(ms / per)} (×${(ms / median(mine)).toFixed(2)})`
    : `${time(ms / per)} (other output)`
}

/** @param {any} set */
const title = ({ count, made }) =>
  count === null ? `${size(made.events)} events, as shipped` : `${size(made.events)} events, generated`

/** @param {any[]} sets */
function transport(sets) {
  return sets
    .filter((set) => set.transport)
    .map((set) => {
      const { forms, times } = set.transport
      const own = forms[0]
      const rows = forms.map((/** @type {any} */ { name, rawBytes, gzipBytes, hash }) => [
        ...[name, megabytes(rawBytes), megabytes(gzipBytes)],
        cell(times, name, own.name, hash === own.hash),
      ])
      return `### ${title(set)}\n\n${table(['form', 'MB', 'MB gzip', 'decode, ms'], rows)}`
    })
}

/** @param {any[]} sets */
function filters(sets) {
  return sets
    .filter((set) => set.filter)
    .map((set) => {
      const { hashes, build, drag, jump, otherFilter, selected } = set.filter
      const rows = Object.keys(hashes).map((name) => {
        const isSame = hashes[name] === hashes.ours
        const at = (/** @type {Times} */ times) => cell(times, name, 'ours', isSame)
        const ready = build[name] === undefined ? 'nothing' : time(build[name])
        return [name, at(drag), at(jump), at(otherFilter), ready]
      })
      const head = [
        'method',
        'brush moved a month, ms',
        'brush jumped, ms',
        'another filter changed, ms',
        'built once, ms',
      ]
      return `### ${title(set)}; ${size(selected)} of them selected\n\n${table(head, rows)}`
    })
}

/** @param {any[]} sets */
function maps(sets) {
  return sets
    .filter((set) => set.map)
    .map((set) => {
      const { first, redraw, pan, hover, isSame, events, points } = set.map
      const rows = Object.keys(first).map((name) => {
        const at = (/** @type {Times} */ times, per = 1) => cell(times, name, 'ours', isSame[name], per)
        return [name, time(first[name]), at(redraw), at(pan), at(hover, 200)]
      })
      const head = [
        'layer',
        'first drawing, ms',
        'filter changed, ms',
        'panned, ms',
        'one look under the pointer, ms',
      ]
      return `### ${title(set)}; ${size(events)} in view at ${size(points)} points\n\n${table(head, rows)}`
    })
}

/** @param {any[]} results @param {any[]} sets */
function dashboards(results, sets) {
  const rows = results.map(({ count, readyMs, times, held, heapBytes }) => {
    const toPixels = times.map((/** @type {any} */ one) => one.toPixels)
    const longest = times.map((/** @type {any} */ one) => one.longest)
    return [
      ...[count === null ? 'as shipped' : size(count), size(readyMs)],
      ...[
        time(median(toPixels)),
        time(quantile(toPixels, 0.95)),
        time(Math.max(...longest)),
        `${((100 * held.late) / held.all).toFixed(1)} of ${size(held.all)}`,
        time(quantile(held.frames, 0.95)),
        time(Math.max(0, ...held.tasks)),
        megabytes(heapBytes),
      ],
    ]
  })
  const head = [
    'events',
    'address to drawn, ms',
    'key to pixels, median ms',
    '95 %, ms',
    'longest task, ms',
    'key held: frames over 33 ms, %',
    'longest frame a key, 95 %, ms',
    'longest task, ms',
    'page heap, MB',
  ]
  const weights = sets.filter((set) => set.memory).map((set) => [title(set), megabytes(set.memory)])
  return `${table(head, rows)}\n\nWhat a decoded dataset adds to a page, after a full collection:\n\n${table(['dataset', 'MB'], weights)}`
}

/** @param {any} result */
export function performancePage({ rounds, versions, sets, dashboard }) {
  const peers = Object.entries(versions.peers).map(([name, version]) => `${name} ${version}`)
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`
  return `# Performance

Written by \`npm run bench\` on ${day}; no number is edited by hand. Machine: ${machine}, no graphics card: WebGL and the
canvas are reckoned in software. Browser: Chromium ${versions.browser}, headless, without waiting for a display's beat.
Compared with: ${peers.length > 0 ? peers.join(', ') : 'nothing, for the packages could not be installed here'}.

## How to read it

- Methods run in turn in one page, A B A B …, ${rounds} rounds after two that do not count (maps: at most 9). Times are medians in
  milliseconds. They move with the machine and with what else it does; **the ratios are what counts**.
- A ratio such as ×3.1 says that the method takes 3.1 times as long as ours; below 1 it is faster than ours. It stands only where the output is
  the same, by a hash over all that is compared.
- 11 thousand events are the shipped ones. The others come from \`bench/generate.ts\` with a fixed seed: hubs whose weight
  falls with their rank, places scattered around them (15 for 100 events), campaigns of days to weeks by one dyad, deaths
  with a heavy tail (exponent 1.35), more events in later years. Kind, conflict and dyad go together as in the shipped rows.
- Arquero is held at its last version 7: version 8 asks for a package that was not to be had.
- \`npm test\` times nothing. It checks that the generator and the hashes are the same each time.

## Transport: bytes to events in memory

${transport(sets).join('\n\n')}

Ours is timed with all that the page does: UTF-8, JSON, the schema, a check of every value, the index of ids. The other
forms check nothing, and hold the same 26 whole numbers an event, places spelled out per row, no text.

## Filters

A period and four more filters (kind, country, victim side, precision), the period moved. Each method gives events by
month, the counts of every option of kind, side, precision, country and province in the light of the other filters, events and dead by
province, and the rows selected.

${filters(sets).join('\n\n')}

Ours runs the page's own functions: \`selectEvents\`, \`countFacets\`, \`regionsOf\`, \`buildTrend\`. They also count actors,
focus and incidents, add up the three estimates by month, and note gaps, which the others do not. The others get codes made before.

## Map

1280 × 720 pixels at zoom 6, one pixel a pixel. From the selected rows to the end of the frame that shows them; then a pan of 170 ×
90 pixels; then what lies under the pointer. One an event is asked for up to 60,000 events.

${maps(sets).join('\n\n')}

Ours includes grouping by point, sort and layout, by the box alone: what lies beyond its edges is drawn
when a move begins that shows it. Labels and the ground are not in it.
The layers get finished lists. Leaflet's markers are made once and put on or taken off; markercluster is filled in one
go and draws clusters, not events. What deck.gl draws is waited for by reading a pixel; on a machine with a graphics card it is
another picture. What is held is compared with a plain count, and of deck.gl whether it drew at
all; not the pixels.

## The whole dashboard

As built, under its own headers, 1440 × 900, with a kind and four sides chosen and ten years in the window. An arrow key moves the
end of the brush by a month; the time runs from the key to the end of the last frame in which anything changed. Then the key is held:
60 keys, 33 ms apart. A longest task of 0 says that none took over 50 ms.

${dashboards(dashboard, sets)}
`
}
