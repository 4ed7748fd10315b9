import { FINITE_FORMS, PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { HARM_VERBS } from '../../words/event-words.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { CHARGES, FOR_WITH } from '../periods/time-of-another-act.ts'

/**
 * charged [12] officials with embezzling [$4.6 million] between 2016 and 2019: so much is taken in one case, whenever
 * that was.
 */
export function isOneCharge(figure: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, CHARGED)) return false
  const { tokens, mentions } = sentence
  const { kind, phrase, governor, event, from } = figure
  if (kind === 'count' && isDeed(governor, event, tokens)) return true
  if (kind !== 'money' && !(kind === 'count' && isChargedCount(governor, phrase.from, tokens))) return false
  const amount = kind === 'money' ? from : mentions.find((mention) => mention.from >= phrase.to)?.from
  if (amount === undefined) return false
  for (let at = amount - 1; at > amount - LONGEST_AMOUNT; at--) {
    const token = tokens[at]
    // dismissed 38 for smuggling telephones, [11] fewer than in 2022
    if (token === undefined || token.text === ',' || FINITE_FORMS.has(token.tag)) return false
    if (token.tag !== 'gerund') continue
    return TAKES.has(token.lemma) && FOR_WITH.has(tokens[at - 1]?.lower ?? '') && isCharged(tokens, at)
  }
  return false
}

/** suspected of [killing] 12 villagers in 2020, charged with [the murders] of two tourists */
function isDeed(verb: number | null, event: string | null, tokens: readonly Token[]): boolean {
  const token = tokens[verb ?? -1]
  if (verb === null || token === undefined) return false
  const isNoun = token.tag === 'noun' && tokens[verb + 1]?.lower === 'of' && tokenBefore(tokens, verb)?.lower === 'the'
  if (!isNoun && token.tag !== 'gerund') return false
  if (!HARM_VERBS.has(isNoun ? (event ?? '') : token.lemma)) return false
  const at = isNoun ? verb - 1 : verb
  return FOR_WITH.has(tokenBefore(tokens, at)?.lower ?? '') && isCharged(tokens, at)
}

function isChargedCount(verb: number | null, from: number, tokens: readonly Token[]): boolean {
  return verb !== null && verb < from && CHARGES.has(tokens[verb]?.lemma ?? '')
}

/** [charged] 12 former officials of the ministry with embezzling; but [courts] convicted 12 of it */
function isCharged(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 2; at > from - LONGEST_OBJECT; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause) return false
    if (CHARGES.has(token.lemma) || token.lemma === 'suspect')
      return PAST_FORMS.has(token.tag) && tokens[at - 1]?.lower !== 'courts'
  }
  return false
}

const CHARGED = soughtWords(CHARGES, ['suspect'])
/** embezzling an estimated total of $ */
const LONGEST_AMOUNT = 6
const LONGEST_OBJECT = 14
const TAKES: ReadonlySet<string> = new Set(
  'embezzle defraud steal launder misappropriate take pocket divert extort smuggle accept receive demand solicit'.split(
    ' ',
  ),
)
