import type { RejectionReason } from '../../schemas/report.ts'
import { decodeBytes } from './decode-bytes.ts'
import { sniffFormat } from './sniff-format.ts'

/** The text of a document, or why there is none. Offsets of all later results point into `text`. */
export type DecodedDocument =
  { ok: true; text: string; format: 'text' | 'markdown' } | { ok: false; reason: RejectionReason; message: string }

/**
 * Turns the bytes of a dropped file into text. The content decides the format, never the name.
 * @param bytes the file, complete
 * @returns text without a byte order mark and with line ends as LF, nothing else altered; or the reason of rejection
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const sniffed = sniffFormat(bytes)
  if (sniffed !== null) return { ok: false, ...sniffed }
  const decoded = decodeBytes(bytes)
  if (decoded === null) {
    return { ok: false, reason: 'not-text', message: 'The file holds bytes that no text has (control characters).' }
  }
  const text = decoded.replace(/\r\n?/g, '\n')
  if (text.trim() === '') return { ok: false, reason: 'empty', message: 'The file holds no text.' }
  if (/^\s{0,1000}<(?:!doctype html|html[\s>])/i.test(text)) {
    return { ok: false, reason: 'unsupported-format', message: 'HTML is not read yet; drop the text of the page.' }
  }
  return { ok: true, text, format: isMarkdown(text) ? 'markdown' : 'text' }
}

/** A text with `#` headings, seen at the start of a line. */
function isMarkdown(text: string): boolean {
  return /^#{1,6} \S/m.test(text)
}
