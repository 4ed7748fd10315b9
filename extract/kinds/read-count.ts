import { readNounPhrase } from '../language/noun-phrase.ts'
import type { Mention, Token } from '../model.ts'
import { AND_COMMA, AND_OR } from '../words/closed-classes.ts'
import { behindBracketedNumber } from './behind-bracketed-number.ts'
import type { KindReader } from './kind-reader.ts'
import { isAttribute } from './counts/is-attribute.ts'
import { isNameOfOne } from './counts/is-name-of-one.ts'
import { namedByNumber } from './counts/named-by-number.ts'
import { countedNoun } from './counts/counted-noun.ts'
import { reportedThing } from './counts/reported-thing.ts'
import { sharedNoun } from './counts/shared-noun.ts'
import { skipWords } from './counts/skip-words.ts'
import { wordSet } from '../words/word-set.ts'
import { TIMES_SIGNS } from '../words/number-words.ts'
import { NOUN_ADJECTIVE } from '../language/tag.ts'
import { tokenBefore } from '../language/token-before.ts'

const SKIPPED = wordSet(`
  the its their his her our these those all such other a an more additional further least roughly approximately about
  some nearly almost around estimated than over at possible potential available maximum
`)
const FURTHER: ReadonlySet<string> = new Set(['more', 'fewer', 'additional', 'further', 'other', 'new', 'such'])

/** Counts of persons, events and things: what is left when a number is nothing more special. Never null. */
export const readCount: KindReader = (mention, { tokens, mentions, times, place }) => {
  const { from, form } = mention
  const to = behindOdd(tokens, behindNote(tokens, behindBracketedNumber(tokens, mention)))
  const of = tokens[to]?.lower === 'of' ? to + 1 : null
  // 1.8[x] EBITDA, but 2x4
  if (tokens[to]?.glued === true && TIMES_SIGNS.has(tokens[to].lower) && tokens[to + 1]?.shape !== 'digits')
    return count('time', to, to + 1)
  const start = skipWords(tokens, of ?? to, of === null ? FURTHER : SKIPPED, mentions)
  const number = behindNumberOf(tokens, from, to)
  if (number !== null) {
    const things = countedNoun(tokens, { from, start: number, several: true })
    if (things !== null) return count(things.unit, things.head, things.to)
  }
  const report = form === 'zero' ? reportedThing(tokens, start) : null
  const several = mention.value !== 1
  // rose to 45 from 40 [last year]: when, not what
  // up from 74 of 115 [last year]
  if (start > to - 1 && times.some((time) => time.from === start)) return count(null, null, start)
  // "12 of whom": the noun stands before; "one of which".
  if (of !== null && standsForCounted(tokens, of)) {
    const what = tokens[of]?.lower === 'them' ? appositive(tokens, of + 1) : null
    return count(what?.unit ?? null, what?.head ?? null, what?.to ?? of + 1)
  }
  if (of !== null && (isOfCause(tokens, of, form) || isOfKind(tokens, of, from, mentions))) return count(null, null, to)
  const container = of === null ? null : gappedContainer(tokens, mention, mentions)
  if (container !== null) return count(container, null, to)
  // 1,910 [in full-time equivalents]
  const equivalent = fullTimeEquivalent(tokens, to)
  if (equivalent !== null) return count('full-time equivalent', equivalent, equivalent + 1)
  // male 1,172[/female] 1,214: what is counted next
  if (tokens[to]?.text === '/' && tokens[to + 2]?.shape === 'digits') return count(null, null, mention.to)
  const noun = report ?? sharedNoun(tokens, start, mentions, several) ?? countedNoun(tokens, { from, start, several })
  // six [more] than in 2021: by how many
  const isMore = tokens[start]?.lower === 'than'
  if (noun === null) return count(null, null, start > to && of === null && !isMore ? start : to)
  const named = namedByNumber(tokens, noun, mentions, several)
  if (named !== null) return count(named.unit, named.head, named.to)
  // a 12-strong team: persons, of whom nothing else is said
  if (tokens[to]?.text === '-' && tokens[to + 1]?.lower === 'strong') return count('person', null, noun.to)
  // a five-[member] panel, a three-[judge] bench: what there are five of
  const joined = tokens[to + 1]
  if (tokens[to]?.text === '-' && joined?.glued === true && joined.tag === 'noun' && noun.head > to + 1)
    return count(joined.entry.singular, to + 1, to + 2)
  // the 200 [seat] hall, a 12 member board: without its hyphen
  if (several && isAttribute(tokens, from, to)) return count(tokens[to]?.lower ?? null, to, to + 1)
  // 451 members [of staff]
  if (noun.unit === 'member' && tokens[noun.to]?.lower === 'of' && tokens[noun.to + 1]?.lower === 'staff')
    return count('staff', noun.to + 1, noun.to + 2)
  // Deployments: 260 [Northland]: a name, and what the row counts
  if (several && place.label !== null && isNameOfOne(tokens, noun)) return count(null, noun.head, noun.to)
  return count(noun.unit, noun.head, noun.to)
  function count(unit: string | null, head: number | null, end: number) {
    return {
      kind: 'count' as const,
      unit,
      of: null,
      per: null,
      head,
      from,
      to: end,
      rule: of === null ? 'count' : 'count-of',
    }
  }
}

