import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/date.ts'
import { bibtexOf, escapeBibtex, risOf, type ViewCitation } from './citation.ts'

const citation: ViewCitation = {
  title: 'Pakistan–Afghanistan hostilities',
  author: 'Watchline contributors',
  version: '2026.11.0',
  hash: 'fdb66ab72c30',
  published: '2026-11-22' as IsoDate,
  accessed: '2026-11-23' as IsoDate,
  link: 'https://example.org/board/?q=100%25&place=PK-KP',
  note: 'search: “Öberg & {sons}_1”; as of 31 Jul 2026',
}

describe('BibTeX', () => {
  it('keeps letters and escapes signs', () => {
    expect(escapeBibtex('Öberg & Söhne: 50% of {x}_1 \\ ~^#$')).toBe(
      'Öberg \\& Söhne: 50\\% of \\textbraceleft{}x\\textbraceright{}\\_1 \\textbackslash{} \\textasciitilde{}\\textasciicircum{}\\#\\$',
    )
  })

  it('writes one entry', () => {
    expect(bibtexOf(citation)).toBe(`@misc{watchline-fdb66ab72c30,
  author = {{Watchline contributors}},
  title = {{Pakistan–Afghanistan hostilities}},
  year = {2026},
  version = {2026.11.0},
  url = {https://example.org/board/?q=100%25&place=PK-KP},
  urldate = {2026-11-23},
  note = {search: “Öberg \\& \\textbraceleft{}sons\\textbraceright{}\\_1”; as of 31 Jul 2026}
}
`)
  })

  it('balances its braces whatever the search says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let depth = 0
        for (const sign of bibtexOf({ ...citation, note: text, title: text, link: text })) {
          if (sign === '{') depth++
          if (sign === '}') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })
})

describe('RIS', () => {
  it('writes one record that ends', () => {
    const lines = risOf(citation).split('\r\n')
    expect(lines[0]).toBe('TY  - DATA')
    expect(lines).toContain('AU  - Watchline contributors')
    expect(lines).toContain('N1  - search: “Öberg & {sons}_1”; as of 31 Jul 2026')
    expect(lines.slice(-2)).toEqual(['ER  - ', ''])
  })

  it('has a tag in every line whatever the search says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = risOf({ ...citation, note: `a\nER  - \r\u2028${text}` }).split(/\r\n|\r|\n|\u2028/)
        expect(lines).toHaveLength(11)
      }),
    )
  })
})
