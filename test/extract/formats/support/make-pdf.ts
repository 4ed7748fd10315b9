import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'

/** One piece of text on a page; `y` is the distance of its baseline from the top. */
export type Placed = { text: string; x: number; y: number; size?: number }

const HEIGHT = 792

/** A PDF of real pages, with the pieces of text where they are said to be. */
export async function makePdf(pages: readonly (readonly Placed[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRoman)
  for (const pieces of pages) draw(document.addPage([612, HEIGHT]), pieces, font)
  return document.save()
}

function draw(page: PDFPage, pieces: readonly Placed[], font: PDFFont): void {
  for (const { text, x, y, size = 10 } of pieces) page.drawText(text, { x, y: HEIGHT - y, size, font })
}

/** Lines of text below each other, as a paragraph is set. */
export function paragraph(lines: readonly string[], x: number, y: number, size = 10): Placed[] {
  return lines.map((text, at) => ({ text, x, y: y + at * size * 1.2, size }))
}

/** A PDF written object by object (the first is the catalogue), so that it can be wrong in any way. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let source = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = source.length
    source += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  source += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\n`
  return latin1(`${source}startxref\n${source.indexOf('xref\n')}\n%%EOF`)
}

export function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** The objects of a document of one page with the given content; further objects are numbered from 6. */
export function onePage(content: string, resources = '', more: readonly string[] = []): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 5 0 R >> ${resources} >> /Contents 4 0 R >>`,
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export function asLatin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
