import type { Figure, Token } from '../../model.ts'

/** The words between a level and its value. */
const FARTHEST = 14
const LEVELS: ReadonlySet<string> = new Set('score index mark rating grade point ratio multiple average'.split(' '))

/** The [score] on the survey went up from 6.9 to 7.4: what is no whole number counts nobody. */
export function levelBefore({ value, phrase }: Figure, tokens: readonly Token[]): string | null {
  if (value === null || Number.isInteger(value)) return null
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - FARTHEST; at--) {
    const token = tokens[at]
    if (token?.tag === 'noun' && LEVELS.has(token.lemma)) return token.lemma
  }
  return null
}
