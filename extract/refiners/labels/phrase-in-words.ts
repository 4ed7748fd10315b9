import { tokenBefore } from '../../language/token-before.ts'
import { NAMING } from '../../language/tag.ts'
import type { Token } from '../../model.ts'

const MEASURED_OF: ReadonlySet<string> = new Set(
  'length duration cost price rate level value sales exports imports purchases costs prices output'.split(' '),
)

/** The noun phrase that ends before a place, in words as a label has them; null where there is none, or a long one. */
export function phraseBefore(tokens: readonly Token[], end: number): string | null {
  return wordsOf(tokens, startOfPair(tokens, startOfPhrase(tokens, end)), end)
}

/** [Taxes and] royalties amounted to $371 million: two subjects that open their sentence. */
function startOfPair(tokens: readonly Token[], from: number): number {
  if (tokenBefore(tokens, from)?.lower !== 'and') return from
  const first = startOfNouns(tokens, from - 1)
  return first === 0 && first < from - 1 ? 0 : from
}

/** Where the nouns that end before a place begin, with the adjectives before them and without an article. */
export function startOfNouns(tokens: readonly Token[], end: number): number {
  let from = end
  while (from > 0 && NAMING.has(tokenBefore(tokens, from)?.tag ?? '')) from -= 1
  return from
}

/** The same with what belongs to the nouns: the average [length of] stay, profit [before] tax, output [per] worker. */
export function startOfPhrase(tokens: readonly Token[], end: number): number {
  let from = end
  // [on-time] departures, the [drop-out] rate: what a hyphen joins is one word
  while (
    from > 0 &&
    (NAMING.has(tokenBefore(tokens, from)?.tag ?? '') ||
      tokenBefore(tokens, from)?.text === '-' ||
      (from < end && isHyphen(tokenBefore(tokens, from - 1))) ||
      (from < end && isHyphen(tokens[from])))
  )
    from -= 1
  // the average [length of] stay
  if (tokenBefore(tokens, from)?.lower === 'of' && MEASURED_OF.has(tokenBefore(tokens, from - 1)?.lower ?? ''))
    return startOfNouns(tokens, from - 2)
  return isCharge(tokens, from, end) || isPerUnit(tokens, from) ? startOfNouns(tokens, from - 1) : from
}

const LONGEST_PHRASE = 8

/** The words of a label; null where there are none, or more than one has. */
export function wordsOf(tokens: readonly Token[], from: number, end: number): string | null {
  const phrase = tokens.slice(from, end)
  // £22.0[m] was saved
  if (phrase[0]?.glued === true && tokens[from - 1]?.shape === 'digits') return null
  if (phrase.length === 0 || phrase.filter(({ glued }) => !glued).length > LONGEST_PHRASE) return null
  return phrase.map((token, at) => (at > 0 && !token.glued ? ' ' : '') + asWritten(token, from + at)).join('')
}

/** The noun phrase that begins behind a word, without an article: concerned [direct marketing]. */
export function phraseBehind(tokens: readonly Token[], at: number): string | null {
  const from = tokens[at + 1]?.tag === 'determiner' ? at + 2 : at + 1
  let end = from
  // [direct] marketing: an adjective that looks like a verb
  if (tokens[end]?.tag === 'verb' && NAMING.has(tokens[end + 1]?.tag ?? '')) end += 1
  while (NAMING.has(tokens[end]?.tag ?? '') || (end > from && tokens[end]?.text === '-')) end += 1
  return wordsOf(tokens, from, end)
}

function isHyphen(token: Token | undefined): boolean {
  return token?.text === '-' && token.glued
}

/** profit [before tax], earnings [after interest and] tax: what is taken off an amount says which amount it is. */
function isCharge(tokens: readonly Token[], from: number, end: number): boolean {
  return (
    BEFORE_AFTER.has(tokenBefore(tokens, from)?.lower ?? '') &&
    CHARGES.has(tokens[end - 1]?.lemma ?? '') &&
    tokenBefore(tokens, from - 1)?.tag === 'noun'
  )
}

/** output [per] worker */
function isPerUnit(tokens: readonly Token[], from: number): boolean {
  return tokenBefore(tokens, from)?.lower === 'per' && NAMING.has(tokenBefore(tokens, from - 1)?.tag ?? '')
}

const BEFORE_AFTER: ReadonlySet<string> = new Set(['before', 'after'])
const CHARGES: ReadonlySet<string> = new Set('tax taxation interest item charge'.split(' '))

/** A name keeps its capitals; the first word of a sentence has one anyway, unless it has more. */
function asWritten({ text, lower, tag }: Token, at: number): string {
  const several = text.slice(1) !== lower.slice(1)
  return tag === 'name' && (at > 0 || several) ? text : lower
}
