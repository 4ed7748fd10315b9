import type { Warning } from '../../schemas/reading.ts'
import {
  type Extraction,
  type FormatLimits,
  LimitExceeded,
  type PageStart,
  type Refusal,
  refuse,
} from './extraction.ts'
import { checkStreams } from './pdf/check-streams.ts'
import { joinLines, PAGE_MARK } from './pdf/join-lines.ts'
import { openPdf, type PdfDocument } from './pdf/open-pdf.ts'
import { pageLines } from './pdf/page-lines.ts'
import { pageRuns } from './pdf/page-runs.ts'
import { pageSegments } from './pdf/page-segments.ts'
import { runningLines, type LinesOfPage } from './pdf/running-lines.ts'
import { cutText, writeBlocks } from './text-blocks.ts'

const MARKS = /[\ue000\ue001]/g
const LONGEST_PAGE_LIST = 20

type Pages = { readonly pages: readonly LinesOfPage[]; readonly broken: readonly number[] }

/**
 * Reads a PDF's text layer as Markdown text, in reading order, without running headers, footers and page numbers.
 * @param bytes the file
 * @param limits what it may cost; what its streams unpack to is counted before the library sees it
 * @returns the text with where each page begins; or `encrypted`, `no-text-layer`, `malformed`, `too-large`,
 * `too-complex`
 */
export async function extractPdf(bytes: Uint8Array, limits: FormatLimits): Promise<Extraction> {
  if (bytes.length > limits.bytes)
    return refuse('too-large', `The PDF has ${bytes.length} bytes; at most ${limits.bytes} are read.`)
  const source = new TextDecoder('windows-1252').decode(bytes)
  try {
    checkStreams(bytes, source, limits)
    const document = await openPdf(bytes)
    try {
      return written(await readPages(document, limits), limits)
    } finally {
      await document.close()
    }
  } catch (error) {
    return refusalOf(error)
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof LimitExceeded) return refuse(error.reason, error.message)
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  if (name === 'PasswordException') return refuse('encrypted', 'The PDF is encrypted; drop a copy without a password.')
  return refuse('malformed', `The PDF is broken: ${message}`)
}

async function readPages(document: PdfDocument, limits: FormatLimits): Promise<Pages> {
  if (document.pageCount > limits.pages) {
    throw new LimitExceeded('too-large', `The PDF has ${document.pageCount} pages; at most ${limits.pages} are read.`)
  }
  const pages: LinesOfPage[] = []
  const broken: number[] = []
  let pieces = 0
  for (let number = 1; number <= document.pageCount; number += 1) {
    const content = await document.page(number).catch(() => null)
    if (content === null) broken.push(number)
    pieces += content?.pieces.length ?? 0
    if (pieces > limits.pieces)
      throw new LimitExceeded('too-complex', `The PDF has more than ${limits.pieces} pieces of text.`)
    const segments = content === null ? [] : pageSegments(pageRuns(content.pieces, content.view))
    const clean = segments.map((segment) => ({ ...segment, text: segment.text.replace(MARKS, '') }))
    pages.push({ lines: pageLines(clean, number), height: content?.height ?? 0 })
  }
  return { pages, broken }
}

function written({ pages, broken }: Pages, limits: FormatLimits): Extraction {
  const silent = pages.flatMap(({ lines }, at) => (lines.length === 0 ? [at + 1] : []))
  if (broken.length === pages.length) return refuse('malformed', 'No page of the PDF can be read.')
  if (silent.length === pages.length)
    return refuse('no-text-layer', 'The PDF holds pictures of pages, but no text; drop a copy with a text layer.')
  const running = runningLines(pages)
  const lines = pages.flatMap((page) => page.lines.filter((line) => !running.has(line)))
  const marked = writeBlocks(joinLines(lines))
  const { text, warnings } = cutText(marked.replaceAll(PAGE_MARK, ''), limits)
  return {
    ok: true,
    text,
    pages: pageStarts(marked, pages.length, text.length),
    warnings: [...partial(silent), ...warnings],
  }
}

function partial(silent: readonly number[]): Warning[] {
  if (silent.length === 0) return []
  const more = silent.length > LONGEST_PAGE_LIST ? ` and ${silent.length - LONGEST_PAGE_LIST} more` : ''
  const list = `${silent.slice(0, LONGEST_PAGE_LIST).join(', ')}${more}`
  return [
    {
      code: 'text-layer-partial',
      text: `No text on page${silent.length === 1 ? '' : 's'} ${list}: pictures, or empty.`,
    },
  ]
}

/** Where pages begin in the text without marks; a page without text begins where the next one does. */
function pageStarts(marked: string, pageCount: number, length: number): PageStart[] {
  const starts: PageStart[] = []
  for (let at = marked.indexOf(PAGE_MARK); at >= 0; at = marked.indexOf(PAGE_MARK, at + 1)) {
    const lead = /(?:^|\n)(?:#{1,6}|-) $/.exec(marked.slice(Math.max(0, at - 8), at).replaceAll(PAGE_MARK, ''))
    const start = at - starts.length - (lead === null ? 0 : lead[0].trimStart().length)
    starts.push({ page: starts.length + 1, start: Math.min(start, length) })
  }
  while (starts.length < pageCount) starts.push({ page: starts.length + 1, start: length })
  return starts
}
