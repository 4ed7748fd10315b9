/** What the bytes of a file are, as far as it matters to reading them. */
export type SniffedFormat =
  'empty' | 'html' | 'pdf' | 'docx' | 'text' | 'zip' | 'encrypted-office' | 'old-office' | 'rtf' | 'gzip' | 'binary'

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly format: SniffedFormat }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], format: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'old-office' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'rtf' },
  { bytes: [0x1f, 0x8b], format: 'gzip' },
]
/** A PDF's header may stand behind other bytes, but within so many (PDF 32000-1:2008, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024
const LOOK_AHEAD = 4096
/** A page begins with its declaration or a structural element; comments and an XML declaration may come first. */
const PROLOGUE = String.raw`^\s{0,500}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--(?:(?!-->)[^]){0,2000}-->\s{0,200}){0,3}<`
const HTML = new RegExp(String.raw`${PROLOGUE}(?:!doctype\s{1,20}html|html|head|body|title|main|article)(?=[\s>])`, 'i')
/** A part of a page begins with a block; Markdown may do so too, but then has headings or tables of its own. */
const FRAGMENT = new RegExp(
  String.raw`${PROLOGUE}(?:div|p|h[1-6]|table|section|header|nav|aside|ul|ol|dl|blockquote|figure|meta|style|script|link)(?:\s[^<>]{0,1000})?/?>`,
  'i',
)
const OF_MARKDOWN = /^(?:#{1,6} \S|\|? ?:?-{3,}:? ?\||[-*] \S)/m
const WORD_PART = 'word/document'
const ENCRYPTED_PACKAGE = utf16('EncryptedPackage')

/** Tells a file's format by its content; the name has no say. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  if (bytes.length === 0) return 'empty'
  const signed = SIGNATURES.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte))?.format
  if (signed === 'zip') return holds(bytes, latin1(WORD_PART)) ? 'docx' : 'zip'
  if (signed === 'old-office') return holds(bytes, ENCRYPTED_PACKAGE) ? 'encrypted-office' : 'old-office'
  if (signed !== undefined) return signed
  const head = bytes.subarray(0, LOOK_AHEAD)
  const text = headText(head)
  if (text.slice(0, PDF_HEADER_WITHIN).includes('%PDF-'))
    return isText(head) && !text.startsWith('%PDF-') ? textFormat(text) : 'pdf'
  return isText(head) ? textFormat(text) : 'binary'
}

function textFormat(text: string): SniffedFormat {
  return HTML.test(text) || (FRAGMENT.test(text) && !OF_MARKDOWN.test(text)) ? 'html' : 'text'
}

function headText(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  // Of the signs that are sought here none is beyond ASCII, and a decoder for one encoding takes long to make.
  return Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1').replace(/^ï»¿/, '')
}

/** No zero byte, unless a byte order mark says UTF-16. */
function isText(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  return marked || !head.includes(0)
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (character) => [character.charCodeAt(0), 0]).flat())
}

function holds(bytes: Uint8Array, sought: Uint8Array): boolean {
  const [first = 0] = sought
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return true
  }
  return false
}
