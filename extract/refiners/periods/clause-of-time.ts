import { CLAUSE_VERBS, PAST_FORMS } from '../../language/tag.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, TimeExpression, TimeNature, Token } from '../../model.ts'
import { AND_COMMA, WHICH_WHO } from '../../words/closed-classes.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { EVENT_NOUNS, STATE_VERBS } from '../../words/event-words.ts'
import { comparisonBefore } from '../comparison-before.ts'
import { isInClosedAside } from './closed-aside.ts'

/** As of May, of the 120 measures announced in 2021, …: how late the time of an opening aside may stand. */
const FIRST_WORDS = 14

/**
 * Under the mandate [given in 2016], inspectors …; our facility, [which expires in 2026], …: the time of what is said
 * in passing.
 */
export function isInsideAside(
  figure: Figure,
  time: TimeExpression,
  { opens }: TimeNature,
  tokens: readonly Token[],
): boolean {
  if (isInClosedAside(figure, time, tokens)) return true
  // After a bomb exploded on 9 January[, injuring] 16, …: what came of it
  if (tokens[time.to + 1]?.tag === 'gerund' && figure.phrase.from <= time.to + 3) return false
  if (time.use === 'since' || time.to > figure.phrase.from || tokens[time.to]?.text !== ',' || opens) return false
  // reported that [in 2019], 40 …: the time opens a clause
  const preposition = tokens[time.from - 1]?.tag === 'determiner' ? time.from - 2 : time.from - 1
  if (/^(?:that|and|but|while|,|;|:)$/.test(tokenBefore(tokens, preposition)?.lower ?? '')) return false
  // killed six[; the next day], four more
  if (OPENS_OWN.has(tokenBefore(tokens, time.from)?.lower ?? '')) return false
  const opening = tokens[0]?.tag === 'preposition'
  return tokens
    .slice(Math.max(0, time.from - 8), time.from)
    .some(
      (token, at, words) =>
        WHICH_WHO.has(token.lower) ||
        (time.from < FIRST_WORDS &&
          PAST_FORMS.has(token.tag) &&
          !isPredicate(tokenBefore(words, at)) &&
          (opening || at >= words.length - 2 || (words[at + 1]?.lower === 'by' && !isAmount(words[at + 2])))),
    )
}

const OPENS_OWN: ReadonlySet<string> = new Set([';', 'and', 'but'])

/** rose by [4%], fell by [£]2m: by how much, not by whom */
const isAmount = (token: Token | undefined): boolean => token?.tag === 'number' || isCurrencySign(token?.text ?? '')

/** remained [imprisoned], were [held]: no aside, but what the clause says */
function isPredicate(before: Token | undefined): boolean {
  return before !== undefined && CLAUSE_VERBS.has(before.tag) && STATE_VERBS.has(before.lemma)
}

/**
 * 53 were arrested and 29 remained in detention [as of] August dates both; what had happened [by] August happened in
 * its clause.
 */
export const CLOSES_CLAUSE: ReadonlySet<string> = new Set(['through', 'by', 'until', 'till', 'to', 'at'])
const NAMES_END: ReadonlySet<string> = new Set('the end close of early mid late -'.split(' '))

/** The word that makes a time an as-of: [by] the end of June. */
export function asOfWord(time: TimeExpression, tokens: readonly Token[]): string {
  let at = time.from - 1
  while (NAMES_END.has(tokenAt(tokens, at)?.lower ?? '') && tokenBefore(tokens, at)?.lower !== 'as') at -= 1
  return tokenAt(tokens, at)?.lower ?? ''
}

/** Behind "and", or behind a comma and a number, a verb of its own: [, and 51 had been received] by December. */
export function holdsClause(between: readonly Token[]): boolean {
  const joint = between.findIndex(
    ({ lower, text }, at) => lower === 'and' || (text === ',' && between[at + 1]?.tag === 'number'),
  )
  return joint >= 0 && between.slice(joint).some(({ tag }) => CLAUSE_VERBS.has(tag))
}

/**
 * In May 31 were listed, compared with [22] and five in the same month of 2022: a time behind dates what is compared.
 */
export function isOfLevelBefore({ phrase }: Figure, time: TimeExpression, { tokens, times }: SentenceReading): boolean {
  const last = times[times.length - 1]
  if (last === undefined || last.from < phrase.to) return false
  const link = comparisonBefore(phrase.from, tokens)
  return link !== null && time.from < link
}

