import { tokenBefore } from '../../language/token-before.ts'
import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'

/** of whom 73 [were members of parliament]; more than half of them, 81,400, [were children] */
export function predicateNoun(figure: Figure, tokens: readonly Token[]): string | null {
  // four of [the six] were women: who some of them were
  if (tokenBefore(tokens, figure.from)?.lower === 'the' && tokenBefore(tokens, figure.from - 1)?.lower === 'of')
    return null
  const isInserted = tokenBefore(tokens, figure.phrase.from)?.text === ',' && tokens[figure.phrase.to]?.text === ','
  const copula = figure.phrase.to + (isInserted ? 1 : 0)
  if (!/^(?:were|are|was|is)$/.test(tokens[copula]?.lower ?? '')) return null
  const noun = readNounPhrase(tokens, copula + 1, true)
  const head = noun === null ? undefined : tokens[noun.head]
  if (noun === null || head?.tag !== 'noun' || !head.entry.plural) return null
  return PERSON_NOUNS.has(head.entry.singular) || (isNaming(tokens[copula + 1]) && isOfParts(figure, tokens))
    ? noun.unit
    : null
}

/** [Of these], 2,931 were fires; 127 deaths, 31 [of which] were suicides; [of the objects], 715 were gifts: what parts are. */
function isOfParts({ phrase, partOf }: Figure, tokens: readonly Token[]): boolean {
  return partOf !== null || (tokens[0]?.lower === 'of' && phrase.from > 1)
}

/** were [false] alarms, but were [ruled] suicides: a death that was ruled one stays a death */
function isNaming(token: Token | undefined): boolean {
  return token?.tag === 'noun' || token?.tag === 'adjective'
}
