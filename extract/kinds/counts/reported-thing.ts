import { type NounPhrase, readNounPhrase } from '../../language/noun-phrase.ts'
import type { Token } from '../../model.ts'
import { skipWords } from './skip-words.ts'

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'any'])

/** "no reports of coerced abortion or …", "no known reports that …": what was not reported. */
export function reportedThing(tokens: readonly Token[], at: number): NounPhrase | null {
  for (let index = at; index < at + 5; index++) {
    const token = tokens[index]
    if (token === undefined) return null
    if (
      !/^(?:reports?|accounts?|records?|cases?|instances?|indications?|allegations?|claims?|incidents?)$/.test(
        token.lower,
      )
    ) {
      if (/^(?:adjective|past|participle|adverb)$/.test(token.tag)) continue
      return null
    }
    if (!/^(?:reports?|accounts?|records?|indications?)$/.test(token.lower)) return null
    const next = tokens[index + 1]
    if (next?.lower === 'that') return harmedIn(tokens, index + 2)
    // no reports [the government] expelled refugees: a clause without its "that"
    if (next?.tag === 'determiner') return harmedIn(tokens, index + 1)
    const from = next?.lower === 'of' ? index + 2 : index + 1
    return readNounPhrase(tokens, skipWords(tokens, from, ARTICLES, []), true)
  }
  return null
}

/**
 * reports that the government tortured [detainees], that [police] were abused: the object of the clause, else its
 * subject.
 */
function harmedIn(tokens: readonly Token[], from: number): NounPhrase | null {
  const opening = skipWords(tokens, from, ARTICLES, [])
  for (let at = opening; at < opening + 12; at++) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'auxiliary') break
    if (token.tag !== 'past' && token.tag !== 'verb') continue
    // turned [away] boats
    const behind = tokens[at + 1]?.tag === 'adverb' ? at + 2 : at + 1
    const object = readNounPhrase(tokens, skipWords(tokens, behind, ARTICLES, []), true)
    if (object !== null) return object
  }
  return readNounPhrase(tokens, opening, true)
}
