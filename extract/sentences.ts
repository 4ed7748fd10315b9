import { withoutBlanks } from './layout/without-blanks.ts'
import { LEADING_ABBREVIATIONS, SENTENCE_OPENERS, TRAILING_ABBREVIATIONS } from './words/abbreviations.ts'
import { FIRST_BEYOND_ASCII, isBlank, isDigit, isLetter, isSmallLetter } from './words/signs.ts'

/** A sentence longer than this is cut at a blank, so that no later step meets input of unbounded length. */
export const LONGEST_SENTENCE = 4000
const LONGEST_ABBREVIATION = 12
/** So far behind a stop the next word is looked for. */
const REACH = 80
const POINT = 46
const HOLDS_POINT = /\./
/** messrs, approx: a longer word without a point inside is no abbreviation. */
const LONGEST_WITHOUT_POINT = Math.max(
  ...[...LEADING_ABBREVIATIONS, ...TRAILING_ABBREVIATIONS]
    .filter((word) => !HOLDS_POINT.test(word))
    .map(({ length }) => length),
)

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

function addTrimmed(sentences: Stretch[], text: string, stretch: Stretch): void {
  for (const piece of cutOverlong(text, stretch)) {
    const sentence = withoutBlanks(text, piece.start, piece.end)
    if (sentence.end > sentence.start) sentences.push(sentence)
  }
}

/** A stop with the quotes and brackets that close behind it, then white space. */
const STOP = /[.!?…]["”’')\]]{0,3}(?=\s)/g
const NEXT_WORD = /^\s+["“‘'([]{0,2}(\S[\p{L}\p{N}'’.-]{0,30})/u
const SMALL_LETTER = /^\p{Ll}/u
const LETTER = /^\p{L}$/u
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u

function endsSentence(block: string, stop: number, after: number): boolean {
  const first = signBehind(block, after)
  if (isSmallLetter(first)) return false
  // What the next word is beyond a first letter is asked only behind what may be an abbreviation.
  const next = isLetter(first) ? null : nextWord(block, after)
  if (next === undefined) return true
  if (next !== null && SMALL_LETTER.test(next)) return false
  if (block.charCodeAt(stop) !== POINT) return true
  const written = wordBefore(block, stop)
  // [$4m.] Three of ten: a letter behind a digit is no initial.
  if (written === '' && MISREAD_INITIAL.test(block.slice(Math.max(0, stop - LONGEST_TITLE), stop))) return false
  if (written === '' || isDigit(block.charCodeAt(stop - written.length - 1))) return true
  if (written.length > LONGEST_WITHOUT_POINT && !HOLDS_POINT.test(written)) return true
  return !isAbbreviation(written.toLowerCase(), () => next ?? nextWord(block, after) ?? '')
}

/**
 * Whether a point behind a word belongs to it, and the sentence goes on with the next word; most need not be asked for
 * that.
 */
function isAbbreviation(word: string, next: () => string): boolean {
  if (LEADING_ABBREVIATIONS.has(word)) return word !== 'no' || /^\d/.test(next()) || !isOpener(next())
  // An initial: J. Smith, but "vitamin C. The".
  const abbreviated =
    (word.length === 1 && LETTER.test(word)) || TRAILING_ABBREVIATIONS.has(word) || INITIALS.test(word)
  return abbreviated && !isOpener(next())
}

/** U. [8]. Navy, Dr. [8]. C. Holm: a scan took the letter S for a digit. */
const MISREAD_INITIAL = /(?:^|[\s(])(?:\p{Lu}|Dr|Mrs?|Miss|Prof)\.\s?[58]$/u
const LONGEST_TITLE = 10

/** The first sign behind the blanks behind a stop, as its code; NaN where none is near. */
function signBehind(block: string, stop: number): number {
  const end = Math.min(stop + REACH, block.length)
  let at = stop
  while (at < end && isBlank(block.charCodeAt(at))) at += 1
  return at < end ? block.charCodeAt(at) : NaN
}

function nextWord(block: string, stop: number): string | undefined {
  return NEXT_WORD.exec(block.slice(stop, stop + REACH))?.[1]
}

/** The letters and points right before a stop. */
function wordBefore(block: string, stop: number): string {
  let from = stop
  while (from > 0 && stop - from < LONGEST_ABBREVIATION && isOfWord(block.charCodeAt(from - 1))) from -= 1
  return block.slice(from, stop)
}

function isOfWord(code: number): boolean {
  if (code < FIRST_BEYOND_ASCII) return isLetter(code) || code === POINT
  return LETTER.test(String.fromCharCode(code))
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
