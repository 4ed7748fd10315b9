const NONE: readonly RegExpExecArray[] = []

/**
 * As `matchAll`, which makes a copy of the pattern each time; most patterns match nothing in most texts.
 * @param pattern with the flag `g`
 * @returns its matches in text order
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const matches: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) matches.push(match)
  return matches
}
