import { PAST_FORMS } from '../language/tag.ts'
import { isPlural } from '../language/singular-of.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Discard, Mention, Token } from '../model.ts'
import { AND_OR, BE } from '../words/closed-classes.ts'
import { CUE } from '../words/cues.ts'
import { EVENT_NOUNS, HAPPENINGS, HARM_VERBS } from '../words/event-words.ts'
import { PERSON_NOUNS, TIME_UNITS } from '../words/nouns.ts'
import { wordSet } from '../words/word-set.ts'

/** Did not close for a single day. */
export const NOT_SINGLE = 'zero-not-single'

/** A "no" that denies without counting: no [longer], no [more than], no [one]. */
const NO_IDIOM =
  /^(?:longer|more|fewer|less|later|earlier|sooner|one|doubt|matter|means|way|and|or|but|yes|such|stranger|other)$/
const NEGATION = /^(?:not|n't|never|neither|nor|cannot|without|hardly|no|nobody|none)$|n't$/
const REPORT =
  /^(?:report|account|record|case|instance|indication|allegation|claim|sign|evidence|incident|information)$/

/**
 * Finds the zeros that a text states in words, and every other "no".
 * "There were [no] reported incidents", "did not repatriate [any]", "[none] of the sites": zero. "[no] national law":
 * negation.
 * @param numbers where a number may begin, and so a zero be stated
 * @param label that of the row whose value the tokens are
 */
export function readZeros(
  tokens: readonly Token[],
  taken: readonly boolean[],
  numbers: readonly number[],
  label: string | null,
): { mentions: Mention[]; discards: Discard[] } {
  const mentions: Mention[] = []
  const discards: Discard[] = []
  const zero = (at: number, rule: string) =>
    mentions.push({ from: at, to: at + 1, form: 'zero', value: 0, low: 0, high: 0, range: false, rule })
  for (const at of numbers) {
    const token = tokens[at]
    if (token === undefined || (token.entry.cues & CUE.numberWord) === 0 || taken[at] === true) continue
    if (token.lower === 'no') {
      const after = tokens[at + 1]
      if (after === undefined || after.shape !== 'word' || NO_IDIOM.test(after.lower))
        discards.push(negation(at, 'no-idiom'))
      else if (countsNoun(tokens, at + 1)) zero(at, 'zero-no')
      else discards.push(negation(at, 'no-before-singular'))
    } else if (token.lower === 'none') {
      if (isNameOfRest(tokens, at) || (at === 0 && label !== null && !namesSeveral(label)))
        discards.push(negation(at, 'none-of-one'))
      else zero(at, 'zero-none')
    } else if (token.lower === 'nobody') {
      if (isToldOf(tokens, at)) zero(at, 'zero-nobody')
      else discards.push(negation(at, 'nobody'))
    } else if (token.lower === 'one' && isNotOne(tokens, at)) {
      zero(at, 'zero-not-one')
    } else if (token.lower === 'single' && isNotSingle(tokens, at)) {
      zero(at, NOT_SINGLE)
    } else if (token.lower === 'any' && isDenied(tokens, at)) {
      if (countsNoun(tokens, at + 1) || endsPhrase(tokens[at + 1]) || isEntry(tokens, at)) zero(at, 'zero-any')
    }
  }
  return { mentions, discards }
}

/** Not [one] complaint was upheld, not [one] of them: none; but not one but two. */
function isNotOne(tokens: readonly Token[], at: number): boolean {
  if (tokenBefore(tokens, at)?.lower !== 'not') return false
  const behind = tokens[at + 1]
  const counts = behind?.lower === 'of' || /^(?:noun|adjective|name)$/.test(behind?.tag ?? '')
  return counts && !tokens.slice(at + 1, at + 6).some(({ lower }) => lower === 'but')
}

/**
 * There was not a [single] theft, did not lose a [single] ship, without a [single] accident: none; but it is not a single
 * market, and who does not adopt a single currency may have several.
 */
function isNotSingle(tokens: readonly Token[], at: number): boolean {
  const counts = /^(?:noun|adjective|name)$/.test(tokens[at + 1]?.tag ?? '')
  if (tokenBefore(tokens, at)?.lower !== 'a' || !counts || !isDenied(tokens, at) || !isOneOfMany(tokens, at))
    return false
  const [be, not] = [tokenBefore(tokens, at - 2), tokenBefore(tokens, at - 1)]
  const isPredicate = not?.lower === 'not' && BE.has(be?.lower ?? '') && tokens[at - 4]?.lower !== 'there'
  return !isPredicate && !tokens.slice(at + 1, at + 6).some(({ lower }) => lower === 'but')
}

/** [not a] single boat, lost a single boat, for a single day, a single [accident], a single [patient] */
function isOneOfMany(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 2]
  if (before === undefined || NEGATION.test(before.lower) || before.lemma === 'lose') return true
  let head = at + 1
  while (head < at + LONGEST_PHRASE && OF_PHRASE.test(tokens[head + 1]?.tag ?? '')) head += 1
  const { lemma = '' } = tokens[head] ?? {}
  if (before.lower === 'for') return TIME_UNITS.has(lemma)
  return HAPPENINGS.has(lemma) || PERSON_NOUNS.has(lemma) || CASES.has(lemma)
}

