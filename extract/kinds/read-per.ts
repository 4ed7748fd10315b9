import { readNounPhrase } from '../language/noun-phrase.ts'
import type { Tag } from '../language/tag.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Token } from '../model.ts'
import { readAtom } from '../numbers/read-atom.ts'
import { MEASURES, TIME_UNITS } from '../words/nouns.ts'

const FOR_IN_OF: ReadonlySet<string> = new Set(['for', 'in', 'of'])
const EACH: ReadonlySet<string> = new Set(['a', 'an', 'each', 'every'])
/** 1.7 goals [a match], $82 [a barrel] */
const BASES: ReadonlySet<string> = new Set('share barrel head match game tonne litre liter unit'.split(' '))
/** 120 Ml/[d], 40 m³/[h] */
const SIGNS_OF_TIMES: ReadonlyMap<string, string> = new Map([
  ['d', 'day'],
  ['h', 'hour'],
  ['hr', 'hour'],
  ['yr', 'year'],
])
/** micrograms per [cubic metre] */
const POWERS_IN_WORDS: ReadonlySet<string> = new Set(['square', 'cubic'])
/** 310 meals daily [in] winter, but a one-hour daily break: what an adverb may stand before */
const ENDS_PHRASE: ReadonlySet<string> = new Set<Tag>(['mark', 'preposition', 'conjunction'])
/** 310 meals [daily], $4.3 billion [annually] */
const HOW_OFTEN: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'night'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annually', 'year'],
  ['yearly', 'year'],
])

/**
 * The base of a rate: per [100,000 live births], a [year], births/[1,000 population], per [100 inhabitants].
 * @param at the token behind what is counted above the line
 * @returns the base in words and where it ends, or null where no base follows
 */
export function readPer(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  const opener = tokens[at]
  const next = tokens[at + 1]
  if (opener === undefined || next === undefined) return null
  const slash = opener.text === '/'
  // male 1,172[/female] 1,214: a second row beside the first
  if (slash && tokens[at + 2]?.shape === 'digits') return null
  if (opener.lower === 'per' || slash) return baseAt(tokens, at + 1)
  if (FOR_IN_OF.has(opener.lower) && /^(?:every|each)$/.test(next.lower)) return baseAt(tokens, at + 2)
  // one visit [every two weeks]
  if (opener.lower === 'every' && next.tag === 'number' && TIME_UNITS.has(tokens[at + 2]?.lemma ?? ''))
    return baseAt(tokens, at + 1)
  // eight [a day], 40 hours [each week]
  if (
    EACH.has(opener.lower) &&
    (TIME_UNITS.has(next.lower) || (BASES.has(next.lower) && tokens[at + 2]?.tag !== 'noun')) &&
    !/^(?:ago|earlier|later|before)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return { per: next.lower, to: at + 2 }
  const often = HOW_OFTEN.get(opener.lower)
  if (often === undefined || (often !== 'year' && !ENDS_PHRASE.has(next.tag))) return null
  return { per: often, to: at + 1 }
}

function baseAt(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  const number = readAtom(tokens, [], at)
  if (number === null) {
    const noun = tokens[at]
    if (noun === undefined || noun.shape !== 'word') return null
    const powered = POWERS_IN_WORDS.has(noun.lower) ? MEASURES.get(tokens[at + 1]?.entry.singular ?? '') : undefined
    if (powered !== undefined) return { per: `${noun.lower} ${powered}`, to: at + 2 }
    // cents per [kilowatt hour]
    if (noun.lower.endsWith('watt') && tokens[at + 1]?.lower === 'hour')
      return { per: `${noun.lower} hour`, to: at + 2 }
    const time = tokens[at - 1]?.text === '/' ? SIGNS_OF_TIMES.get(noun.lower) : undefined
    if (time !== undefined) return { per: time, to: at + 1 }
    if (TIME_UNITS.has(noun.lemma) || MEASURES.has(noun.lower)) return { per: noun.lemma, to: at + 1 }
    const phrase = readNounPhrase(tokens, at, false)
    return phrase === null ? null : { per: phrase.unit, to: phrase.to }
  }
  const phrase = readNounPhrase(tokens, number.to, number.value !== 1 && tokens[number.to]?.entry.plural === true)
  const last = phrase?.to ?? number.to
  const words = tokens.slice(at, last).map((token, index) => (index > 0 && !token.glued ? ' ' : '') + token.lower)
  return { per: words.join(''), to: last }
}

/** one visit of [30 minutes] every two weeks: a stretch of what is counted, and itself counted by nothing */
export function isLengthOfEach(tokens: readonly Token[], number: number): boolean {
  if (tokenBefore(tokens, number)?.lower !== 'of' || !TIME_UNITS.has(tokens[number + 1]?.lemma ?? '')) return false
  return OPENS_BASE.has(tokens[number + 2]?.lower ?? '') && tokens[number - 3]?.tag === 'number'
}

const OPENS_BASE: ReadonlySet<string> = new Set([...EACH, 'per'])
