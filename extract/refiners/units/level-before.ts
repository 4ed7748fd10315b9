import type { Figure, Token } from '../../model.ts'
import { TO_AT } from '../../words/closed-classes.ts'
import { tokenAt } from '../../language/token-before.ts'

/** The words between a level and its value. */
const FARTHEST = 14
/** What is measured in points of its own and counts nothing. */
export const LEVELS: ReadonlySet<string> = new Set(
  'score index mark rating grade point ratio multiple average'.split(' '),
)
const SCORES: ReadonlySet<string> = new Set(['score', 'index', 'rating', 'ratio', 'multiple'])

/** a net promoter [score of] 71, the [score was] 71: what the number is, and nobody counted */
export function scoreOf({ phrase }: Figure, tokens: readonly Token[]): string | null {
  let at = phrase.from - 1
  if (tokens[at]?.lower === 'of') at -= 1
  else while (at > phrase.from - LONGEST_VERB && LEADS_TO_SCORE.has(tokenAt(tokens, at)?.tag ?? '')) at -= 1
  const named = at === phrase.from - 1 ? undefined : tokenAt(tokens, at)
  // average [scores] were 512: no twenties
  if (named?.lower === 'scores') return 'score'
  return named?.tag === 'noun' && SCORES.has(named.lower) ? named.lower : null
}

/** had risen sharply to */
const LONGEST_VERB = 5
const LEADS_TO_SCORE: ReadonlySet<string> = new Set([
  'auxiliary',
  'past',
  'verb',
  'preposition',
  'adverb',
  'participle',
])

/** The [score] on the survey went up from 6.9 to 7.4: what is no whole number counts nobody. */
export function levelBefore({ value, phrase }: Figure, tokens: readonly Token[]): string | null {
  if (value === null || Number.isInteger(value)) return null
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - FARTHEST; at--) {
    const token = tokens[at]
    if (token?.tag === 'noun' && LEVELS.has(token.lemma)) return token.lemma
  }
  return null
}

/** The Nikkei lost 1.2% [to 27,450]: what has a name, or is an index, stands so many points high. */
export function pointsOfIndex({ phrase }: Figure, tokens: readonly Token[], before: readonly Figure[]): string | null {
  const change = before.at(-1)
  if (change === undefined || !TO_AT.has(tokens[phrase.from - 1]?.lower ?? '')) return null
  // fell 158 points, or 0.5%, [to 33,507]
  if (before.some(({ unit, governor }) => unit === 'point' && governor === change.governor) && isNear(change, phrase))
    return 'point'
  if (change.kind !== 'percent' || change.governor === null) return null
  const numbered = tokens[change.governor - 1]?.tag === 'number'
  const subject = tokens[change.governor - (numbered ? 2 : 1)]
  const moved =
    change.governor < change.from &&
    tokens.slice(change.phrase.to, phrase.from - 1).every(({ lower }) => MOVED.has(lower))
  // the Nikkei, the exchange's 100; but [Membership] rose 12 per cent to 340: a capital that only opens the sentence
  const named = subject?.tag === 'name' && change.governor > 1
  return moved && (named || INDEXES.has(subject?.lemma ?? '')) ? 'point' : null
}

/** 0.8% [higher,] at 7,661 */
const MOVED: ReadonlySet<string> = new Set(['higher', 'lower', 'up', 'down', ','])

/** Only a comma and the preposition stand between. */
const isNear = (change: Figure, { from }: Figure['phrase']): boolean => from - change.phrase.to <= 2

const INDEXES: ReadonlySet<string> = new Set(['index', 'benchmark', 'gauge', 'barometer', 'average'])