const LONGEST_PHRASE = 4
const OF_PHRASE = /^(?:noun|adjective|name)$/
/** What each is one more of: no plan, agreement or definition, which a body may want to have only one of. */
const CASES = wordSet(`
  abuse application arrest attempt attack burglary case casualty charge claim complaint conviction crime death detention
  error escape fatality illness incident infection injury investigation loss offence offense outbreak prosecution
  request resignation sale sighting suicide theft trial victim violation visit vote
`)

/** Muslim 81%, [none] 7.6%: those who have none, and not how many they are */
function isNameOfRest(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.shape === 'digits'
}

/** Fatalities: none is a zero; Former name: [none] says that there is not the one. */
function namesSeveral(label: string): boolean {
  return label.split(/[^\p{L}'’]+/u).some((word) => isPlural(word.toLowerCase()))
}

/** [Nobody] was injured: something happened, or did not, to a number of people; nobody knows is a figure of speech. */
function isToldOf(tokens: readonly Token[], at: number): boolean {
  let index = at + 1
  // Nobody [under 16] was held
  if (tokens[index]?.tag === 'preposition')
    while (index < at + 5 && tokens[index] !== undefined && tokens[index]?.tag !== 'auxiliary') index += 1
  while (tokens[index]?.tag === 'auxiliary' || tokens[index]?.tag === 'adverb') index += 1
  const verb = tokens[index]
  return verb !== undefined && PAST_FORMS.has(verb.tag) && (index > at + 1 || HARM_VERBS.has(verb.lemma))
}

function negation(at: number, rule: string): Discard {
  return { from: at, to: at + 1, reason: 'negation', rule }
}

/** Whether a phrase of adjectives and nouns begins here whose head stands for several, or a report of something. */
function countsNoun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 7; index++) {
    const token = tokens[index]
    if (token === undefined) return false
    const noun = token.tag === 'noun' || (token.tag === 'name' && token.lower !== token.text)
    if (noun && token.entry.plural && !isMoreNoun(tokens[index + 1])) return !TELL_COUNTS.has(token.lower)
    if (noun && REPORT.test(token.lemma) && /^(?:of|that)$/.test(tokens[index + 1]?.lower ?? '')) return false
    const inside =
      noun ||
      /^(?:adjective|past|participle|gerund|adverb|name)$/.test(token.tag) ||
      /^[“”"‘’-]$/.test(token.text) ||
      AND_OR.has(token.lower) ||
      isJoined(tokens, index)
    if (!inside) return false
  }
  return false
}

/** no [spin-out] companies, no [on-site] visits: what a hyphen joins is one word, whatever its parts are */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '-' ||
  (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true) ||
  // no Regulation [28] reports
  (tokens[at]?.shape === 'digits' && tokens[at - 1]?.tag === 'name')

/** did not record [any] impairment: a happening in the singular behind a verb of entering it in the books. */
function isEntry(tokens: readonly Token[], at: number): boolean {
  if (
    !/^(?:record|recognise|recognize|report|receive|register|incur|log|book|suffer|experience)$/.test(
      tokens[at - 1]?.lemma ?? '',
    )
  )
    return false
  for (let index = at + 1; index < at + 5; index++) {
    const token = tokens[index]
    if (token?.tag === 'noun' && EVENT_NOUNS.has(token.lemma)) return true
    if (!/^(?:noun|adjective|past|participle)$/.test(token?.tag ?? '')) return false
  }
  return false
}

/** The ministry gave [no figures]: what is missing is the count itself. */
const TELL_COUNTS: ReadonlySet<string> = new Set(['numbers', 'figures', 'statistics'])

function isMoreNoun(token: Token | undefined): boolean {
  return token?.tag === 'noun' && token.shape === 'word'
}

function endsPhrase(token: Token | undefined): boolean {
  return token === undefined || token.shape === 'mark' || token.tag === 'preposition'
}

/** A negation stands before, within the clause. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 9; index--) {
    const token = tokens[index]
    if (token === undefined || /^[;:.]$/.test(token.text) || /^(?:but|if|whether)$/.test(token.lower)) return false
    if (NEGATION.test(token.lower)) return token.lower !== 'without' || index < at - 1
  }
  return false
}
