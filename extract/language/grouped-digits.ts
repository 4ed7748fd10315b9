import { endOfMatch } from './end-of-match.ts'

/** A number whose digits are grouped otherwise than by commas: as it is written with them, and where it ends. */
export type GroupedDigits = { readonly whole: string; readonly to: number }

// [9 201] with a blank that does not break, [1'250'000]
const GROUPED = /\d{1,3}(?:[\u00a0\u2007\u2008\u2009\u202f'’]\d{3}){1,8}(?!\d)(?:[.,]\d+)?/y
const SEPARATORS = /[\u00a0\u2007\u2008\u2009\u202f'’]/g
// [1.234.567] and [12.450,50]: two points, or a comma behind one; neither a version nor an address has such groups alone
const GROUPED_BY_POINTS = /\d{1,3}(?:(?:\.\d{3}){2,8}(?:,\d{1,2})?|\.\d{3},\d{2})(?![\d.,]*\d)/y

// [5, 407] with a blank that does not break behind the comma: a group that scanning moved away
const MOVED = /\d{1,3}(?:,\u00a0?\d{3}){1,8}(?!\d)(?:\.\d+)?/y
const NO_BREAK = 0xa0

const [POINT, COMMA, APOSTROPHE, QUOTE] = [46, 44, 39, 0x2019]
/** A point and the three digits of a group behind it. */
const GROUP = 4

/**
 * Reads digits in groups.
 * @param to where the number that begins at `from` ends if they are no groups, and `code` what stands there
 */
export function groupedDigits(text: string, from: number, to: number, code: number): GroupedDigits | null {
  if (isSeparator(code)) {
    const end = endOfMatch(GROUPED, text, from)
    if (end === from) return null
    const digits = text.slice(from, end).replace(/,(?=\d+$)/, '.')
    return { whole: digits.replace(SEPARATORS, ','), to: end }
  }
  if (code === COMMA && text.charCodeAt(to + 1) === NO_BREAK) {
    const end = endOfMatch(MOVED, text, from)
    return end > to ? { whole: text.slice(from, end).replace(SEPARATORS, ''), to: end } : null
  }
  if ((code !== POINT && code !== COMMA) || text.charCodeAt(to - GROUP) !== POINT) return null
  const end = endOfMatch(GROUPED_BY_POINTS, text, from)
  if (end === from) return null
  const [whole = '', fraction] = text.slice(from, end).replaceAll('.', '').split(',')
  return { whole: fraction === undefined ? whole : `${whole}.${fraction}`, to: end }
}

function isSeparator(code: number): boolean {
  return (
    code === APOSTROPHE || code === QUOTE || code === NO_BREAK || code === 0x202f || (code >= 0x2007 && code <= 0x2009)
  )
}
