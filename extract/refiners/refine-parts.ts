import { CLAUSE_VERBS } from '../language/tag.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Figure, SentenceReading, TimeExpression, Token } from '../model.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import { comparisonBefore } from './comparison-before.ts'
import { wordSet } from '../words/word-set.ts'
import { isWholeOfPart } from './is-whole-of-part.ts'
import { partLink } from './part-link.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'

/** From a total of 412 */
const LATEST_OF = 4
const LONGEST_ASIDE = 10
/** 12,840 [at the] end of 2022 */
const LONGEST_LEAD = 4

/** Marks the parts of a whole that the same sentence states: 607 people, [including 37 men]; two of the [219] girls. */
export const refineParts: Refiner = (figure, sentence, before) => {
  const { tokens, mentions, times } = sentence
  if (figure.kind !== 'count' && figure.kind !== 'percent') return UNCHANGED
  const lead = tokenBefore(tokens, figure.phrase.from)?.text
  if (lead === '(' && isAloneInBracket(figure, tokens)) return UNCHANGED
  if ((lead === '(' || lead === ':') && isDatedInBracket(figure, tokens, times)) return UNCHANGED
  // 220 (55%) of the applicants: how many and what share, of which none is a part
  const whole =
    figure.rule.endsWith('count-of') && tokens[figure.to]?.text !== '('
      ? wholeBehind(figure, mentions.length, (at) => mentions[at]?.from, before.length)
      : null
  if (whole !== null) return { partOf: whole }
  const previous = before.at(-1)
  if (previous === undefined || isWholeOfPart(figure, tokens, before)) return UNCHANGED
  // [Of the 40 complaints], 12 were upheld
  const first = before[0]
  if (first !== undefined && opensWithOf(first, sentence) && figure.kind === 'count' && previous.bound !== 'range') {
    const said = figure.head === null && previous !== first ? previous : figure
    return isPersonInThing(said, first, tokens) ? UNCHANGED : { partOf: wholeFor(figure, [first], 0, tokens) }
  }
  const link = partLink(figure, previous, tokens)
  if (link === 'opens' || isVerbless(figure, previous, tokens, times))
    return { partOf: wholeFor(figure, before, before.length - 1, tokens) }
  if (link === 'continues' && previous.partOf !== null) return { partOf: previous.partOf }
  return UNCHANGED
}

/** had 4,210 employees [(4,105)]: no part, but the same of the year before */
function isAloneInBracket({ phrase, head }: Figure, tokens: readonly Token[]): boolean {
  return head === null && tokens[phrase.to]?.text === ')'
}

/** 4,310 ([2021:] 4,105), 4,310 (4,105 [in 2021]): the same thing at another time is no part of it. */
function isDatedInBracket({ phrase }: Figure, tokens: readonly Token[], times: readonly TimeExpression[]): boolean {
  return times.some(({ from, to }) =>
    from < phrase.from
      ? to === phrase.from - 1 && tokens[to]?.text === ':' && tokens[from - 1]?.text === '('
      : tokens[phrase.from - 1]?.text === '(' &&
        from >= phrase.to &&
        from <= phrase.to + LONGEST_LEAD &&
        tokens[to]?.text === ')',
  )
}

/** Of the 31 prisons inspected, [14 inmates] had no bed: in them, and none of them. */
function isPersonInThing(figure: Figure, whole: Figure, tokens: readonly Token[]): boolean {
  const [person, thing] = [figure, whole].map(({ head }) => (head === null ? '' : (tokens[head]?.entry.singular ?? '')))
  return PERSON_NOUNS.has(person ?? '') && PLACES_OF_PERSONS.has(thing ?? '')
}

const PLACES_OF_PERSONS = wordSet(`
  prison jail school hospital clinic home camp village town city district house shop firm company vessel ship boat train
  bus factory mine farm site cell centre center shelter hostel hotel court office station unit ward
`)

/** Figures stand in the order of their mentions, so that the whole behind the part is the next one. */
function wholeBehind(
  figure: Figure,
  count: number,
  startOf: (at: number) => number | undefined,
  index: number,
): number | null {
  const next = startOf(index + 1)
  return index + 1 < count && next !== undefined && next < figure.phrase.to ? index + 1 : null
}

/** A whole counts, and is not smaller than its part. */
function wholeFor(figure: Figure, before: readonly Figure[], at: number, tokens: readonly Token[]): number | null {
  for (let index = at; index >= 0; index--) {
    const candidate = before[index]
    if (candidate === undefined) return null
    // 64 victims, down from [97] in 2020, including 12 children
    if (candidate.partOf !== null || comparisonBefore(candidate.phrase.from, tokens) !== null) continue
    if (isOfOthers(figure, candidate, before.slice(0, index), tokens)) continue
    const size = candidate.value ?? candidate.high ?? 0
    const fits = figure.kind === 'percent' || size >= (figure.value ?? 0)
    return candidate.kind === 'count' && fits && candidate.form !== 'zero' ? index : null
  }
  return null
}

