import type { Token } from '../model.ts'
import { wordSet } from '../words/word-set.ts'
import { OF_COMPOUNDS } from '../words/event-words.ts'
import { isNoun } from './phrase-joints.ts'

/** 1,030 refugees [and asylum seekers]: a second plural that no number of its own counts. */
export function readCoordination(
  tokens: readonly Token[],
  head: number,
  several: boolean,
): { to: number; head: number; words: string } | null {
  const joint = tokens[head + 1]
  if (!several || joint?.lower !== 'and' || tokens[head]?.entry.plural !== true) return null
  for (let index = head + 2; index < head + 5; index++) {
    const token = tokens[index]
    if (token === undefined || (!isNoun(token) && token.tag !== 'adjective')) return null
    if (!isNoun(token) || !token.entry.plural) continue
    // 118 employees and [costs of] €94 million
    if (token.tag === 'name' || isOfNumber(tokens, index + 1)) return null
    // police committed 101 of the attacks and [party supporters] 38
    if (tokens[index + 1]?.shape === 'digits') return null
    // opened three wards and [plans another] two: a verb before its object
    if (DETERMINERS_OF_OBJECT.has(tokens[index + 1]?.lower ?? '')) return null
    if (hasObject(tokens, index + 1) && isObject(tokens, head)) return null
    const words = tokens.slice(head + 2, index).map((each) => each.lower)
    return { to: index + 1, head: index, words: ` and ${[...words, token.entry.singular].join(' ')}` }
  }
  return null
}

/** carried out 310 trips and tugs [assisted 95] ships: a verb with a number of its own */
function hasObject(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]?.tag === 'past' && tokens[verb + 1]?.tag === 'number'
}

/** Whether a verb or preposition stands before a phrase: [out] 310 trips; but [In May,] 12 victims and witnesses got 40. */
function isObject(tokens: readonly Token[], head: number): boolean {
  let at = head
  while (at >= 0 && IN_PHRASE.has(tokens[at]?.tag ?? '')) at -= 1
  return LEADS_TO_OBJECT.has(tokens[at]?.tag ?? '')
}

const IN_PHRASE: ReadonlySet<string> = new Set(['noun', 'name', 'adjective', 'number', 'determiner'])
const LEADS_TO_OBJECT: ReadonlySet<string> = new Set(['past', 'verb', 'gerund', 'particle', 'preposition'])

const DETERMINERS_OF_OBJECT = wordSet('another a an the its their')

/** Whether a number of its own follows: of 12, of €94 million; men accounted for 58% of arrests and women [for 42%]. */
function isOfNumber(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower === 'for' && tokens[at + 1]?.tag === 'number') return isPercentSign(tokens[at + 2])
  if (tokens[at]?.lower !== 'of') return false
  return tokens[at + 1]?.tag === 'number' || tokens[at + 2]?.tag === 'number'
}

const isPercentSign = (token: Token | undefined): boolean => token?.text === '%' || token?.lower === 'per'

/** prisoners [of war] */
export function ofCompound(tokens: readonly Token[], head: number): { to: number; words: string } | null {
  const [of, noun] = [tokens[head + 1], tokens[head + 2]]
  if (of?.lower !== 'of' || noun === undefined) return null
  return OF_COMPOUNDS.has(`${tokens[head]?.entry.singular ?? ''}-${noun.lower}`)
    ? { to: head + 3, words: ` of ${noun.lower}` }
    : null
}
