import { FIRST_BEYOND_ASCII, isBlank, isDigit, isSmallLetter } from '../words/signs.ts'

const [PERCENT, COMMA, POINT] = [37, 44, 46]
const SMALL_LETTER = /^\p{Ll}/u

/**
 * Whether a line ends as a number does: with a digit, or with one behind which nothing stands but what may close it (12[ %],
 * [3.]). Rows, leaders and pages do, most lines do not; asked before their patterns, which go through all of a line.
 */
export function endsInNumber(line: string): boolean {
  let at = line.length - 1
  while (at > 0 && closesNumber(line.charCodeAt(at))) at -= 1
  return isDigit(line.charCodeAt(at))
}

function closesNumber(code: number): boolean {
  return code === POINT || code === PERCENT || code === COMMA || isBlank(code)
}

/** Whether a line goes on with a sentence: it begins with a small letter. */
export function beginsSmall(line: string): boolean {
  const first = line.charCodeAt(0)
  return first < FIRST_BEYOND_ASCII ? isSmallLetter(first) : SMALL_LETTER.test(line)
}
