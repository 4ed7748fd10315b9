import { NAMING, VERB_FORMS } from '../language/tag.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Mention, SentenceReading, Token } from '../model.ts'
import { AND_COMMA, BE, JOINS_CLAUSES } from '../words/closed-classes.ts'
import { PERSON_NOUNS, PLURAL_WITHOUT_ENDING } from '../words/nouns.ts'
import { wordSet } from '../words/word-set.ts'
import type { KindReading } from './kind-reader.ts'
import { readDuration } from './read-duration.ts'
import { readPercent } from './read-percent.ts'

/**
 * The kind of a bare number whose unit an earlier number of the sentence has: must be decided within 60 days, but 41
 * waited [longer than 90]; men made up 62 per cent and [women 38].
 * @returns null where the number has a noun of its own, or where no earlier number can lend it a unit
 */
export function gappedNumber(mention: Mention, sentence: SentenceReading): KindReading | null {
  const part = partOfStretch(mention, sentence)
  if (part !== null || !isBare(sentence.tokens[mention.to])) return part
  return gappedStretch(mention, sentence) ?? gappedShare(mention, sentence)
}

function isBare(behind: Token | undefined): boolean {
  return behind === undefined || behind.shape === 'mark' || behind.tag === 'conjunction'
}

/** 120 days of leave, [30 before] and [90 after] the birth: both parts are told, and together they are the whole */
function partOfStretch(mention: Mention, sentence: SentenceReading): KindReading | null {
  const { tokens, mentions } = sentence
  if (!opensPart(mention, tokens)) return null
  const at = mentions.indexOf(mention)
  const isLast = opensPart(mentions[at - 1], tokens)
  const other = isLast ? mentions[at - 1] : mentions[at + 1]
  const whole = mentions[isLast ? at - 2 : at - 1]
  if (whole === undefined || !opensPart(other, tokens)) return null
  if (whole.value !== (mention.value ?? 0) + (other?.value ?? 0)) return null
  const reading = readDuration(whole, sentence)
  const { from, to } = mention
  return reading === null ? null : { ...reading, from, to, head: null, rule: `${reading.rule}-gapped` }
}

function opensPart(mention: Mention | undefined, tokens: readonly Token[]): boolean {
  if (mention === undefined || !AND_COMMA.has(tokenBefore(tokens, mention.from)?.lower ?? '')) return false
  const behind = tokens[mention.to]?.lower
  return behind === 'before' || behind === 'after'
}

/** waited [longer than 90], took [over 30], were answered [within 20]: as long as an earlier stretch is told */
function gappedStretch({ from, to }: Mention, sentence: SentenceReading): KindReading | null {
  const { tokens, mentions } = sentence
  let bound = from
  while (BOUNDS.has(tokenBefore(tokens, bound)?.lower ?? '')) bound -= 1
  if (bound === from || !saysHowLong(tokens, bound, from)) return null
  for (let at = mentions.length - 1; at >= 0; at--) {
    const other = mentions[at]
    if (other === undefined || other.to >= from) continue
    const reading = readDuration(other, sentence)
    if (reading !== null) return { ...reading, from, to, head: null, rule: `${reading.rule}-gapped` }
  }
  return null
}

function saysHowLong(tokens: readonly Token[], bound: number, number: number): boolean {
  const words = tokens.slice(bound, number)
  if (words.some(({ lower }) => OF_LENGTH.has(lower))) return true
  const verb = tokenBefore(tokens, bound)
  if (verb === undefined || !VERB_FORMS.has(verb.tag)) return false
  // 640 [took over] 30; but the academy took over 30 schools
  return LASTS.has(verb.lemma) || (verb.lemma === 'take' && tokens[bound - 2]?.tag === 'number')
}

const BOUNDS = wordSet('more less longer shorter than over under within up to about nearly almost at least most')
const OF_LENGTH = wordSet('longer shorter within')
const LASTS = wordSet('wait last stay')

/**
 * made up 62 per cent and [women 38]; rose 4 per cent, [prices 6] and [rents 3]; but turnout was 62 per cent, and
 * [officers 12]
 * @param behind how many such items may stand between the percentage and this one
 */
function gappedShare(mention: Mention, sentence: SentenceReading, behind = 1): KindReading | null {
  const { tokens, mentions } = sentence
  const { from, to, form, value } = mention
  if ((form !== 'digits' && form !== 'words') || (value ?? WHOLE) >= WHOLE) return null
  let noun = from
  while (noun > from - LONGEST_ITEM && NAMING.has(tokenBefore(tokens, noun)?.tag ?? '')) noun -= 1
  if (noun === from || !JOINS_CLAUSES.has(tokenBefore(tokens, noun)?.lower ?? '')) return null
  const before = mentions[mentions.indexOf(mention) - 1]
  if (before === undefined || before.form === 'fraction') return null
  const reading = readPercent(before, sentence) ?? (behind > 0 ? gappedShare(before, sentence, behind - 1) : null)
  if (reading === null || noun - reading.to > LONGEST_LINK) return null
  const isLevel = BE.has(tokens[before.from - 1]?.lower ?? '')
  if (isLevel && reading.of === null && areCounted(tokens[from - 1])) return null
  return { kind: 'percent', unit: 'percent', of: null, per: null, head: null, from, to, rule: `${reading.rule}-gapped` }
}

/** doctors, police */
function areCounted(token: Token | undefined): boolean {
  const { lower, entry } = token ?? { lower: '', entry: null }
  return PERSON_NOUNS.has(entry?.singular ?? '') || PLURAL_WITHOUT_ENDING.has(lower)
}

const WHOLE = 100
const LONGEST_ITEM = 4
/** a comma and "and" */
const LONGEST_LINK = 2
