import { type NounPhrase, readNounPhrase } from '../../language/noun-phrase.ts'
import { FINITE_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Token } from '../../model.ts'
import { AND_OR, WHICH_WHOM } from '../../words/closed-classes.ts'

/**
 * Reads the noun that a number counts; an -ed form that is a verb there opens none: "Fewer than 100 [remained] captive".
 * @param number where the number begins, where the words behind it do, and whether it is more than one
 */
export function countedNoun(
  tokens: readonly Token[],
  { from, start, several }: { from: number; start: number; several: boolean },
): NounPhrase | null {
  const phrase = readNounPhrase(tokens, start, several, several && isInOpening(tokens, from))
  if (phrase === null) return null
  // 1,402 [bachelor's], 489 master's: whose they are, not what
  if (tokens[phrase.head]?.entry.possessive === true) return null
  if (!several) return phrase
  if (isNameOfKind(tokens, phrase)) return null
  if (tokens[start]?.tag !== 'past') return phrase
  const isVerb = tokens[phrase.head]?.entry.plural !== true || isPredicate(tokens, from, start, phrase.to)
  return isVerb ? null : phrase
}

/** 41 cases (24 [sex trafficking] and 17 [child trafficking]): of what kind they were, not what they were. */
function isNameOfKind(tokens: readonly Token[], { head, to }: { head: number; to: number }): boolean {
  const noun = tokens[head]
  if (noun === undefined || noun.entry.plural || tokens[to]?.tag !== 'gerund') return false
  const behind = tokens[to + 1]
  return behind === undefined || behind.shape === 'mark' || AND_OR.has(behind.lower)
}

/** Courts convicted 21; 18 [received] prison sentences: a clause of its own, and no other verb in it. */
function isPredicate(tokens: readonly Token[], from: number, verb: number, to: number): boolean {
  // but 2 ferns (195900); 5 [cultivated] plants: a list of things
  const opens = OBTAINS.has(tokens[verb]?.lemma ?? '') && /^(?:;|,|and)$/.test(tokens[from - 1]?.lower ?? '')
  if (!opens && !isRelativeOf(tokens, from) && !isOfOpening(tokens, from)) return false
  for (let at = to; at < to + 20; at++) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark' || token.tag === 'number') return true
    if (token.tag === 'auxiliary' || token.tag === 'past' || token.tag === 'modal') return false
  }
  return true
}

/** [of which] 212 involved batons */
function isRelativeOf(tokens: readonly Token[], from: number): boolean {
  return WHICH_WHOM.has(tokenBefore(tokens, from)?.lower ?? '') && tokenBefore(tokens, from - 1)?.lower === 'of'
}

/** [Of the letters], 640 praised staff */
function isOfOpening(tokens: readonly Token[], from: number): boolean {
  return tokens[0]?.lower === 'of' && tokens[from - 1]?.text === ','
}

const OBTAINS: ReadonlySet<string> = new Set(
  'receive obtain suffer sustain show face attend seek complete lose win await enter leave need concern'.split(' '),
)

/**
 * [In] 12 cases officers had used force: a preposition opens the clause, and its subject follows; but in 40 sales
 * offices, tills were replaced.
 */
function isInOpening(tokens: readonly Token[], number: number): boolean {
  let from = number
  while (IN_OPENING.has(tokenBefore(tokens, from)?.tag ?? '') && number - from < LONGEST_OPENING) from -= 1
  const before = tokenBefore(tokens, from)
  if (!OPENS.has(tokens[from]?.lower ?? '')) return false
  if (before !== undefined && before.shape !== 'mark' && before.tag !== 'conjunction') return false
  const end = tokens
    .slice(number, number + LONGEST_OPENING)
    .find(({ text, tag }) => text === ',' || FINITE_FORMS.has(tag))
  return end !== undefined && end.text !== ','
}

const OPENS: ReadonlySet<string> = new Set(['in', 'at', 'across', 'during', 'on', 'throughout'])
const IN_OPENING: ReadonlySet<string> = new Set(['number', 'preposition', 'determiner', 'adverb', 'adjective'])
const LONGEST_OPENING = 12
