import { pluralOf } from '../language/singular-of.ts'
import { type NounPhrase, readNounPhrase } from '../language/noun-phrase.ts'
import type { Mention, Token } from '../model.ts'
import { isShareBehindNoun } from '../numbers/rate-pair.ts'
import type { KindReading } from './kind-reader.ts'

/** Nine calls [in ten] were answered, one donor [in eight] was turned away: the counted stands inside the rate. */
export function shareBehindNoun(mention: Mention, noun: NounPhrase, tokens: readonly Token[]): KindReading | null {
  if (noun.to !== mention.to + 1 || !isShareBehindNoun(mention, tokens, noun.to)) return null
  return {
    kind: 'rate',
    unit: noun.unit,
    of: null,
    per: `${tokens[noun.to + 1]?.lower} ${mention.value === 1 ? pluralOf(noun.unit) : tokens[mention.to]?.lower}`,
    head: noun.head,
    from: mention.from,
    to: noun.to + 2,
    rule: 'rate-behind-noun',
  }
}

/** one in four [of the 640 applicants]: those of whom it is a share */
export function wholeOfShare(tokens: readonly Token[], of: number): string | null {
  if (tokens[of]?.lower !== 'of' || tokens[of + 1]?.tag !== 'determiner') return null
  const start = tokens[of + 2]?.tag === 'number' ? of + 3 : of + 2
  const noun = readNounPhrase(tokens, start, true)
  return noun?.from === start && tokens[noun.head]?.entry.plural === true ? noun.unit : null
}
