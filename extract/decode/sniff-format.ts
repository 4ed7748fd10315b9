import type { RejectionReason } from '../../schemas/report.ts'

/** First bytes of formats that are no plain text, and what to tell about them. */
const SIGNATURES: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive (DOCX, XLSX …)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office document' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'RTF' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
]

const ENCRYPT = [0x2f, 0x45, 0x6e, 0x63, 0x72, 0x79, 0x70, 0x74] // "/Encrypt", an entry of a PDF's trailer

/**
 * Recognises by its first bytes what is no text.
 * @returns the reason of rejection, or null where the bytes may be text
 */
export function sniffFormat(bytes: Uint8Array): { reason: RejectionReason; message: string } | null {
  if (bytes.length === 0) return { reason: 'empty', message: 'The file is empty.' }
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte))
  if (known === undefined) return null
  if (known.name === 'PDF' && holds(bytes, ENCRYPT)) {
    return { reason: 'encrypted', message: 'The PDF is encrypted; drop a copy without a password.' }
  }
  return { reason: 'unsupported-format', message: `The file is ${known.name}; plain text and Markdown are read.` }
}

function holds(bytes: Uint8Array, sought: readonly number[]): boolean {
  const [first = 0] = sought
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return true
  }
  return false
}
