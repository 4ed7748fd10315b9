import { tokenBefore } from '../../language/token-before.ts'
import { ABOUT_VERB, FINITE_FORMS, NOMINAL } from '../../language/tag.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { clauseStart, FAR } from '../clause-start.ts'
import { near } from '../refiner.ts'
import { phraseText } from '../phrase-text.ts'
import { causeBehind } from './complement-of.ts'
import { wordsOf } from './phrase-in-words.ts'
import { criterionBehind } from './criterion-behind.ts'

/**
 * What a label says of which of the counted a number counts, where several numbers of a sentence count the same: [about
 * fraud], of complaints about fraud, which reached 12,160; [(insurance)] of banking complaints numbered 28,300, followed
 * by insurance (19,760).
 * @param before the figures before it in its sentence
 * @returns what goes behind the counted in a label; null where the sentence narrows nothing
 */
export function whatNarrows(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  if (figure.kind !== 'count' || figure.unit === null) return null
  const { tokens } = sentence
  if (figure.head !== null) return criterionBehind(figure.head, sentence) ?? asItem(itemOfShare(figure, tokens))
  return (
    (figure.event === null ? causeBehind(tokens, figure.phrase.to) : null) ??
    phraseOfSubject(figure, tokens) ??
    criterionOfSubject(figure, sentence) ??
    asItem(itemOfList(figure, tokens, before))
  )
}

function asItem(item: string | null): string | null {
  return item === null ? null : `(${item})`
}

/** complaints [about payment fraud] rose to 9,370, grants [for small museums] numbered 240 */
function phraseOfSubject({ unit, phrase }: Figure, tokens: readonly Token[]): string | null {
  const start = clauseStart(tokens, phrase.from)
  const head = headOf(unit)
  let verb = phrase.from - 1
  // rose [by 27 per cent to] 9,370
  if (tokenBefore(tokens, phrase.from)?.lower === 'to')
    while (verb > start && verb > phrase.from - LONGEST_STEP && !FINITE_FORMS.has(tokens[verb]?.tag ?? '')) verb -= 1
  let end = verb
  while (end > start && (FINITE_FORMS.has(tokens[end]?.tag ?? '') || ABOUT_VERB.has(tokens[end]?.tag ?? ''))) end -= 1
  // in March and [a further] 96,000 in October: no verb
  if (!tokens.slice(end + 1, verb + 1).some(({ tag }) => FINITE_FORMS.has(tag))) return null
  for (let at = end; at >= start && at > end - LONGEST; at--) {
    const token = tokens[at]
    if (token === undefined || !IN_PHRASE.has(token.tag) || token.shape === 'digits') return null
    const behind = tokens[at + 1]
    if (token.entry.singular !== head || token.tag !== 'noun') continue
    return at < end && behind !== undefined && NARROWS.has(behind.lower) ? phraseText(tokens, at + 1, end + 1) : null
  }
  return null
}

/** Schools [with fewer than 50 pupils] numbered 61, patients [waiting longer than 18 weeks] fell to 1,204 */
function criterionOfSubject({ unit, phrase }: Figure, sentence: SentenceReading): string | null {
  const { tokens } = sentence
  const head = headOf(unit)
  let subject: number | null = null
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - FAR; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause) break
    if (token.tag === 'noun' && token.entry.singular === head) subject = at
  }
  return subject === null || subject === phrase.from - 1 ? null : criterionBehind(subject, sentence)
}

const NARROWS: ReadonlySet<string> = new Set('about against concerning regarding involving for on'.split(' '))
const IN_PHRASE: ReadonlySet<string> = new Set([
  ...NOMINAL,
  'gerund',
  'preposition',
  'determiner',
  'conjunction',
  'past',
])
const LONGEST = 10
const LONGEST_STEP = 7

/**
 * [Banking and credit] accounted for 35,410 complaints, [noise] was the subject of 298 of them, [theft] was alleged in
 * 22
 */
function itemOfShare({ phrase }: Figure, tokens: readonly Token[]): string | null {
  const verb = verbOfItem(tokens, phrase.from)
  return verb === null ? null : itemBefore(tokens, verb, true)
}

/** Where the verb stands by which an item has a number of the counted. */
function verbOfItem(tokens: readonly Token[], from: number): number | null {
  const before = tokenBefore(tokens, from - 1)
  switch (tokenBefore(tokens, from)?.lower) {
    case 'for':
      return before?.lemma === 'account' ? from - 2 : null
    case 'of':
      return SUBJECT_OF.has(before?.lower ?? '') && tokenBefore(tokens, from - 3)?.tag === 'auxiliary' ? from - 4 : null
    case 'in':
      return ALLEGED.has(before?.lemma ?? '') && tokenBefore(tokens, from - 2)?.tag === 'auxiliary' ? from - 3 : null
    default:
      return null
  }
}

/** was the [subject] of 298 complaints */
export const SUBJECT_OF: ReadonlySet<string> = new Set(['subject', 'object', 'topic', 'cause', 'reason', 'ground'])
/** was [alleged] in 22 complaints */
const ALLEGED: ReadonlySet<string> = new Set(['allege', 'raise', 'cite', 'mention', 'claim', 'report'])

/** followed by [insurance] (19,760) and [pensions] (6,150); accounted for 35,410, [insurance] for 20,020 */
function itemOfList({ phrase, unit }: Figure, tokens: readonly Token[], before: readonly Figure[]): string | null {
  const joint = tokenBefore(tokens, phrase.from)
  const inBracket = joint?.text === '(' && tokens[phrase.to]?.text === ')'
  const isShare =
    FOR_OF.has(joint?.lower ?? '') &&
    near(before).some(
      ({ phrase: { from } }) => tokenBefore(tokens, from)?.lower === joint?.lower && verbOfItem(tokens, from) !== null,
    )
  if ((!inBracket && !isShare) || !before.some((other) => headOf(other.unit) === headOf(unit))) return null
  return itemBefore(tokens, phrase.from - 1, false)
}

const headOf = (unit: string | null): string | undefined => unit?.slice(unit.lastIndexOf(' ') + 1)

const FOR_OF: ReadonlySet<string> = new Set(['for', 'of'])

/** The nouns that end before a place and fill their part of the sentence. */
function itemBefore(tokens: readonly Token[], end: number, mayJoin: boolean): string | null {
  let from = end
  const mayStand = (token: Token | undefined): boolean =>
    token?.tag === 'gerund' || NOMINAL.has(token?.tag ?? '') || (mayJoin && token?.lower === 'and')
  while (from > 0 && end - from < LONGEST_ITEM && mayStand(tokenBefore(tokens, from))) from -= 1
  const opening = tokenBefore(tokens, from)
  const isWhole = opening === undefined || opening.shape === 'mark' || JOINS_LIST.has(opening.lower)
  const last = tokens[end - 1]
  return from === end || !isWhole || last?.tag === 'adjective' ? null : wordsOf(tokens, from, end)
}

const LONGEST_ITEM = 5
const JOINS_LIST: ReadonlySet<string> = new Set(['and', 'by', 'while', 'with'])
