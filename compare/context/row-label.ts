import type { Kind, Observation } from '../../schemas/observation.ts'
import type { Stem } from '../words/synonyms.ts'
import { contentStems, wordsOf } from '../words/tokens.ts'
import { yearBeforeRow } from './row-of-year.ts'

/** The label of a line, word by word, and the stems that say what it is. */
export interface Label {
  words: readonly string[]
  /** The words as one text, by which labels are the same. */
  key: string
  stems: readonly Stem[]
  /** Its numbers but for years: [15-24] of "Age structure - 15-24 years", which tell rows apart as words do. */
  numbers: string
  /** Whether it heads a row of columns, which are told apart by their times, not by their place in the row. */
  ofColumns: boolean
  /** Whether it heads the column, whose rows are years. */
  isColumn: boolean
}

const LABELLED = /^[\s*•·–-]*([^:.;]{2,120}):\s/
/** `| Label | 41.2 |`, `Label | 41.2`, and columns set apart by blanks or tabs: `Main House    511,000   398,200`. */
const ROW =
  /^\s*(?:\|\s*([^|]*\p{L}[^|]*?)\s*\||([^|:]*\p{L}[^|:]*?)(?:\s{2,}|\s*[\t|]\s*)(?=[^\p{L}\s]*\p{Lu}{0,3}[^\p{L}\s]*\d))/u

/** A label with the length of what it takes of its line, colon and space included. */
interface Labelled extends Label {
  length: number
}

/** What a row has and prose has not: its pattern would look long for it. */
const OF_ROWS = /[|\t]|\s{2}/

const NUMBER = /^\d/
const A_YEAR = /^(?:19|20)\d\d(?:[/–-]\d{2,4})?$/

/** No label is longer than this, so that a sentence of any length is read in the same time. */
const LONGEST = 160

/** Some figures [have] been revised: a clause, and no label as "cases that have been closed" and "in which force was used". */
const CLAUSE = /^(?:(?!\b(?:who|whom|whose|that|which|where|when) ).)*\b(?:is|are|was|were|has|have|had) /i

/** Out of 61 million [we spent] 58 million: a clause that tells a figure, and no label as "complaints we received" */
const OWN_CLAUSE = /\d[^:]*\bwe \p{L}/iu

/** Complaints closed [in 2021/22]: the time is no part of what the line counts. */
const ITS_YEAR = /(?<=\p{L}),? (?:(?:in|for|during) )?\(?(?:19|20)\d\d(?:[/–-]\d{2,4})?\)?$/u

function labelled({ sentence, label: column }: Observation): Labelled | null {
  const head = sentence.slice(0, LONGEST)
  const isRow = OF_ROWS.test(head)
  const year = isRow ? yearBeforeRow(head) : 0
  if (year > 0) return { ...labelOf(column), length: year, ofColumns: true, isColumn: true }
  const row = isRow ? ROW.exec(head) : null
  const [whole = '', dated = row?.[2]] = row ?? (head.includes(':') ? LABELLED.exec(head) : null) ?? []
  if (dated === undefined || (row === null && (CLAUSE.test(dated) || OWN_CLAUSE.test(dated)))) return null
  return { ...labelOf(dated.replace(ITS_YEAR, '')), length: whole.length, ofColumns: row !== null, isColumn: false }
}

function labelOf(label: string): Pick<Label, 'words' | 'key' | 'stems' | 'numbers'> {
  const words = wordsOf(label)
  const numbers = words.filter((word) => NUMBER.test(word) && !A_YEAR.test(word)).join(' ')
  return { words, key: words.join(' '), stems: contentStems(label), numbers }
}

/**
 * Reads the labels of figures one after the other: those of a sentence follow each other, so that its label is read
 * once. Words that tell a figure of their own are no label: "The club had [671 members]: 228 seniors and 443 juniors".
 * @returns for a figure the words before its line's colon or columns, or above its column where the rows are years; null
 * in prose, and for a number in the label itself
 */
export function rememberLabels(): (figure: Observation) => Label | null {
  let last = ''
  let label: Labelled | null = null
  return (figure) => {
    const { sentence } = figure
    if (sentence !== last || label?.isColumn === true) {
      ;[last, label] = [sentence, labelled(figure)]
      if (label && isBefore(label.length, figure) && isTold(figure)) label = null
    }
    return label && !isBefore(label.length, figure) ? label : null
  }
}

/** Whether a figure is told by itself; an age or a duration before a colon says whom or what the line counts. */
function isTold({ kind, role, direction }: Observation): boolean {
  return TOLD.has(kind) && role === 'aggregate' && direction === null
}

const TOLD: ReadonlySet<Kind> = new Set(['count', 'money', 'percent'])

/** Whether a figure stands before the end of its line's label. */
function isBefore(length: number, { sentence, num }: Observation): boolean {
  return firstLine(sentence).lastIndexOf(num) < length - 1
}

/** A label says nothing of the lines below its own. */
function firstLine(sentence: string): string {
  const end = sentence.indexOf('\n')
  return end < 0 ? sentence : sentence.slice(0, end)
}

/**
 * Counts the figures of rows by their times, so that the columns of one year and of two are the same column.
 * @returns for each figure of a sentence, in text order, how many of its time stand before it
 */
export function rememberColumns(): (figure: Observation) => number {
  let last = ''
  let counts = new Map<string | null, number>()
  return ({ sentence, period }) => {
    if (sentence !== last) [last, counts] = [sentence, new Map()]
    const before = counts.get(period) ?? 0
    counts.set(period, before + 1)
    return before
  }
}

/** Columns that have heads are told apart by them, those of two times by their time, and other figures by their order. */
export function positionOf(label: Label | null, inSentence: number, ofTime: number): number {
  if (label?.isColumn) return 0
  return label?.ofColumns ? ofTime : inSentence
}
