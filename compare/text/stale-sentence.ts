const YEAR = /\b(?:1[5-9]|20)\d\d\b/g
const AS_OF =
  /\b(?:as of|as at|by the end of|at the end of|at year-end|by year-end|at (?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?(?=\d{4}))/i

/**
 * Whether a sentence that the later edition carried over still speaks of an old year: the newest year it names is that of
 * the earlier edition, or it tells a state ("as of September 2021") of that year or one before.
 */
export function isStale(sentence: string, earlierEdition: number, laterEdition: number): boolean {
  const years = (sentence.match(YEAR) ?? []).map(Number)
  if (years.length === 0 || earlierEdition >= laterEdition) return false
  const newest = Math.max(...years)
  return newest === earlierEdition || (newest < earlierEdition && AS_OF.test(sentence))
}
