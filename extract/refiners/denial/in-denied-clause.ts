import type { Figure, SentenceReading, Token } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'
import { REPORTING_VERBS } from '../../words/event-words.ts'
import { isFormAmong, mayHold, type SoughtWords, soughtWords } from '../../words/sought-words.ts'
import { leftOfPhrase } from '../governor/left-of-phrase.ts'
import { isNegated } from './is-negated.ts'

/**
 * Whether the clause of a figure is told as untrue: [denied that] 20 had died, [rejected claims that] 90 had died, [it is
 * not true that] 11 vanished, [no evidence that]; but denied 20 applications.
 */
export function isInDeniedClause(figure: Figure, governor: number | null, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, DENYING)) return false
  const { tokens } = sentence
  const { phrase } = figure
  // [denied] 20 people had died
  if (governor !== null && governor >= phrase.to && isDenial(tokens, leftOfPhrase(tokens, phrase.from), DENIES))
    return true
  const from = governor !== null && isOfOneClause(tokens, governor, phrase.from) ? governor : phrase.from
  const that = complementizer(tokens, from)
  if (that === null) return false
  return isDenial(tokens, that - 1, DENIES) || isUntrue(tokens, that - 1) || isClaimDenied(tokens, that - 1, governor)
}

/** denied that it sold 12 boats and 14 cars; but not true that 12 people [voted; 340] did: a clause of its own */
function isOfOneClause(tokens: readonly Token[], verb: number, figure: number): boolean {
  for (let at = verb + 1; at < figure; at++) if (OWN_CLAUSE.has(tokens[at]?.lower ?? '')) return false
  return verb < figure
}

const OWN_CLAUSE: ReadonlySet<string> = new Set([';', ':', 'but'])

/** The "that" which opens the clause of a word, with no other clause between. */
function complementizer(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at > 0 && at > from - LONGEST_OPENING; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark' || token.entry.opensClause) return null
    if (token.lower === 'that') return at
    if (RELATIVE.has(token.lower) || REPORTING_VERBS.has(token.lemma)) return null
  }
  return null
}

/** that as many as [20] people: the words between a clause's opening and its number or verb */
const LONGEST_OPENING = 16
const RELATIVE: ReadonlySet<string> = new Set('who whom which whose where when but'.split(' '))

function isDenial(tokens: readonly Token[], at: number, verbs: SoughtWords): boolean {
  const token = tokens[at]
  return at >= 0 && token !== undefined && token.tag !== 'noun' && isFormAmong(token, verbs) && !isNegated(at, tokens)
}

/** it is [not true] that, it is [false] that */
function isUntrue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isFormAmong(token, TRUTH)) return false
  return (token.lower === 'true') === isNegated(at, tokens)
}

/**
 * [rejected] the opposition's claims that, there is [no evidence] that, claims that 90 had died [were false].
 * @param noun where the claim is named, if it is
 * @param until the last word of what is claimed
 */
function isClaimDenied(tokens: readonly Token[], noun: number, until: number | null): boolean {
  const claim = tokens[noun]
  if (noun < 0 || claim?.tag !== 'noun') return false
  if (EVIDENCE.has(claim.lemma)) return hasNo(tokens, noun)
  if (!CLAIMS.has(claim.lemma)) return false
  for (let at = noun - 1; at >= 0 && at >= noun - LONGEST_CLAIM; at--) {
    if (isDenial(tokens, at, REJECTS)) return true
    if (!IN_CLAIM.has(tokens[at]?.tag ?? '')) break
  }
  return until !== null && isFoundFalse(tokens, until + 1)
}

/** found [no] credible evidence */
function hasNo(tokens: readonly Token[], noun: number): boolean {
  let at = noun - 1
  while (tokens[at]?.tag === 'adjective') at -= 1
  return tokens[at]?.lower === 'no'
}

/** claims that 90 miners had died [were false], were rejected */
function isFoundFalse(tokens: readonly Token[], from: number): boolean {
  if (!BE.has(tokens[from]?.lower ?? '') || tokens[from + 1]?.lower === 'not') return false
  return isDenial(tokens, from + 1, REJECTS) || (tokens[from + 1]?.lower !== 'true' && isUntrue(tokens, from + 1))
}

const LONGEST_CLAIM = 6
const IN_CLAIM: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun', 'name', 'particle', 'preposition'])
const CLAIMS: ReadonlySet<string> = new Set(
  'claim report allegation rumour rumor suggestion accusation assertion charge story statement'.split(' '),
)
const EVIDENCE: ReadonlySet<string> = new Set('evidence indication proof sign'.split(' '))

const DENIES = soughtWords('deny refute disprove dispute rebut'.split(' '))
const REJECTS = soughtWords(DENIES.words, 'reject dismiss discount'.split(' '))
const TRUTH = soughtWords('true untrue false incorrect wrong unfounded baseless'.split(' '))
const DENYING = soughtWords(REJECTS.words, TRUTH.words, EVIDENCE)
