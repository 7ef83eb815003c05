import type { IsoDate } from '#domain/date.ts'

/** What a citation of a view says; every text is ready to read. */
export interface ViewCitation {
  readonly title: string
  /** a body, never split into given and family name */
  readonly author: string
  readonly version: string
  /** first 12 hex digits of the dataset's sha-256 */
  readonly hash: string
  readonly published: IsoDate
  readonly accessed: IsoDate
  readonly link: string
  /** filters in words, as-of date, hash */
  readonly note: string
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash, so a lone one would break the entry.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** Text for a BibTeX field. Letters outside ASCII stay: BibTeX files are UTF-8. */
export function escapeBibtex(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? sign)
}

/** An address for a BibTeX field, which takes it as it is but must hold no brace, backslash or space. */
const bibtexLink = (link: string) => oneLine(link).replace(/[{}\\ ]/g, encodeURIComponent)

/** A BibTeX entry. Braces around author and title keep a body whole and its capitals as they are. */
export function bibtexOf(citation: ViewCitation): string {
  const { title, author, version, hash, published, accessed, link, note } = citation
  const fields = {
    author: `{${escapeBibtex(author)}}`,
    title: `{${escapeBibtex(title)}}`,
    year: published.slice(0, 4),
    version: escapeBibtex(version),
    url: bibtexLink(link),
    urldate: accessed,
    note: escapeBibtex(note),
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`)
  return `@misc{watchline-${hash},\n${lines.join(',\n')}\n}\n`
}

/** A RIS record: a tag a line, CRLF, nothing to escape but line breaks. */
export function risOf(citation: ViewCitation): string {
  const { title, author, version, published, accessed, link, note } = citation
  const lines: [tag: string, value: string][] = [
    ['TY', 'DATA'],
    ['AU', author],
    ['TI', title],
    ['PY', published.slice(0, 4)],
    ['DA', published.replaceAll('-', '/')],
    ['ET', version],
    ['UR', link],
    ['Y2', accessed.replaceAll('-', '/')],
    ['N1', note],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('')
}
