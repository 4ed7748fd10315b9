import type { Line } from './read-lines.ts'

const CONTENTS_LINE = /(?:\.{3}|(?:\. ){3}|\s{3}|_{3})\s*\d{1,4}$/
/**
 * What shows a leader and its page; only this much of a line is asked, since cells of a wide table are padded with
 * hundreds of spaces.
 */
const LEADER_REACH = 64
const RUNNING_HEAD = /^(?:\d{1,4}\s{1,4}[\p{Lu}\d .,&—–-]{4,80}|[\p{Lu}\d .,&—–-]{4,80}\s\d{1,4})$/u

/** The digits of a page number: a line of nothing else, the end of a line of contents, or part of a running head. */
export function pageNumber(line: Line, wrapped: boolean): Line | null {
  if (!/\d/.test(line.text)) return null
  const alone = /^[-–—[( ]{0,3}(?:page |p\. ?)?\d{1,4}(?: of \d{1,4})?[-–—\]) ]{0,3}$/i.test(line.text)
  const head = wrapped && line.text.length < 80 && RUNNING_HEAD.test(line.text) && /\p{Lu}{4}/u.test(line.text)
  return alone || head || (CONTENTS_LINE.test(line.text.slice(-LEADER_REACH)) && /\p{L}/u.test(line.text)) ? line : null
}
