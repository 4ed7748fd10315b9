import type { Figure, Token } from '../../model.ts'
import { MULTIPLIES, STATE_VERBS, UP_OR_DOWN } from '../../words/event-words.ts'
import { wordSet } from '../../words/word-set.ts'

/** Prisons accepted 291 [of these], the courts [recalled] 1,284: those who did it are not those who are counted. */
export function isObjectOnly({ from, to, phrase, governor }: Figure, tokens: readonly Token[]): boolean {
  if (governor === null || governor >= from) return false
  const verb = tokens[governor]
  if (tokens[to]?.lower === 'of' && THESE.has(tokens[to + 1]?.lower ?? '')) return true
  if (verb?.tag !== 'past' || governor !== phrase.from - 1 || tokens[governor - 1]?.lemma === 'be') return false
  const moves = UP_OR_DOWN.has(verb.lemma) || MULTIPLIES.has(verb.lemma)
  return !moves && !STATE_VERBS.has(verb.lemma) && !REACHES.has(verb.lemma)
}

const THESE: ReadonlySet<string> = new Set(['these', 'those', 'them'])
/** What a level does, not somebody: applications [exceeded] 300. */
const REACHES = wordSet(
  'exceed pass top approach surpass near hit cover include comprise cost take last measure weigh average score',
)
