import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS, TRAILING_ABBREVIATIONS } from './words/abbreviations.ts'

/** A sentence longer than this is cut at a blank, so that no later step meets input of unbounded length. */
export const LONGEST_SENTENCE = 4000
const LONGEST_ABBREVIATION = 12

/** A stretch of the document, end exclusive. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * Cuts a block of running text into sentences.
 * @param text the whole document; `start` and `end` bound the block
 * @returns sentences in order, without the white space around them
 */
export function splitSentences(text: string, start: number, end: number): Stretch[] {
  const block = text.slice(start, end)
  const sentences: Stretch[] = []
  let from = 0
  STOP.lastIndex = 0
  for (let stop = STOP.exec(block); stop !== null; stop = STOP.exec(block)) {
    const after = STOP.lastIndex
    if (!endsSentence(block, stop.index, after)) continue
    addTrimmed(sentences, text, { start: start + from, end: start + after })
    from = after
  }
  addTrimmed(sentences, text, { start: start + from, end })
  return sentences
}

function addTrimmed(sentences: Stretch[], text: string, sentence: Stretch): void {
  for (const piece of cutOverlong(text, sentence)) {
    const trimmed = trim(text, piece)
    if (trimmed.end > trimmed.start) sentences.push(trimmed)
  }
}

/** A stop with the quotes and brackets that close behind it, then white space. */
const STOP = /[.!?…]["”’')\]]{0,3}(?=\s)/g
const NEXT_WORD = /^\s+["“‘'([]{0,2}(\S[\p{L}\p{N}'’.-]{0,30})/u
const SMALL_LETTER = /^\p{Ll}/u
const LETTER = /^\p{L}$/u
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u

function endsSentence(block: string, stop: number, after: number): boolean {
  const next = NEXT_WORD.exec(block.slice(after, after + 80))?.[1]
  if (next === undefined) return true
  if (SMALL_LETTER.test(next)) return false
  if (block[stop] !== '.') return true
  const word = wordBefore(block, stop)
  // [$4m.] Three of ten: a letter behind a digit is no initial.
  if (word === '' && MISREAD_INITIAL.test(block.slice(Math.max(0, stop - LONGEST_TITLE), stop))) return false
  if (word === '' || isDigit(block.charCodeAt(stop - word.length - 1))) return true
  if (LEADING_ABBREVIATIONS.has(word)) return word === 'no' && !/^\d/.test(next) && isOpener(next)
  // An initial: J. Smith, but "vitamin C. The".
  const abbreviated =
    (word.length === 1 && LETTER.test(word)) || TRAILING_ABBREVIATIONS.has(word) || INITIALS.test(word)
  return !abbreviated || isOpener(next)
}

/** U. [8]. Navy, Dr. [8]. C. Holm: a scan took the letter S for a digit. */
const MISREAD_INITIAL = /(?:^|[\s(])(?:\p{Lu}|Dr|Mrs?|Miss|Prof)\.\s?[58]$/u
const LONGEST_TITLE = 10

/** The letters and points right before a stop, in lower case. */
function wordBefore(block: string, stop: number): string {
  let from = stop
  while (from > 0 && stop - from < LONGEST_ABBREVIATION && isOfWord(block.charAt(from - 1))) from -= 1
  return block.slice(from, stop).toLowerCase()
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isOfWord(sign: string): boolean {
  return (
    (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign === '.' || (sign > '~' && LETTER.test(sign))
  )
}

function isOpener(word: string): boolean {
  return SENTENCE_OPENERS.has(word.toLowerCase().replace(/[^a-z].*$/, ''))
}

/** Cuts a stretch at blanks into pieces of at most {@link LONGEST_SENTENCE} characters. */
export function cutOverlong(text: string, { start, end }: Stretch): Stretch[] {
  if (end - start <= LONGEST_SENTENCE) return [{ start, end }]
  const pieces: Stretch[] = []
  let from = start
  while (end - from > LONGEST_SENTENCE) {
    const blank = text.slice(from, from + LONGEST_SENTENCE).search(/\s\S*$/)
    const to = blank > 0 ? from + blank : from + LONGEST_SENTENCE
    pieces.push({ start: from, end: to })
    from = to
  }
  pieces.push({ start: from, end })
  return pieces
}

function trim(text: string, { start, end }: Stretch): Stretch {
  const stretch = text.slice(start, end)
  return { start: end - stretch.trimStart().length, end: start + stretch.trimEnd().length }
}
