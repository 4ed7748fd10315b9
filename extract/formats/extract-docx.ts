import { readBody, type DocxContext, type Note, type NoteKind } from './docx/read-body.ts'
import { itemMarkers, readNumbering } from './docx/read-numbering.ts'
import { readStyles } from './docx/read-styles.ts'
import { unpackParts } from './docx/unpack-parts.ts'
import { type Extraction, type FormatLimits, LimitExceeded, refuse } from './extraction.ts'
import { cutText, type TextBlock, writeBlocks } from './text-blocks.ts'

const PARTS = /^word\/(?:document\d?|styles|numbering|footnotes|endnotes)\.xml$/
/** Where the first entry of a ZIP archive keeps its flags; the lowest bit says that it is encrypted. */
const FLAGS = 6
const EMPTY = '<none/>'

/**
 * Reads a Word document as Markdown text: inserted text in, deleted text and comments out, notes at the end.
 * @param bytes the file
 * @param limits what it may cost; sizes are checked before anything is unpacked
 * @returns the text (no pages: a Word document has none until it is laid out), or `unsupported-format` where the
 * package holds no Word document, `malformed`, `too-large`, `too-complex`, `empty`
 */
export async function extractDocx(bytes: Uint8Array, limits: FormatLimits): Promise<Extraction> {
  if (bytes.length > limits.bytes)
    return refuse('too-large', `The file has ${bytes.length} bytes; at most ${limits.bytes} are read.`)
  if (((bytes[FLAGS] ?? 0) & 1) === 1)
    return refuse('encrypted', 'The archive is encrypted; drop a copy without a password.')
  try {
    const parts = unpackParts(bytes, (name) => PARTS.test(name), limits)
    const body = parts.get('word/document.xml') ?? parts.get('word/document2.xml')
    if (body === undefined) return refuse('unsupported-format', 'The archive holds no Word document.')
    const text = writeBlocks(readDocument(body, parts, limits))
    if (text === '') return refuse('empty', 'The document holds no text.')
    return { ok: true, pages: null, ...cutText(text, limits) }
  } catch (error) {
    if (error instanceof LimitExceeded) return refuse(error.reason, error.message)
    return refuse('malformed', `The document is broken: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readDocument(body: string, parts: ReadonlyMap<string, string>, limits: FormatLimits): TextBlock[] {
  const numbers = new Map<string, number>()
  const context: DocxContext = {
    styles: readStyles(parts.get('word/styles.xml') ?? EMPTY, limits),
    marker: itemMarkers(readNumbering(parts.get('word/numbering.xml') ?? EMPTY, limits)),
    noteNumber: (kind, id) => {
      const number = numbers.get(`${kind} ${id}`) ?? numbers.size + 1
      numbers.set(`${kind} ${id}`, number)
      return number
    },
  }
  const { blocks } = readBody(body, context, limits)
  const notes = (['footnote', 'endnote'] as const).flatMap((kind: NoteKind) => {
    const part = parts.get(`word/${kind}s.xml`)
    return part === undefined ? [] : readBody(part, context, limits).notes
  })
  const told = notes.filter(({ kind, id }) => numbers.has(`${kind} ${id}`))
  const numbered = told.map((note) => ({ note, number: numbers.get(`${note.kind} ${note.id}`) ?? 0 }))
  return [
    ...blocks,
    ...numbered.toSorted((a, b) => a.number - b.number).flatMap(({ note, number }) => noteBlocks(note, number)),
  ]
}

/** A note as a paragraph that begins with its number: [3]. */
function noteBlocks({ blocks }: Note, number: number): TextBlock[] {
  return blocks.map((block, at) => {
    const text = block.kind === 'row' ? block.cells.join(' ') : block.text.trim()
    return { kind: 'paragraph', text: at === 0 ? `[${number}] ${text}` : text }
  })
}
