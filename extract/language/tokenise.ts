import type { Shape, Token } from '../model.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import { entryOfAddress, wordEntry } from './word-entry.ts'

// An address is one word, whatever digits it holds.
const ADDRESS = /https?:\/\/[^\s<>"”]{1,500}|www\.[^\s<>"”]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/y
const MAY_HOLD_ADDRESS = /:\/\/|www\.|@/
// 1,234.56 and 1234.56, but of "1,2" only the 1.
const DIGITS = /\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
// 9 201 with a blank that does not break: the digits of one number
const GROUPED = /\d{1,3}(?:[\u00a0\u2007\u2008\u2009\u202f]\d{3}){1,8}(?!\d)(?:[.,]\d+)?/y
const NO_BREAK = /[\u00a0\u2007\u2008\u2009\u202f]/g
// a batting average of .500
const BARE_DECIMAL = /(?<=^|[\s(])\.\d+/y
// U.S., a.m., Washington's, nation’s, naïve
const WORD = /(?:\p{L}\.){2,6}|[\p{L}\p{M}]+(?:['’]\p{L}{1,3}(?!\p{L}))?/uy
const MARK = /\.{2,5}|\S/uy

const [POINT, COMMA, APOSTROPHE, QUOTE, HYPHEN, LINE_FEED] = [46, 44, 39, 0x2019, 45, 10]
const FIRST_BEYOND_ASCII = 128

/**
 * Cuts a stretch of text into words, numbers and marks.
 * @param text the whole document; `start` and `end` bound the stretch
 * @returns tokens in order, with offsets of the document, not yet tagged
 */
export function tokenise(text: string, start: number, end: number): Token[] {
  const stretch = text.slice(start, end)
  const addresses = MAY_HOLD_ADDRESS.test(stretch)
  const tokens: Token[] = []
  let at = 0
  let last = -1
  while (at < stretch.length) {
    if (isBlank(stretch.charCodeAt(at))) {
      at += 1
      continue
    }
    const address = addresses ? endOfMatch(ADDRESS, stretch, at) : at
    const shape = address > at ? 'address' : shapeAt(stretch, at)
    let to = address > at ? address : endOfToken(stretch, at, shape)
    const rest =
      shape === 'word' && stretch.charCodeAt(to) === HYPHEN
        ? restOfBrokenWord(stretch, at, to)
        : shape === 'digits' && isNoBreak(stretch.charCodeAt(to))
          ? groupedDigits(stretch, at)
          : null
    if (rest !== null) to = rest.to
    const entry =
      rest !== null
        ? wordEntry(rest.whole, 0, rest.whole.length)
        : address > at
          ? entryOfAddress(stretch.slice(at, to))
          : wordEntry(text, start + at, start + to)
    const { text: words, lower } = entry
    tokens.push({
      text: words,
      lower,
      start: start + at,
      end: start + to,
      glued: at === last,
      shape,
      tag: 'mark',
      lemma: lower,
      entry,
    })
    // twenty-[five]: a hyphen at the end of a line joins as any other
    const joins = words === '-' && at === last
    at = to
    last = joins ? behindLineEnd(stretch, to) : to
  }
  return tokens
}

// Words that keep the hyphen behind them, wherever the line breaks.
const BEFORE_HYPHEN: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...'self non long short well anti so high low full part mid half ex pre post co all multi cross first second third much most best'.split(
    ' ',
  ),
])

/**
 * The collec-[tions] of the museum: a line that breaks a word, and the word as one.
 * @returns where its second part ends; null where the hyphen belongs to a compound or no line ends behind it
 */
function restOfBrokenWord(stretch: string, from: number, hyphen: number): { whole: string; to: number } | null {
  const at = behindLineEnd(stretch, hyphen + 1)
  const code = stretch.charCodeAt(at)
  if (at === hyphen + 1 || code < 97 || code > 122) return null
  const to = endOfWord(stretch, at)
  const first = stretch.slice(from, hyphen)
  return to < at + 2 || BEFORE_HYPHEN.has(first.toLowerCase()) ? null : { whole: first + stretch.slice(at, to), to }
}

/** [9 201]: a number whose digits are grouped by blanks that do not break, written with commas; null where it is none. */
function groupedDigits(stretch: string, from: number): { whole: string; to: number } | null {
  const to = endOfMatch(GROUPED, stretch, from)
  return to === from
    ? null
    : {
        whole: stretch
          .slice(from, to)
          .replace(/,(?=\d+$)/, '.')
          .replace(NO_BREAK, ','),
        to,
      }
}

function isNoBreak(code: number): boolean {
  return code === 0xa0 || code === 0x202f || (code >= 0x2007 && code <= 0x2009)
}

/** Where the next line begins, if nothing but blanks stands before it; else the place itself. */
function behindLineEnd(stretch: string, from: number): number {
  let at = from
  let ended = false
  while (isBlank(stretch.charCodeAt(at))) {
    if (stretch.charCodeAt(at) === LINE_FEED) ended = true
    at += 1
  }
  return ended ? at : from
}

/** White space as `\s` has it. */
function isBlank(code: number): boolean {
  if (code < FIRST_BEYOND_ASCII) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || (code >= 0x1680 && !isPunctuation(code) && /\s/.test(String.fromCharCode(code)))
}

/** Dashes, quotes, bullets and points beyond ASCII: neither blanks nor letters. */
function isPunctuation(code: number): boolean {
  return code >= 0x2010 && code < 0x2028
}

function shapeAt(stretch: string, at: number): Shape {
  const code = stretch.charCodeAt(at)
  if (
    isDigit(code) ||
    (code === POINT && isDigit(stretch.charCodeAt(at + 1)) && endOfMatch(BARE_DECIMAL, stretch, at) > at)
  )
    return 'digits'
  if (isLetter(code)) return 'word'
  const mark = code < FIRST_BEYOND_ASCII || isPunctuation(code)
  return !mark && endOfMatch(WORD, stretch, at) > at ? 'word' : 'mark'
}

function endOfToken(stretch: string, at: number, shape: Shape): number {
  if (shape === 'word') return endOfWord(stretch, at)
  return shape === 'mark' ? endOfMark(stretch, at) : endOfDigits(stretch, at)
}

/** Most words are plain letters between blanks or marks, many have a plain ending behind them; for all others there is the pattern. */
function endOfWord(stretch: string, at: number): number {
  const to = endOfLetters(stretch, at)
  const code = stretch.charCodeAt(to)
  if (to === at || (code === POINT && to === at + 1)) return endOfMatch(WORD, stretch, at)
  if (code !== APOSTROPHE && code !== QUOTE) return code >= FIRST_BEYOND_ASCII ? endOfMatch(WORD, stretch, at) : to
  const ending = endOfLetters(stretch, to + 1)
  if (stretch.charCodeAt(ending) >= FIRST_BEYOND_ASCII) return endOfMatch(WORD, stretch, at)
  return ending > to + 1 && ending <= to + 4 ? ending : to
}

function endOfLetters(stretch: string, at: number): number {
  let to = at
  while (isLetter(stretch.charCodeAt(to))) to += 1
  return to
}

function endOfMark(stretch: string, at: number): number {
  const code = stretch.charCodeAt(at)
  const next = stretch.charCodeAt(at + 1)
  const plain = code < 0xd800 && (code !== POINT || next !== POINT)
  return plain ? at + 1 : Math.max(at + 1, endOfMatch(MARK, stretch, at))
}

function endOfDigits(stretch: string, at: number): number {
  if (stretch.charCodeAt(at) === POINT) return endOfMatch(BARE_DECIMAL, stretch, at)
  let to = at
  while (isDigit(stretch.charCodeAt(to))) to += 1
  const code = stretch.charCodeAt(to)
  return code === POINT || code === COMMA ? endOfMatch(DIGITS, stretch, at) : to
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Where a sticky pattern ends that is tried at one place; the place itself where it does not match. */
function endOfMatch(pattern: RegExp, stretch: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(stretch) ? pattern.lastIndex : at
}
