import { type NounPhrase, readNounPhrase } from '../../language/noun-phrase.ts'
import { NOUN_ADJECTIVE } from '../../language/tag.ts'
import type { SentenceReading, Token } from '../../model.ts'
import { wordSet } from '../../words/word-set.ts'

/**
 * What is counted where the noun behind a number and the number behind that noun only say which: 79 were rated level 1 and
 * one [level 2]; two [level 2] events, one [Regulation 28] report.
 * @returns null where the noun is counted itself
 */
export function namedByNumber(
  tokens: readonly Token[],
  { unit, head, to }: Pick<NounPhrase, 'unit' | 'head' | 'to'>,
  mentions: SentenceReading['mentions'],
  several: boolean,
): { unit: string | null; head: number | null; to: number } | null {
  const number = tokens[to]
  if (number?.shape !== 'digits' || !CLASSES.has(tokens[to - 1]?.lower ?? '')) return null
  if (mentions.some(({ from }) => from === to)) return null
  const things = NOUN_ADJECTIVE.has(tokens[to + 1]?.tag ?? '') ? readNounPhrase(tokens, to + 1, several) : null
  if (things === null) return { unit: null, head: null, to: to + 1 }
  // of all reports those of that name
  const name = tokens[head]?.tag === 'name' ? `${unit} ${number.text} ` : ''
  return { unit: name + things.unit, head: things.head, to: things.to }
}

const CLASSES = wordSet(`
  level class category type tier grade stage band regulation section article rule schedule form
`)
