import { FINITE_FORMS, PAST_FORMS } from '../../language/tag.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { HAPPENINGS, HARM_VERBS } from '../../words/event-words.ts'
import { isAmong, mayHold, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { A_YEAR } from '../../words/year.ts'

/** What a happening does besides harm to persons: the storm [destroyed] 210 homes, the blast [left] 16 dead. */
const DAMAGES = wordSet('destroy damage burn displace force leave drive flood sink level gut uproot strand trap')

/** [The bombing], which killed 11; [an ambush] on a convoy near the border killed four: one event does the harm. */
export function isByOneHappening(verb: number, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, HAPPENS)) return false
  const { tokens } = sentence
  const lemma = tokens[verb]?.lemma ?? ''
  if (!HARM_VERBS.has(lemma) && !DAMAGES.has(lemma)) return false
  return (HARM_VERBS.has(lemma) && isRightBefore(verb, tokens)) || isSubject(verb, tokens)
}

const HAPPENS = soughtWords(HAPPENINGS)

function isRightBefore(verb: number, tokens: readonly Token[]): boolean {
  for (let at = verb - 1; at > 0 && at > verb - 6; at--) {
    const token = tokens[at]
    // an earthquake [in 1988] killed
    if (token?.tag === 'number' && tokens[at - 1]?.lower === 'in') at -= 2
    else if (token === undefined || token.tag === 'preposition') return false
    // [killing] two and wounding three: a verb, where no article makes it a noun
    const isVerb = tokens[at]?.tag === 'gerund' && tokens[at - 1]?.tag !== 'determiner'
    if (HAPPENINGS.has(tokens[at]?.lower ?? '') && !isVerb) return true
  }
  return false
}

/** [A fire] in a market in the old town, the second that month, destroyed: its article, and no other verb between. */
function isSubject(verb: number, tokens: readonly Token[]): boolean {
  for (let at = verb - 1; at > 0 && at > verb - LONGEST_SUBJECT; at--) {
    const token = tokens[at]
    if (token === undefined || FINITE_FORMS.has(token.tag) || token.entry.opensClause) return false
    if (HAPPENINGS.has(token.lower) && tokens[at + 1]?.tag !== 'noun') return isOneOf(tokens, at, HAPPENINGS)
  }
  return false
}

const LONGEST_SUBJECT = 20

/** died in [an accident], in [the northern fire]: one, with an article. */
export function isOneOf(tokens: readonly Token[], at: number, nouns: ReadonlySet<string>): boolean {
  if (!nouns.has(tokens[at]?.lower ?? '')) return false
  for (let back = at - 1; back >= 0 && back > at - 4; back--) {
    const token = tokens[back]
    if (token?.tag === 'determiner') return ARTICLES.has(token.lower)
    // in the [2019] raid
    if (A_YEAR.test(token?.text ?? '')) continue
    if (token?.shape !== 'word' || token.tag === 'preposition') return false
  }
  return false
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'this', 'that', 'another'])

/**
 * raided the offices [on the eve of] the vote, held them [overnight], fired [at dawn], freed them [the next day]: what
 * the words tell was once.
 */
export function isOnOneOccasion(verb: Token, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, OCCASIONS)) return false
  const { tokens } = sentence
  return tokens.some(({ lower }, at) => {
    switch (lower) {
      case 'eve':
      case 'dawn':
        return ON_AT_BEFORE.has(tokens[at - (lower === 'eve' ? 2 : 1)]?.lower ?? '')
      case 'hours':
        return tokens[at - 1]?.lower === 'early' && tokens[at - 2]?.lower === 'the'
      // 400 overnight [stays]
      case 'overnight':
        return PAST_FORMS.has(tokens[at - 1]?.tag ?? '') || ENDS.test(tokens[at + 1]?.text ?? '.')
      case 'day':
      case 'night':
      case 'morning':
        return ANOTHER.has(tokens[at - 1]?.lower ?? '') && ENDS.test(tokens[at + 1]?.text ?? '.')
      case 'during':
      case 'in':
        return isOneBehind(tokens, at + 1, verb)
      default:
        return false
    }
  })
}

