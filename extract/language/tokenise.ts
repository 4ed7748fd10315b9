import type { Shape, Token } from '../model.ts'
import { LONGEST_SENTENCE } from '../sentences.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import { FIRST_BEYOND_ASCII, isBlank, isDigit, isLetter, isPunctuation, isSmallLetter } from '../words/signs.ts'
import { endOfMatch } from './end-of-match.ts'
import { FoundToken } from './found-token.ts'
import { groupedDigits } from './grouped-digits.ts'
import { cuesOf } from '../words/cues-of.ts'
import { entryOfAddress, findEntry, wordEntry, type WordEntry } from './word-entry.ts'

// An address is one word, whatever digits it holds.
const ADDRESS = /https?:\/\/[^\s<>"”]{1,500}|www\.[^\s<>"”]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/y
const MAY_HOLD_ADDRESS = /:\/\/|www\.|@/
// 1,234.56, 1234.56 and 12,34,567 (lakh), but of "1,2" only the 1.
const DIGITS = /\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d+)?|\d{1,2}(?:,\d\d){1,4},\d{3}(?![\d,])|\d+(?:\.\d+)?/y
// a batting average of .500
const BARE_DECIMAL = /(?<=^|[\s(])\.\d+/y
// U.S., a.m., Washington's, nation’s, naïve
const WORD = /(?:\p{L}\.){2,6}|[\p{L}\p{M}]+(?:['’]\p{L}{1,3}(?!\p{L}))?/uy
const MARK = /\.{2,5}|\S/uy

const [POINT, COMMA, APOSTROPHE, QUOTE, HYPHEN, LINE_FEED] = [46, 44, 39, 0x2019, 45, 10]

/** The stretch that is being cut: for patterns, and as UTF-16 codes for all that is told by a few characters. */
type Cut = { readonly text: string; readonly codes: Uint16Array }

/**
 * Cuts a stretch of text into words, numbers and marks.
 * @param text the whole document; `start` and `end` bound the stretch
 * @returns tokens in order, with offsets of the document; those whose neighbours have to tell what they are, not yet tagged
 */
export function tokenise(text: string, start: number, end: number): Token[] {
  const cut = { text: text.slice(start, end), codes: codesOf(text, start, end) }
  const { codes } = cut
  const length = end - start
  const addresses = MAY_HOLD_ADDRESS.test(cut.text)
  let count = 0
  let at = 0
  let last = -1
  while (at < length) {
    if (isBlank(codes[at] ?? 0)) {
      at += 1
      continue
    }
    const address = addresses ? endOfMatch(ADDRESS, cut.text, at) : at
    const shape = address > at ? 'address' : shapeAt(cut, at)
    let to = address > at ? address : endOfToken(cut, at, shape)
    const rest =
      shape === 'word' && codes[to] === HYPHEN
        ? restOfBrokenWord(cut, at, to)
        : shape === 'digits'
          ? groupedDigits(cut.text, at, to, codes[to] ?? 0)
          : null
    if (rest !== null) to = rest.to
    const entry =
      rest !== null
        ? entryOfWhole(rest.whole)
        : address > at
          ? entryOfAddress(cut.text.slice(at, to))
          : isDash(codes, at, last)
            ? (dash ??= findEntry('–', cuesOf('-')))
            : wordEntry(codes, at, to)
    const glued = at === last
    found[count] = new FoundToken(entry, shape, glued, start + at, start + to)
    count += 1
    // twenty-[five]: a hyphen at the end of a line joins as any other
    const joins = glued && entry.text === '-'
    at = to
    last = joins ? behindLineEnd(codes, to) : to
  }
  return found.slice(0, count)
}

/** The tokens of the stretch that is being cut: kept, since a list of its own for each would grow step by step. */
const found: Token[] = []

/** 41 cases [-] 24 in towns, two at sea [-] a fall: between blanks a hyphen is a dash; one that opens a line is a bullet. */
function isDash(codes: Uint16Array, at: number, last: number): boolean {
  return codes[at] === HYPHEN && at > 0 && at !== last && isBlank(codes[at + 1] ?? 0)
}

/** Room for the codes of a stretch: kept, since making it anew for each took a sixth of all cutting. */
let room = new Uint16Array(LONGEST_SENTENCE + 2)

/**
 * The codes of a stretch, each of which is read several times: quicker from here than from the text. Behind the last
 * stand two that are no character. They hold until the next stretch is asked for.
 */
function codesOf(text: string, start: number, end: number): Uint16Array {
  const length = end - start
  if (length + 2 > room.length) room = new Uint16Array(length + 2)
  for (let at = 0; at < length; at++) room[at] = text.charCodeAt(start + at)
  room.fill(0, length, length + 2)
  return room
}

/** A word, number or mark that does not stand in the text as it is meant. */
function entryOfWhole(whole: string): WordEntry {
  const codes = new Uint16Array(whole.length)
  for (let at = 0; at < whole.length; at++) codes[at] = whole.charCodeAt(at)
  return wordEntry(codes, 0, whole.length)
}

/**
 * Patterns go by the text, in which a hyphen stands: what it may open, it still may. Found with the first one, as all
 * entries are: while the program is loaded, there are lists of words still to come that it may be of.
 */
let dash: WordEntry | undefined

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
function restOfBrokenWord(cut: Cut, from: number, hyphen: number): { whole: string; to: number } | null {
  const { text, codes } = cut
  const at = behindLineEnd(codes, hyphen + 1)
  const code = codes[at] ?? 0
  if (at === hyphen + 1 || !isSmallLetter(code)) return null
  const to = endOfWord(cut, at)
  const first = text.slice(from, hyphen)
  return to < at + 2 || BEFORE_HYPHEN.has(first.toLowerCase()) ? null : { whole: first + text.slice(at, to), to }
}

/** Where the next line begins, if nothing but blanks stands before it; else the place itself. */
function behindLineEnd(codes: Uint16Array, from: number): number {
  let at = from
  let ended = false
  while (isBlank(codes[at] ?? 0)) {
    if (codes[at] === LINE_FEED) ended = true
    at += 1
  }
  return ended ? at : from
}

function shapeAt({ text, codes }: Cut, at: number): Shape {
  const code = codes[at] ?? 0
  if (isDigit(code) || (code === POINT && isDigit(codes[at + 1] ?? 0) && endOfMatch(BARE_DECIMAL, text, at) > at))
    return 'digits'
  if (isLetter(code)) return 'word'
  const mark = code < FIRST_BEYOND_ASCII || isPunctuation(code)
  return !mark && endOfMatch(WORD, text, at) > at ? 'word' : 'mark'
}

function endOfToken(cut: Cut, at: number, shape: Shape): number {
  if (shape === 'word') return endOfWord(cut, at)
  return shape === 'mark' ? endOfMark(cut, at) : endOfDigits(cut, at)
}

/**
 * Most words are plain letters between blanks or marks, many have a plain ending behind them; for all others there is
 * the pattern.
 */
function endOfWord({ text, codes }: Cut, at: number): number {
  const to = endOfLetters(codes, at)
  const code = codes[to] ?? 0
  if (to === at || (code === POINT && to === at + 1)) return endOfMatch(WORD, text, at)
  if (code !== APOSTROPHE && code !== QUOTE) return code >= FIRST_BEYOND_ASCII ? endOfMatch(WORD, text, at) : to
  const ending = endOfLetters(codes, to + 1)
  if ((codes[ending] ?? 0) >= FIRST_BEYOND_ASCII) return endOfMatch(WORD, text, at)
  return ending > to + 1 && ending <= to + 4 ? ending : to
}

function endOfLetters(codes: Uint16Array, at: number): number {
  let to = at
  while (isLetter(codes[to] ?? 0)) to += 1
  return to
}

function endOfMark({ text, codes }: Cut, at: number): number {
  const code = codes[at] ?? 0
  const plain = code < 0xd800 && (code !== POINT || codes[at + 1] !== POINT)
  return plain ? at + 1 : Math.max(at + 1, endOfMatch(MARK, text, at))
}

function endOfDigits({ text, codes }: Cut, at: number): number {
  if (codes[at] === POINT) return endOfMatch(BARE_DECIMAL, text, at)
  let to = at
  while (isDigit(codes[to] ?? 0)) to += 1
  const code = codes[to]
  return code === POINT || code === COMMA ? endOfMatch(DIGITS, text, at) : to
}
