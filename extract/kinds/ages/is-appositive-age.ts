import type { Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { OLDEST } from './age-words.ts'
import { tokenBefore } from '../../language/token-before.ts'

/** Nick Hague, [44], has spent 200 days; a driver, [52], and his passenger: a number alone between commas behind a person. */
export function isAppositiveAge(tokens: readonly Token[], from: number, to: number): boolean {
  const plain = /^[1-9]\d?$/.test(tokens[from]?.text ?? '') && to === from + 1
  if (!plain || tokenBefore(tokens, from)?.text !== ',') return isOfWho(tokens, from, to)
  const name = tokens[from - 2]
  const named =
    name?.tag === 'name' && tokenBefore(tokens, from - 2)?.tag === 'name' && Number(tokens[from]?.text) >= 10
  const person = PERSON_NOUNS.has(name?.lower ?? '') && tokens[from - 3]?.tag !== 'number'
  const behind = tokens[to + 1]
  const goesOn = person || (behind !== undefined && BEHIND_APPOSITION.test(behind.tag))
  return (named || person) && tokens[to]?.text === ',' && goesOn
}

const BEHIND_APPOSITION = /^(?:past|verb|auxiliary|determiner|pronoun|preposition|participle)$/

/** The boy, who is [9], was found: nothing else is told of how many he is */
function isOfWho(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokenBefore(tokens, from)?.lemma !== 'be' || tokenBefore(tokens, from - 1)?.lower !== 'who') return false
  const persons = tokens[from - 3]?.text === ',' ? tokens[from - 4] : tokens[from - 3]
  const ends = tokens[to] === undefined || /^[,.;)]$/.test(tokens[to].text)
  return (
    ends && Number(tokens[from]?.text) < OLDEST && (persons?.tag === 'name' || PERSON_NOUNS.has(persons?.lower ?? ''))
  )
}
