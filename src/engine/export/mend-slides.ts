import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * Puts right what pptxgenjs leaves wrong in the files of a deck: empty values, which are no numbers and which programs
 * read as 0; notes on one line; and the language.
 */
export function mendSlides(deck: Uint8Array, language: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(deck)
  for (const [path, bytes] of Object.entries(files)) {
    if (path.endsWith('.xlsx')) files[path] = mendWorkbook(bytes)
    else if (path.endsWith('.xml')) files[path] = strToU8(mendXml(path, strFromU8(bytes), language))
  }
  return new Uint8Array(zipSync(files, { level: 6 }))
}

function mendWorkbook(workbook: Uint8Array): Uint8Array {
  const files = unzipSync(workbook)
  for (const [path, bytes] of Object.entries(files)) {
    if (!path.startsWith('xl/worksheets/')) continue
    files[path] = strToU8(strFromU8(bytes).replace(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, ''))
  }
  return zipSync(files, { level: 6 })
}

function mendXml(path: string, xml: string, language: string): string {
  const spoken = xml.replaceAll('lang="en-US"', `lang="${language}"`)
  if (path.startsWith('ppt/charts/')) return spoken.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
  return path.startsWith('ppt/notesSlides/') ? inParagraphs(spoken) : spoken
}

/** A paragraph for each line of a text. */
const inParagraphs = (xml: string): string =>
  xml.replace(/<a:r>(<a:rPr[^>]*>)<a:t>([^<]*)<\/a:t><\/a:r>/g, (_, look: string, text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => `<a:r>${look}<a:t>${line}</a:t></a:r>`)
      .join('</a:p><a:p>'),
  )
