import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'

/**
 * Letters and signs of which each takes one place: nearly every text has only these, and to look for others takes long.
 */
const SINGLE = /^[ -~À-ʯ‐-…]*$/

/** Places that a text takes on a terminal: codes that style it none, wide characters two. */
export function shownWidth(text: string): number {
  const shown = text.includes('\u001B') ? stripVTControlCharacters(text) : text
  return SINGLE.test(shown) ? shown.length : stringWidth(shown)
}
