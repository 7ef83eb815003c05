import type { Brief } from '#dataset/schema/briefs.ts'

const HELD = /<script type="application\/json" data-file="brief">[^<]*<\/script>\n?/

/**
 * The one-file page with a brief in it, which then opens as that briefing. Null: the text is no such page, as where a
 * server answers every address with another one.
 */
export function withBrief(page: string, brief: Brief): string | null {
  const bare = page.replace(HELD, '')
  const ends = bare.split('</head>')
  const [head = '', rest = ''] = ends
  if (ends.length !== 2 || !head.includes('data-file="app.js"')) return null
  const text = JSON.stringify(brief).replaceAll('<', '\\u003c')
  return `${head}<script type="application/json" data-file="brief">${text}</script>\n</head>${rest}`
}
