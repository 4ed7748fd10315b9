/** Where a sticky pattern ends that is tried at one place; the place itself where it does not match. */
export function endOfMatch(pattern: RegExp, stretch: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(stretch) ? pattern.lastIndex : at
}