/**
 * investigated 109 killings involving [141 victims], of which 66 …; arrested 141 suspects in [12 raids], 66 of whom …: of
 * things and of persons before, "which" takes the things that the persons are told with, and "whom" the persons.
 */
function isOfOthers(part: Figure, whole: Figure, before: readonly Figure[], tokens: readonly Token[]): boolean {
  const others = before.some(({ kind, unit }) => kind === 'count' && isOfPersons(unit) !== isOfPersons(whole.unit))
  if (!others || !AFTER_HEAD.has(tokens[whole.phrase.from - 1]?.tag ?? '')) return false
  const of = tokens[part.to]?.lower === 'of' ? part.to + 1 : part.phrase.from - 1
  const relative = tokens[of]?.lower
  if (isOfPersons(whole.unit)) return relative === 'which'
  // freed 1,200 prisoners from [14 prisons], including 31 women
  return relative === 'whom' || isOfPersons(part.unit)
}

/** Behind what stands a number that is told with another: [involving] 141 victims, [in] 12 raids */
const AFTER_HEAD: ReadonlySet<string> = new Set(['preposition', 'gerund'])

function isOfPersons(unit: string | null): boolean {
  return PERSON_NOUNS.has(unit?.slice(unit.lastIndexOf(' ') + 1) ?? '')
}

/** The sentence begins with what the parts are parts of. */
function opensWithOf(whole: Figure, { tokens, mentions }: SentenceReading): boolean {
  const { from } = whole.phrase
  if (from < 1 || from > LATEST_OF) return false
  const opening = tokens[0]?.lower
  // From a total of [412 applications], 96 were shortlisted
  const isOutOf = (opening === 'from' || opening === 'out') && tokens[from - 1]?.lower === 'of'
  if (opening !== 'of' && opening !== 'among' && !isOutOf) return false
  // Of the 36 journalists [detained during the unrest], all but four …
  for (let at = whole.phrase.to; at < whole.phrase.to + LONGEST_ASIDE; at++) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'modal') return false
    // Of the 12 detained [in 2021], all but four …; but of the 12 detained [seven]
    if (token.tag === 'number' && mentions.some(({ from: number }) => number === at)) return false
    // believed [to have] left
    if (token.tag === 'auxiliary' && tokens[at - 1]?.lower !== 'to') return false
    if (token.text === ',') return true
  }
  return false
}

/**
 * 31 accidents, [12 on motorways]; but 512 complaints from tenants, [388 from owners] and 31 games at home, [12 on tour]
 * stand side by side, and 31 crashes in 2021, [12 in May] are of two times.
 */
function isVerbless(
  { phrase, head, kind, value }: Figure,
  previous: Figure,
  tokens: readonly Token[],
  times: readonly TimeExpression[],
): boolean {
  const preposition = tokens[phrase.to]
  if (kind !== 'count' || previous.kind !== 'count' || head !== null || previous.head === null) return false
  if (tokens[phrase.from - 1]?.text !== ',' || !NARROWS_PART.has(preposition?.lower ?? '')) return false
  if ((previous.value ?? 0) <= (value ?? 0)) return false
  if (times.some(({ from }) => from === phrase.to || from === phrase.to + 1)) return false
  if (phrase.from - previous.phrase.to > LONGEST_PART) return false
  const between = tokens.slice(previous.phrase.to, phrase.from - 1)
  if (between.some(({ lower, tag, text }) => tag === 'number' || text === ',' || lower === preposition?.lower))
    return false
  const placed = between.findIndex(({ lower }) => OF_PLACE.has(lower)) + previous.phrase.to
  if (OF_PLACE.has(preposition?.lower ?? '') && placed >= previous.phrase.to && !isBeforeTime(placed, times))
    return false
  const behind = tokens.slice(phrase.to, phrase.to + LONGEST_PART)
  const end = behind.findIndex(({ text, lower }) => /^[,;.:)]$/.test(text) || lower === 'and')
  return !behind.slice(0, end < 0 ? undefined : end).some(({ tag }) => CLAUSE_VERBS.has(tag))
}

const isBeforeTime = (at: number, times: readonly TimeExpression[]): boolean =>
  times.some(({ from }) => from === at || from === at + 1)

const OF_PLACE: ReadonlySet<string> = new Set('in on at from to'.split(' '))
const LONGEST_PART = 12
const NARROWS_PART: ReadonlySet<string> = new Set('by on in from with for at among against under'.split(' '))
