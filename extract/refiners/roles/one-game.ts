import type { Figure, SentenceReading } from '../../model.ts'
import { BE, HAVE } from '../../words/closed-classes.ts'
import { wordSet } from '../../words/word-set.ts'

/**
 * She scored [24 points] as the Hawks won 112-98: beside the one score of a sentence that somebody won by, what was done
 * was done in that game; but has won 12 games this season, and two scores are of two games.
 */
export function isOfOneGame({ governor }: Figure, { discards, tokens }: SentenceReading): boolean {
  if (governor === null) return false
  const scores = discards.filter(({ rule }) => rule === 'score')
  if (scores.length !== 1) return false
  const verb = tokens[governor]
  const isPast = verb?.tag === 'past' && !HAVE.has(tokens[governor - 1]?.lower ?? '')
  if (!isPast || BE.has(tokens[governor - 1]?.lower ?? '')) return false
  return tokens.some(({ lemma }) => WINS.has(lemma)) && !tokens.some(({ lower }) => MANY_GAMES.has(lower))
}

const WINS = wordSet('win lose beat draw defeat victory loss rout')
const MANY_GAMES = wordSet('season seasons games matches career year years series vote voted')