/** 402,700 [units] of whole blood and 61,200 of platelets: a measure of something that is not said again. */
function gappedContainer(tokens: readonly Token[], { from, to }: Mention, mentions: readonly Mention[]): string | null {
  if (!AND_OR.has(tokenBefore(tokens, from)?.lower ?? '') && tokenBefore(tokens, from)?.text !== ',') return null
  if (tokens[to + 1]?.tag !== 'noun') return null
  const before = mentions.findLast((mention) => mention.to <= from)
  const container = tokens[before?.to ?? -1]
  if (!CONTAINERS.has(container?.entry.singular ?? '') || tokens[(before?.to ?? 0) + 1]?.lower !== 'of') return null
  return container?.entry.singular ?? null
}

const CONTAINERS = wordSet(`
  unit dose bag bale barrel bottle box bundle can carton consignment container copy crate load pack packet pair pallet
  parcel piece sack sample set shipment tin truckload vial
`)

/** Where the noun of "in full-time equivalents" stands; null for other words. */
function fullTimeEquivalent(tokens: readonly Token[], at: number): number | null {
  const [preposition, full, hyphen, time] = tokens.slice(at, at + 4)
  if (preposition?.lower !== 'in' || full?.lower !== 'full') return null
  const noun = hyphen?.text === '-' && time?.lower === 'time' ? at + 4 : at + 3
  return tokens[noun]?.entry.singular === 'equivalent' ? noun : null
}

/**
 * died in custody, 18 of [natural causes]: why, not what. Of persons and things a determiner or an owner tells which: 18 of
 * [the prisoners], 18 of [Malta's] 60.
 */
function isOfCause(tokens: readonly Token[], at: number, form: Mention['form']): boolean {
  if ((form !== 'digits' && form !== 'words') || !NOUN_ADJECTIVE.has(tokens[at]?.tag ?? '')) return false
  return tokens.slice(Math.max(0, at - FARTHEST_DEATH), at).some(({ lemma }) => DEATHS.has(lemma))
}

/**
 * 1,702 cases, [including 204 of violence]; 40 cases of theft [and 12 of arson]; 54 surveys[: 18 of households and 36 of
 * businesses]: of what kind they are; but including 12 of the cases, 40 of our members
 */
