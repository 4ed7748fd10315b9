import { createHash } from 'node:crypto'
import type { Format, Warning } from '../../schemas/reading.ts'
import type { RejectionReason } from '../../schemas/report.ts'
import { declaredCharset } from '../formats/declared-charset.ts'
import { type Extraction, FORMAT_LIMITS, type FormatLimits, type PageStart } from '../formats/extraction.ts'
import { sniffFormat, type SniffedFormat } from '../formats/sniff-format.ts'
import { decodeBytes } from './decode-bytes.ts'

/**
 * The text of a document. Offsets of all later results point into `text`; `pages` is null where the format has none.
 */
export type DecodedDocument = {
  readonly ok: true
  /** SHA-256 of the bytes. */
  readonly document: string
  readonly text: string
  readonly format: Format
  readonly pages: readonly PageStart[] | null
  readonly warnings: readonly Warning[]
}

/** A document that is not read, with the reason in words. */
export type RefusedDocument = {
  readonly ok: false
  readonly document: string
  readonly reason: RejectionReason
  readonly message: string
}

const READ = 'plain text, Markdown, HTML, PDF and DOCX are read'
const REFUSED: Readonly<Partial<Record<SniffedFormat, { reason: RejectionReason; message: string }>>> = {
  empty: { reason: 'empty', message: 'The file is empty.' },
  zip: { reason: 'unsupported-format', message: `The file is an archive or a spreadsheet; ${READ}.` },
  gzip: { reason: 'unsupported-format', message: `The file is a gzip archive; ${READ}.` },
  rtf: { reason: 'unsupported-format', message: `The file is RTF; ${READ}: save it as DOCX.` },
  'old-office': {
    reason: 'unsupported-format',
    message: `The file is an old Office document; ${READ}: save it as DOCX.`,
  },
  'encrypted-office': {
    reason: 'encrypted',
    message: 'The Office document is encrypted; drop a copy without a password.',
  },
  binary: {
    reason: 'not-text',
    message: 'The file holds bytes that no text has (zero bytes); if it is a text, save it as UTF-8.',
  },
}
const NOT_TEXT = {
  reason: 'not-text',
  message: 'The file holds bytes that no text has (control characters); if it is a text, save it as UTF-8.',
} as const

/**
 * Turns the bytes of a dropped file into text. The content decides the format, never the name; the libraries for
 * HTML, PDF and DOCX are loaded when the first such document comes.
 * @param bytes the file, complete
 * @returns for plain text and Markdown the text without a byte order mark and with line ends as LF, nothing else
 * altered; for the other formats Markdown made of what they show; or the reason of rejection
 */
export async function decodeDocument(
  bytes: Uint8Array,
  limits: FormatLimits = FORMAT_LIMITS,
): Promise<DecodedDocument | RefusedDocument> {
  const document = createHash('sha256').update(bytes).digest('hex')
  const sniffed = sniffFormat(bytes)
  const refused = REFUSED[sniffed]
  if (refused !== undefined) return { ok: false, document, ...refused }
  if (sniffed === 'html' || sniffed === 'pdf' || sniffed === 'docx') {
    const extraction = await extract(bytes, sniffed, limits)
    return extraction.ok ? { document, format: sniffed, ...extraction } : { document, ...extraction }
  }
  const decoded = decodeBytes(bytes)
  if (decoded === null) return { ok: false, document, ...NOT_TEXT }
  const { warnings } = decoded
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text
  if (text.trim() === '') return { ok: false, document, reason: 'empty', message: 'The file holds no text.' }
  return { ok: true, document, text, format: isMarkdown(text) ? 'markdown' : 'text', pages: null, warnings }
}

async function extract(bytes: Uint8Array, format: 'html' | 'pdf' | 'docx', limits: FormatLimits): Promise<Extraction> {
  if (format === 'pdf') return (await import('../formats/extract-pdf.ts')).extractPdf(bytes, limits)
  if (format === 'docx') return (await import('../formats/extract-docx.ts')).extractDocx(bytes, limits)
  const source = decodeBytes(bytes, declaredCharset(bytes))
  if (source === null) return { ok: false, ...NOT_TEXT }
  const extraction = (await import('../formats/extract-html.ts')).extractHtml(source.text, limits)
  return extraction.ok ? { ...extraction, warnings: [...source.warnings, ...extraction.warnings] } : extraction
}

/** A text with `#` headings, seen at the start of a line. */
function isMarkdown(text: string): boolean {
  return text.includes('#') && /^#{1,6} \S/m.test(text)
}