/** 380 were open at the end of the year[, and 238 led] to action: an as-of time of the clause before. */
export function isOfClauseBefore(
  { phrase }: Figure,
  time: TimeExpression,
  { opens }: TimeNature,
  tokens: readonly Token[],
): boolean {
  if (time.use !== 'as-of' || opens || !AND_COMMA.has(tokens[time.to]?.lower ?? '')) return false
  // ; [by December], 30 had been freed
  let opening = time.from - 1
  while (tokens[opening]?.tag === 'preposition' || NAMES_END.has(tokens[opening]?.lower ?? '')) opening -= 1
  if (tokens[opening]?.shape === 'mark' || tokens[opening]?.tag === 'conjunction') return false
  const joins = tokens
    .slice(time.to, phrase.from)
    .every(({ lower, tag }) => /^(?:,|and)$/.test(lower) || tag === 'adverb')
  // remained in prison as of May, five [of whom] had been held for a year: told of the same
  return joins && CLAUSE_VERBS.has(tokens[phrase.to]?.tag ?? '') && tokens[phrase.to - 1]?.lower !== 'whom'
}

/** convicted [for torturing detainees] during the May protests: the time of what they were convicted for. */
export function isOfPurpose(between: readonly Token[]): boolean {
  return between.some(
    ({ tag }, at) =>
      tag === 'gerund' && FOR_OF.has(tokenBefore(between, at)?.lower ?? '') && between[at + 1]?.tag !== undefined,
  )
}

/**
 * charged 12 officers [with the murder of] 303 civilians in 2019: the time of what they were charged with
 * @param between the words from those who are charged to the time
 */
export function isOfCrime(between: readonly Token[]): boolean {
  return between.some(({ lower }, at) => {
    if (!LEADS_TO_CRIME.has(lower)) return false
    let noun = at + 1
    while (noun < at + LONGEST_CRIME && INSIDE_CRIME.has(between[noun]?.tag ?? '') && between[noun + 1]?.lower !== 'of')
      noun += 1
    return EVENT_NOUNS.has(between[noun]?.entry.singular ?? '') && between[noun + 1]?.lower === 'of'
  })
}

const LONGEST_CRIME = 4
const INSIDE_CRIME: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun'])

const LEADS_TO_CRIME: ReadonlySet<string> = new Set(['for', 'of', 'with', 'over', 'in'])
const FOR_OF: ReadonlySet<string> = new Set(['for', 'of', 'with'])

/**
 * the centre, [opened] in 2021 with 120 places, held 74 by June; but gunmen struck, [killed] 12, and fled are verbs in
 * a row
 */
function opensAside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || WHICH_WHO.has(token.lower)) return token !== undefined
  return (
    PAST_FORMS.has(token.tag) &&
    !closesAside(tokens, at - 1) &&
    !tokens.slice(0, at).some(({ tag }) => CLAUSE_VERBS.has(tag))
  )
}

/** The parish, [with 350 members,] reported: the second comma of an aside that begins with a preposition. */
function closesAside(tokens: readonly Token[], comma: number): boolean {
  const opening = tokens.findLastIndex(({ text }, at) => at < comma && text === ',')
  return opening >= 0 && tokens[opening + 1]?.tag === 'preposition'
}

/** three camps[, which house 8,600 families,] by June: a time behind the aside in which the figure stands. */
export function isInAsideBefore(figure: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  for (let at = figure.phrase.from - 1; at > 0 && at > figure.phrase.from - 8; at--) {
    if (tokens[at]?.text === ',') return false
    if (tokens[at - 1]?.text !== ',' || !opensAside(tokens, at)) continue
    return tokens.slice(figure.phrase.to, time.from).some(({ text }) => text === ',')
  }
  return (
    opensWithParticiple(figure, tokens) && tokens.slice(figure.phrase.to, time.from).some(({ text }) => text === ',')
  )
}

/** [Built for 1,100 inmates], the prison held 4,070 in September */
function opensWithParticiple({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (!PAST_FORMS.has(tokens[0]?.tag ?? '') || phrase.from > LONGEST_OPENING) return false
  return tokens.slice(1, phrase.from).every(({ tag, text }) => text !== ',' && !CLAUSE_VERBS.has(tag))
}

const LONGEST_OPENING = 8
