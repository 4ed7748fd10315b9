import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'

/**
 * Letters and signs of which each takes one place: nearly every text has only these, and to look for others takes long.
 */
const SINGLE = /^[ -~À-ʯ‐-…]*$/

/** Whether each letter and sign of a text takes one place, so that any part of it takes as many as it has of them. */
export const isSingle = (text: string): boolean => SINGLE.test(text)

/** Places that a text takes on a terminal: codes that style it none, wide characters two. */
export function shownWidth(text: string): number {
  const shown = text.includes('\u001B') ? stripVTControlCharacters(text) : text
  return isSingle(shown) ? shown.length : stringWidth(shown)
}