/** recovered 11 rifles during [the operation], in [an overnight raid]; but employs 40 in the operation */
function isOneBehind(tokens: readonly Token[], determiner: number, verb: Token): boolean {
  if (!ARTICLES.has(tokens[determiner]?.lower ?? '')) return false
  for (let at = determiner + 1; at < determiner + LONGEST_NAME; at++) {
    const token = tokens[at]
    if (token?.shape !== 'word') return false
    if (token.tag === 'noun' && tokens[at + 1]?.tag !== 'noun')
      return (
        HAPPENINGS.has(token.lower) ||
        // killed two in the operation [of] the crane
        (token.lower === 'operation' && tokens[at + 1]?.lower !== 'of' && isOfForce(verb))
      )
  }
  return false
}

function isOfForce({ lemma }: Token): boolean {
  return HARM_VERBS.has(lemma) || DAMAGES.has(lemma) || SEIZES.has(lemma)
}

/** What is done in an operation of an army or a police. */
const SEIZES = wordSet(`
  seize confiscate recover capture intercept impound discover uncover dismantle raid search free liberate evacuate
  neutralize neutralise eliminate shoot apprehend smash bust find deploy
`)

/** a joint counterterrorism operation */
const LONGEST_NAME = 5

const OCCASIONS = soughtWords(HAPPENINGS, 'eve dawn hours overnight day night morning operation'.split(' '))
const ON_AT_BEFORE: ReadonlySet<string> = new Set(['on', 'at', 'before'])
const ANOTHER: ReadonlySet<string> = new Set(['next', 'same', 'following'])
const ENDS = /^[.,;]$/

/** [In the Holm trial], which ended in March, 14 defendants were sentenced: one case, by its name, opens the sentence. */
export function isOfNamedCase(tokens: readonly Token[]): boolean {
  if (tokens[0]?.lower !== 'in' || tokens[1]?.lower !== 'the' || tokens[2]?.tag !== 'name') return false
  const noun = tokens[3]?.tag === 'name' ? tokens[4] : tokens[3]
  return noun?.tag === 'noun' && CASES.has(noun.lower)
}

const CASES: ReadonlySet<string> = new Set(['trial', 'case', 'affair', 'scandal'])

/**
 * 17 people drowned [when a ferry capsized], carrying 60 others: what one thing did hurt them once; but when boats
 * capsized.
 */
export function isOfOneAccident({ phrase }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, WHEN)) return false
  const { tokens } = sentence
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || !isAmong(token, WHEN) || !A.has(tokens[at + 1]?.lower ?? '')) continue
    const verb = tokens.slice(0, at).findLastIndex(({ tag }) => FINITE_FORMS.has(tag))
    const harmed = tokens[verb]
    const hasVerb = tokens.slice(at + 2, at + LONGEST_SUBJECT).some(({ tag }) => tag === 'past')
    if (harmed === undefined || !(HARM_VERBS.has(harmed.lemma) || harmed.lemma === 'drown') || !hasVerb) return false
    // Deaths [fell] to 30, and 12 died when a van overturned: the one of many
    if (tokens.slice(0, verb).some(({ tag, lemma }) => tag === 'past' && COMPARED.has(lemma))) return false
    return phrase.from > at || !tokens.slice(0, at).some(({ lower }) => EACH_TIME.has(lower))
  }
  return false
}

const WHEN = soughtWords(['when', 'after'])
const COMPARED: ReadonlySet<string> = new Set('fall rise drop decline decrease increase reach'.split(' '))
const A: ReadonlySet<string> = new Set(['a', 'an'])
/** [Every year] two drivers are hurt when a deer runs out */
const EACH_TIME: ReadonlySet<string> = new Set(['every', 'each', 'year', 'annually', 'usually', 'often', 'typically'])
