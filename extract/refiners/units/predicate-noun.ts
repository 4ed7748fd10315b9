import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'

/** of whom 73 [were members of parliament] */
export function predicateNoun(figure: Figure, tokens: readonly Token[]): string | null {
  const copula = figure.phrase.to
  if (!/^(?:were|are|was|is)$/.test(tokens[copula]?.lower ?? '')) return null
  const noun = readNounPhrase(tokens, copula + 1, true)
  const head = noun === null ? undefined : tokens[noun.head]
  if (noun === null || head?.tag !== 'noun' || !head.entry.plural) return null
  return PERSON_NOUNS.has(head.entry.singular) ? noun.unit : null
}
