/** The door of the formats: bytes of HTML, PDF and DOCX in, text in Markdown out. */
export { declaredCharset } from './declared-charset.ts'
export { extractDocx } from './extract-docx.ts'
export { extractHtml } from './extract-html.ts'
export { extractPdf } from './extract-pdf.ts'
export { FORMAT_LIMITS, type Extraction, type FormatLimits, type PageStart } from './extraction.ts'
export { sniffFormat, type SniffedFormat } from './sniff-format.ts'