function isOfKind(tokens: readonly Token[], at: number, from: number, mentions: readonly Mention[]): boolean {
  const noun = tokens[at]
  if (noun?.tag !== 'noun') return false
  if (noun.entry.plural) return isOfKinds(tokens, from)
  const joint = tokens[from - 1]
  if (joint?.lower === 'including') return true
  const isJoined = AND_OR.has(joint?.lower ?? '') || joint?.text === ','
  const end = isJoined ? mentions.findLast(({ to }) => to < from)?.to : undefined
  const first = end === undefined ? undefined : tokens[end]
  return end !== undefined && first?.tag === 'noun' && first.entry.plural && tokens[end + 1]?.lower === 'of'
}

/** Whether a number opens or continues a list of kinds: 40 inspections[, 12] of farms [and 28] of shops. */
function isOfKinds(tokens: readonly Token[], from: number): boolean {
  const [number, noun, joint] = [
    tokenBefore(tokens, from - 2),
    tokenBefore(tokens, from - 1),
    tokenBefore(tokens, from),
  ]
  if (joint?.text === ':') return true
  if (!AND_COMMA.has(joint?.lower ?? '') || noun?.tag !== 'noun') return false
  const isFirst = joint?.text === ',' && isNumber(number) && noun.entry.plural
  return isFirst || (number?.lower === 'of' && isNumber(tokens[from - 4]))
}

const isNumber = (token: Token | undefined): boolean => token?.tag === 'number'

const FARTHEST_DEATH = 30
const DEATHS: ReadonlySet<string> = new Set(['die', 'death'])

/** revised to 21 [the number of] nurses, put at 300 [the total number of] boats: where what is counted stands, else null */
function behindNumberOf(tokens: readonly Token[], from: number, to: number): number | null {
  if (tokens[to]?.lower !== 'the' || tokens[from - 1]?.tag === 'determiner') return null
  const noun = tokens[to + 1]?.tag === 'adjective' ? to + 2 : to + 1
  return NUMBER.has(tokens[noun]?.lower ?? '') && tokens[noun + 1]?.lower === 'of' ? noun + 2 : null
}

const NUMBER: ReadonlySet<string> = new Set(['number', 'total'])

/** 12 [of whom], 121 [of these], seven [of those] convicted; but two of these cases */
function standsForCounted(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  if (!THESE.has(word)) return STANDS_FOR.has(word)
  const next = tokens[at + 1]
  return next === undefined || next.shape === 'mark' || BEHIND_THOSE.has(next.tag)
}

const BEHIND_THOSE: ReadonlySet<string> = new Set(['auxiliary', 'preposition', 'past'])
const STANDS_FOR: ReadonlySet<string> = new Set(['whom', 'which', 'them', 'us', 'whose'])
const THESE: ReadonlySet<string> = new Set(['these', 'those'])

/** 12 [[3]] vessels: the mark of a footnote stands between the number and its noun. */
function behindNote(tokens: readonly Token[], at: number): number {
  const note = tokens[at]?.text === '[' && tokens[at + 1]?.shape === 'digits' && tokens[at + 2]?.text === ']'
  return note ? at + 3 : at
}

/** the 30[-odd] shops; but the odds */
function behindOdd(tokens: readonly Token[], at: number): number {
  const [hyphen, odd] = [tokens[at], tokens[at + 1]]
  return hyphen?.text === '-' && odd?.lower === 'odd' && odd.glued ? at + 2 : at
}

/** three of them [teenagers], 12 of them [women under 30]: what they are, unless a verb says what they do. */
function appositive(tokens: readonly Token[], at: number): ReturnType<typeof readNounPhrase> {
  const noun = tokens[at]?.tag === 'gerund' ? null : readNounPhrase(tokens, at, true)
  if (noun === null || noun.from !== at || tokens[noun.head]?.entry.plural !== true) return null
  const behind = tokens[noun.to]
  // 30 of them nurses [and 12] doctors
  if (AND_OR.has(behind?.lower ?? '') && tokens[noun.to + 1]?.tag === 'number') return noun
  return behind === undefined || behind.shape === 'mark' || behind.tag === 'preposition' ? noun : null
}
