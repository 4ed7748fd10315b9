import type { Shape, Token } from '../model.ts'

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
    const { words, shape } = readToken(stretch, at, addresses)
    const lower = words.toLowerCase()
    const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower
    tokens.push({
      text: words,
      lower: plain,
      start: start + at,
      end: start + at + words.length,
      glued: at === last,
      shape,
      tag: 'mark',
      lemma: plain,
    })
    at += words.length
    last = at
  }
  return tokens
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 128 && /\s/.test(String.fromCharCode(code)))
}

function readToken(stretch: string, at: number, addresses: boolean): { words: string; shape: Shape } {
  const code = stretch.charCodeAt(at)
  const address = addresses ? matchAt(ADDRESS, stretch, at) : null
  if (address !== null) return { words: address, shape: 'address' }
  if (code >= 48 && code <= 57) return { words: matchAt(DIGITS, stretch, at) ?? stretch.charAt(at), shape: 'digits' }
  const decimal = code === 46 ? matchAt(BARE_DECIMAL, stretch, at) : null
  if (decimal !== null) return { words: decimal, shape: 'digits' }
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 128
  const word = letter ? matchAt(WORD, stretch, at) : null
  if (word !== null) return { words: word, shape: 'word' }
  return { words: matchAt(MARK, stretch, at) ?? stretch.charAt(at), shape: 'mark' }
}

function matchAt(pattern: RegExp, stretch: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(stretch)?.[0] ?? null
}
