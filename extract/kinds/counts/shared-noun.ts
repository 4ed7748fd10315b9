import { isDealtOut } from '../../language/is-dealt-out.ts'
import { type NounPhrase, readNounPhrase } from '../../language/noun-phrase.ts'
import type { SentenceReading, Token } from '../../model.ts'
import { AND_OR } from '../../words/closed-classes.ts'
import { otherBound } from '../other-bound.ts'
import { TIMES_SIGNS } from '../../words/number-words.ts'

/**
 * Reads the noun that the first of two numbers shares with the second: two Russian and two [Kazakh law enforcement
 * personnel].
 * @param at where the words behind the number begin
 * @param several the number is not one
 */
export function sharedNoun(
  tokens: readonly Token[],
  at: number,
  mentions: SentenceReading['mentions'],
  several: boolean,
): NounPhrase | null {
  // [1334]x750 pixels
  const side = TIMES_SIGNS.has(tokens[at]?.lower ?? '')
    ? mentions.find((mention) => mention.from === at + 1)
    : undefined
  if (side !== undefined) {
    const things = readNounPhrase(tokens, side.to, true)
    return things === null ? null : { ...things, from: at, to: at }
  }
  // from [1.12 million] to 1.16 million specimens
  const second = tokens[at]?.lower === 'to' ? mentions.find((mention) => mention.from === at + 1) : undefined
  if (second !== undefined && tokens[at + 1]?.shape === 'digits' && isFrom(tokens, at)) {
    const things = readNounPhrase(tokens, second.to, true)
    if (things?.from === second.to && tokens[things.head]?.entry.plural === true) return { ...things, from: at, to: at }
    return null
  }
  // at least [3] and at most 7 wells
  const bound = otherBound(tokens, at, mentions)
  if (bound !== undefined) {
    const things = readNounPhrase(tokens, bound.to, true)
    const isSaid = things?.from === bound.to && tokens[things.head]?.entry.plural === true
    return isSaid ? { ...things, from: at, to: at } : null
  }
  // convicted [14] and 19 traffickers, respectively
  const last = lastOfRow(tokens, at, mentions)
  if (last !== undefined && isDealtOut(tokens, last.to)) {
    const things = readNounPhrase(tokens, last.to, true)
    return things?.from === last.to ? { ...things, from: at, to: at } : null
  }
  return several ? nounOfRow(tokens, at, mentions) : null
}

/** 412, 308 [and 96] cases: the last of numbers that only commas and one "and" join */
function lastOfRow(
  tokens: readonly Token[],
  at: number,
  mentions: SentenceReading['mentions'],
): SentenceReading['mentions'][number] | undefined {
  const first = mentions.findIndex((mention) => mention.from === at + 1)
  for (let next = first; next >= 0 && next < first + LONGEST_ROW; next++) {
    const number = mentions[next]
    const joint = tokens[(number?.from ?? 0) - 1]
    if (number === undefined || joint === undefined) return undefined
    if (AND_OR.has(joint.lower)) return number
    if (joint.text !== ',' || mentions[next + 1]?.from !== number.to + 1) return undefined
  }
  return undefined
}

const LONGEST_ROW = 8

/** 590 [full-time] and 101 on-call firefighters, 12 [night], 30 day and eight weekend nurses: what narrows the first alone. */
function nounOfRow(tokens: readonly Token[], at: number, mentions: SentenceReading['mentions']): NounPhrase | null {
  const end = endOfModifier(tokens, at)
  if (end === at || tokens[end + 1]?.tag !== 'number') return null
  const next = mentions.find((mention) => mention.from === end + 1)
  if (next === undefined) return null
  const last = AND_OR.has(tokens[end]?.lower ?? '') ? readNounPhrase(tokens, next.to, true) : null
  const noun = last ?? (tokens[end]?.text === ',' ? nounOfRow(tokens, next.to, mentions) : null)
  if (noun === null || noun.head === next.to || tokens[noun.head]?.entry.plural !== true) return null
  const own = tokens.slice(at, end).map(({ lower }) => lower)
  return { from: at, to: end, head: noun.head, unit: [own.join(''), ...noun.unit.split(' ').slice(1)].join(' ') }
}

/** Behind one word that may stand before a noun, with its hyphens: [Russian] and, [export] and, [on-call] and */
function endOfModifier(tokens: readonly Token[], at: number): number {
  let end = at
  while (tokens[end + 1]?.text === '-' && tokens[end + 2]?.glued === true) end += 2
  const { tag, entry } = tokens[end] ?? {}
  const narrows = tag === 'adjective' || tag === 'name' || (tag === 'noun' && entry?.plural === false)
  return narrows ? end + 1 : at
}

/** [from] 1.12 million */
function isFrom(tokens: readonly Token[], to: number): boolean {
  return tokens.slice(Math.max(0, to - 4), to).some(({ lower }) => lower === 'from')
}
