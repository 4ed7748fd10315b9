import { FIRST_BEYOND_ASCII, isDigit, isSmallLetter } from '../words/signs.ts'

const [PERCENT, COMMA, POINT] = [37, 44, 46]
const SMALL_LETTER = /^\p{Ll}/u

/**
 * Whether a line ends as a number may: with a digit or what may close one (12[%], 1,20[4], [3.]). Rows, leaders and
 * pages do, most lines do not; asked before their patterns, which go through all of a line.
 */
export function endsInNumber(line: string): boolean {
  const last = line.charCodeAt(line.length - 1)
  return isDigit(last) || last === PERCENT || last === COMMA || last === POINT
}

/** Whether a line goes on with a sentence: it begins with a small letter. */
export function beginsSmall(line: string): boolean {
  const first = line.charCodeAt(0)
  return first < FIRST_BEYOND_ASCII ? isSmallLetter(first) : SMALL_LETTER.test(line)
}
