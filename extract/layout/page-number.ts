import { isDigit } from '../words/signs.ts'
import { endsInNumber } from './edges.ts'
import type { Line } from './read-lines.ts'

const CONTENTS_LINE = /(?:\.{3}|(?:\. ){3}|\s{3}|_{3})\s*\d{1,4}$/
/**
 * What shows a leader and its page; only this much of a line is asked, since cells of a wide table are padded with
 * hundreds of spaces.
 */
const LEADER_REACH = 64
const ALONE = /^[-–—[( ]{0,3}(?:page |p\. ?)?\d{1,4}(?: of \d{1,4})?[-–—\]) ]{0,3}$/i
const CLOSED: ReadonlySet<string> = new Set('- – — ] )'.split(' '))
/** No running head has one, nearly all other lines have. */
const SMALL_LETTER = /[a-z]/
const RUNNING_HEAD = /^(?:\d{1,4}\s{1,4}[\p{Lu}\d .,&—–-]{4,80}|[\p{Lu}\d .,&—–-]{4,80}\s\d{1,4})$/u

/** The digits of a page number: a line of nothing else, the end of a line of contents, or part of a running head. */
export function pageNumber(line: Line, wrapped: boolean): Line | null {
  const { text } = line
  if (!hasNumberAtEdge(text)) return null
  if (ALONE.test(text)) return line
  if (wrapped && text.length < 80 && !SMALL_LETTER.test(text) && RUNNING_HEAD.test(text) && /\p{Lu}{4}/u.test(text))
    return line
  const endsInDigit = isDigit(text.charCodeAt(text.length - 1))
  return endsInDigit && CONTENTS_LINE.test(text.slice(-LEADER_REACH)) && /\p{L}/u.test(text) ? line : null
}

/** Pages stand at the beginning of a line or at its end, at most inside brackets or dashes; most lines have no number there. */
function hasNumberAtEdge(line: string): boolean {
  return endsInNumber(line) || isDigit(line.charCodeAt(0)) || CLOSED.has(line.charAt(line.length - 1))
}
