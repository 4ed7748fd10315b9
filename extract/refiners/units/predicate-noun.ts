import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'

/** of whom 73 [were members of parliament]; more than half of them, 81,400, [were children] */
export function predicateNoun(figure: Figure, tokens: readonly Token[]): string | null {
  const isInserted = tokens[figure.phrase.from - 1]?.text === ',' && tokens[figure.phrase.to]?.text === ','
  const copula = figure.phrase.to + (isInserted ? 1 : 0)
  if (!/^(?:were|are|was|is)$/.test(tokens[copula]?.lower ?? '')) return null
  const noun = readNounPhrase(tokens, copula + 1, true)
  const head = noun === null ? undefined : tokens[noun.head]
  if (noun === null || head?.tag !== 'noun' || !head.entry.plural) return null
  return PERSON_NOUNS.has(head.entry.singular) ? noun.unit : null
}
