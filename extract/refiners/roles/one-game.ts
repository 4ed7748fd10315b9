import type { Figure, SentenceReading } from '../../model.ts'
import { BE, HAVE } from '../../words/closed-classes.ts'
import { isFormAmong, mayHold, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'

/**
 * She scored [24 points] as the Hawks won 112-98: beside the one score of a sentence that somebody won by, what was done
 * was done in that game; but has won 12 games this season, and two scores are of two games.
 */
export function isOfOneGame({ governor }: Figure, sentence: SentenceReading): boolean {
  if (governor === null || !mayHold(sentence, WINS)) return false
  const { discards, tokens } = sentence
  const verb = tokens[governor]
  const isPast = verb?.tag === 'past' && !HAVE.has(tokens[governor - 1]?.lower ?? '')
  if (!isPast || BE.has(tokens[governor - 1]?.lower ?? '')) return false
  if (discards.filter(({ rule }) => rule === 'score').length !== 1) return false
  return tokens.some((token) => isFormAmong(token, WINS)) && !tokens.some(({ lemma }) => NO_GAME.has(lemma))
}

const WINS = soughtWords('win lose beat draw defeat victory loss rout'.split(' '))
/** Several games, or what is won and lost by votes. */
const NO_GAME = wordSet(`
  season game match career year series vote ballot election referendum poll motion bill amendment resolution proposal
  measure law act treaty decision case lawsuit appeal seat senate parliament assembly council
`)
