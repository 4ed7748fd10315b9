import { matchesOf } from '../language/matches-of.ts'

/** 5[, 407] */
const MOVED = /\d, \d{3}(?!\d)/g
/** One value of a row: [33, 488], [393], [30, 184,494]. */
const VALUE = /^(?:\d{1,3}(?:, ?\d{3})*|\d+)$/
const PARTS_VALUES = /(?<!,) +/
/** Archeology. . . . [516, 571]: dots that lead to the value */
const LEADERS = /(?:[.…·_] ?){2}$/
const [FIRST_DIGIT, LAST_DIGIT, COMMA, BLANK] = [48, 57, 44, 32]
/** Longer than the values of any row. */
const LONGEST_ROW = 200

/**
 * Joins groups of three digits that scanning moved away from theirs, by putting a blank that does not break behind the
 * comma: in rows of values that close a line, [3,993 4,278 0 5, 407]; or behind dots that lead to a value. Neither 12, 345 and
 * 400 nor a list of numbers is one number.
 * @returns a text of the same length
 */
export function joinMovedGroups(text: string): string {
  let joined = ''
  let done = 0
  let line = -1
  for (const { index } of matchesOf(MOVED, text)) {
    if (index < line) continue
    line = endOfLine(text, index)
    const from = startOfValues(text, line)
    if (from > index || !isRow(text, from, line)) continue
    joined += text.slice(done, from) + text.slice(from, line).replace(/, (?=\d)/g, ',\u00a0')
    done = line
  }
  return done === 0 ? text : joined + text.slice(done)
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Where the digits, commas and blanks begin that close a line, behind what is glued to the first of them. */
function startOfValues(text: string, end: number): number {
  let from = end
  while (from > 0 && from > end - LONGEST_ROW && isOfValues(text.charCodeAt(from - 1))) from -= 1
  return from
}

function isOfValues(code: number): boolean {
  return (code >= FIRST_DIGIT && code <= LAST_DIGIT) || code === COMMA || code === BLANK
}

function isRow(text: string, from: number, end: number): boolean {
  const values = text.slice(from, end).trim().split(PARTS_VALUES)
  if (!values.every((value) => VALUE.test(value))) return false
  // Bw17 33, 488: the first digits are of a word
  const isOpen = from === 0 || text.charCodeAt(from) === BLANK || OPENS_VALUES.test(text.charAt(from - 1))
  return isOpen && (values.length > 1 || LEADERS.test(text.slice(Math.max(0, from - 3), from).trimEnd()))
}

const OPENS_VALUES = /[\s.…·_|-]/
