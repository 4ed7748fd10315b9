import type { Shape, Token } from '../model.ts'
import { remembered } from './remembered.ts'

// An address is one word, whatever digits it holds.
const ADDRESS = /https?:\/\/[^\s<>"”]{1,500}|www\.[^\s<>"”]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/y
const MAY_HOLD_ADDRESS = /:\/\/|www\.|@/
// 1,234.56 and 1234.56, but of "1,2" only the 1.
const DIGITS = /\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
// a batting average of .500
const BARE_DECIMAL = /(?<=^|[\s(])\.\d+/y
// U.S., a.m., Washington's, nation’s, naïve
const WORD = /(?:\p{L}\.){2,6}|[\p{L}\p{M}]+(?:['’]\p{L}{1,3}(?!\p{L}))?/uy
const MARK = /\.{2,5}|\S/uy

/** One spelling in two forms, kept so that equal words are one string in memory, quick to compare and to look up. */
type Spelling = { readonly text: string; readonly lower: string }

const spell = (text: string): Spelling => ({ text, lower: text.toLowerCase().replaceAll('’', "'") })
const spellingOf = remembered(spell)

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
    const to = address > at ? address : endOfToken(stretch, at, shape)
    const { text: words, lower } = spelling(stretch.slice(at, to), shape)
    tokens.push({
      text: words,
      lower,
      start: start + at,
      end: start + to,
      glued: at === last,
      shape,
      tag: 'mark',
      lemma: lower,
    })
    at = to
    last = to
  }
  return tokens
}

/** Words come again and again; hardly any number or address does. */
function spelling(words: string, shape: Shape): Spelling {
  return shape === 'word' || words.length === 1 ? spellingOf(words) : spell(words)
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 128 && /\s/.test(String.fromCharCode(code)))
}

function shapeAt(stretch: string, at: number): Shape {
  const code = stretch.charCodeAt(at)
  if (isDigit(code) || (code === 46 && endOfMatch(BARE_DECIMAL, stretch, at) > at)) return 'digits'
  return isLetter(code) || (code >= 128 && endOfMatch(WORD, stretch, at) > at) ? 'word' : 'mark'
}

function endOfToken(stretch: string, at: number, shape: Shape): number {
  if (shape === 'word') return endOfWord(stretch, at)
  if (shape === 'mark') return Math.max(at + 1, endOfMatch(MARK, stretch, at))
  return endOfMatch(isDigit(stretch.charCodeAt(at)) ? DIGITS : BARE_DECIMAL, stretch, at)
}

/** Most words are plain letters between blanks or marks; for all others there is the pattern. */
function endOfWord(stretch: string, at: number): number {
  let to = at
  while (isLetter(stretch.charCodeAt(to))) to += 1
  const code = stretch.charCodeAt(to)
  const plain = to > at && !(code >= 128) && code !== 39 && !(code === 46 && to === at + 1)
  return plain ? to : endOfMatch(WORD, stretch, at)
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
