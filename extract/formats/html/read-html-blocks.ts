import { writeSuperscript } from '../superscript.ts'
import type { TextBlock } from '../text-blocks.ts'
import { isArticle } from './find-article.ts'
import {
  attribute,
  childElements,
  elementsNamed,
  isElement,
  type Element,
  type Node,
  type Parent,
} from './html-tree.ts'
import { isLeftOut } from './is-left-out.ts'
import { isDataTable, readRows } from './read-table.ts'

const BLOCKS = new Set(
  (
    'address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
)
const HEADING = /^h[1-6]$/
const LINK = new Set(['a'])
const LONGEST_TERM = 120

/** What is being written: the blocks that are done, and the paragraph that is not. */
type Writer = {
  readonly blocks: TextBlock[]
  pieces: string[]
  /** How the open paragraph is to be written when it ends. */
  as: (text: string) => TextBlock
}

const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text })

/** Reads headings, paragraphs, list items and tables below an element, in text order. */
export function readHtmlBlocks(root: Parent, inArticle: boolean): TextBlock[] {
  const writer: Writer = { blocks: [], pieces: [], as: paragraph }
  readChildren(root, writer, inArticle, 0)
  endParagraph(writer)
  return writer.blocks
}

function endParagraph(writer: Writer): void {
  const text = writer.pieces.join('')
  if (text.trim() !== '') {
    writer.blocks.push(writer.as(text))
    writer.as = paragraph
  }
  writer.pieces = []
}

function readChildren(parent: Parent, writer: Writer, inArticle: boolean, lists: number): void {
  let counter = parent.nodeName === 'ol' && isElementNode(parent) ? firstNumber(parent) : null
  for (const child of parent.childNodes) {
    if (isElement(child) && child.tagName === 'li') {
      readItem(child, counter, writer, inArticle, lists)
      if (counter !== null && !isLeftOut(child, inArticle)) counter += 1
    } else {
      readNode(child, writer, inArticle, lists)
    }
  }
}

function isElementNode(parent: Parent): parent is Element {
  return 'tagName' in parent
}

function firstNumber(list: Element): number {
  const stated = /^-?\d{1,6}$/.exec(attribute(list, 'start') ?? '')
  return stated === null ? 1 : Number(stated[0])
}

function readNode(node: Node, writer: Writer, inArticle: boolean, lists: number): void {
  if (node.nodeName === '#text' && 'value' in node) {
    writer.pieces.push(node.value.replace(/[ \t\n\r\f]+/g, ' '))
    return
  }
  if (!isElement(node) || isLeftOut(node, inArticle)) return
  const { tagName } = node
  if (tagName === 'br') writer.pieces.push('\n')
  else if (tagName === 'wbr') return
  else if (tagName === 'sup' || isNoteLink(node, writer)) readSuperscript(node, writer)
  else if (tagName === 'table') readTable(node, writer, inArticle, lists)
  else if (tagName === 'pre') readVerbatim(node, writer)
  else if (tagName === 'dl') readDefinitions(node, writer, inArticle)
  else if (HEADING.test(tagName)) readHeading(node, writer)
  else if (!BLOCKS.has(tagName)) readChildren(node, writer, inArticle, lists)
  else readBlock(node, writer, inArticle || isArticle(node), tagName === 'ul' || tagName === 'ol' ? lists + 1 : lists)
}

function readBlock(element: Element, writer: Writer, inArticle: boolean, lists: number): void {
  endParagraph(writer)
  readChildren(element, writer, inArticle, lists)
  endParagraph(writer)
}

function readHeading(element: Element, writer: Writer): void {
  endParagraph(writer)
  writer.blocks.push({ kind: 'heading', level: Number(element.tagName.slice(1)), text: inlineText(element) })
}

function readItem(element: Element, counter: number | null, writer: Writer, inArticle: boolean, lists: number): void {
  if (isLeftOut(element, inArticle)) return
  endParagraph(writer)
  const marker = counter === null ? '-' : `${counter}.`
  writer.as = (text) => ({ kind: 'item', depth: Math.max(lists - 1, 0), marker, text })
  readChildren(element, writer, inArticle, lists)
  endParagraph(writer)
  writer.as = paragraph
}

/** 600[1] cases, where the 1 is a link to a place on the page: a note, raised by style alone. */
function isNoteLink(element: Element, { pieces }: Writer): boolean {
  if (element.tagName !== 'a' || attribute(element, 'href')?.startsWith('#') !== true) return false
  return /[\p{L}\d.,;)”"]$/u.test(pieces.at(-1) ?? '') && /^\s*\[?\d{1,3}\]?\s*$/.test(inlineText(element))
}

function readSuperscript(element: Element, writer: Writer): void {
  const linked =
    elementsNamed(element, LINK).length > 0 || element.tagName === 'a' || element.parentNode?.nodeName === 'a'
  const before = writer.pieces.slice(-3).join('').slice(-20)
  writer.pieces.push(writeSuperscript(before, inlineText(element), linked))
}

function readVerbatim(element: Element, writer: Writer): void {
  endParagraph(writer)
  writer.blocks.push({ kind: 'verbatim', text: verbatimText(element) })
}

function verbatimText(element: Element): string {
  const texts = element.childNodes.map((child) => {
    if (!isElement(child)) return 'value' in child && child.nodeName === '#text' ? child.value : ''
    if (child.tagName === 'br') return '\n'
    return isLeftOut(child, true) ? '' : verbatimText(child)
  })
  return texts.join('')
}

/** Terms with one short definition become rows [Term: definition], as data pages mean them. */
function readDefinitions(list: Element, writer: Writer, inArticle: boolean): void {
  endParagraph(writer)
  let term: string | null = null
  const flush = (): void => {
    if (term !== null) writer.blocks.push(paragraph(term))
    term = null
  }
  for (const child of childElements(list).flatMap((each) => (each.tagName === 'div' ? childElements(each) : [each]))) {
    if (isLeftOut(child, inArticle)) continue
    if (child.tagName === 'dt') {
      flush()
      term = inlineText(child).trim()
    } else {
      const blocks = readHtmlBlocks(child, inArticle)
      const [only, second] = blocks
      if (term !== null && term.length <= LONGEST_TERM && only?.kind === 'paragraph' && second === undefined) {
        writer.blocks.push(paragraph(`${term.replace(/\s*:$/, '')}: ${only.text.trim()}`))
        term = null
      } else {
        flush()
        for (const block of blocks) writer.blocks.push(block)
      }
    }
  }
  flush()
}

function readTable(table: Element, writer: Writer, inArticle: boolean, lists: number): void {
  if (!isDataTable(table)) {
    readBlock(table, writer, inArticle, lists)
    return
  }
  endParagraph(writer)
  for (const caption of childElements(table).filter((each) => each.tagName === 'caption')) {
    writer.blocks.push(paragraph(inlineText(caption)))
  }
  const rows = readRows(table, inlineText)
  for (const cells of rows) {
    if (cells.length === 1) writer.blocks.push(paragraph(cells[0] ?? ''))
    else writer.blocks.push({ kind: 'row', cells })
  }
}

/** The text of an element on one line, blocks within it parted by a blank. */
function inlineText(element: Element): string {
  return readHtmlBlocks(element, true)
    .map((block) => (block.kind === 'row' ? block.cells.join(' ') : block.text.replace(/\n/g, ' ').trim()))
    .join(' ')
}
