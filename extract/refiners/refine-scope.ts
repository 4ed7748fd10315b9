import { readNounPhrase } from '../language/noun-phrase.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { LEADING_ABBREVIATIONS } from '../words/abbreviations.ts'
import { AND_OR, BE } from '../words/closed-classes.ts'
import { CURRENCY_CODES } from '../words/currencies.ts'
import { TIME_UNITS } from '../words/nouns.ts'
import { isAmong, soughtWords } from '../words/sought-words.ts'
import { phraseText } from './phrase-text.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'

/** Words that narrow the figure: [from] Syria, [for] terrorism. */
export const refineScope: Refiner = (figure, sentence, before) => {
  const { tokens } = sentence
  const { to } = figure.phrase
  const narrowed = scopeFrom(behindVerb(tokens, to), sentence, null)
  const scope =
    figure.governor === null || figure.governor < to ? narrowed : scopeFrom(figure.governor + 1, sentence, narrowed)
  const all = scope ?? openingName(figure, sentence) ?? scopeOfWhole(figure, before)
  return all === null ? UNCHANGED : { scope: all }
}

/** six [were] in Phase III, arrests [were made] in the prison; but were killed or injured in it, which its event leads to */
function behindVerb(tokens: readonly Token[], from: number): number {
  if (!BE.has(tokens[from]?.lower ?? '')) return from
  return tokens[from + 1]?.lemma === 'make' ? from + 2 : from + 1
}

type Scope = Record<string, string[]>

/** Adds what phrases narrow that stand one behind the other from a place on. */
function scopeFrom(start: number, sentence: SentenceReading, before: Scope | null): Scope | null {
  const { tokens } = sentence
  let scope = before
  for (let at = start; at < start + LONGEST_ROW;) {
    const token = tokens[at]
    if (token === undefined || !isAmong(token, SCOPING) || isDated(at, sentence)) break
    const read = namesBehind(tokens, at + 1)
    if (read === null) break
    scope ??= {}
    scope[token.lower] = withoutRepeats(scope[token.lower], read.names)
    at = read.to
  }
  return scope
}

/** The words from the first preposition to the last. */
const LONGEST_ROW = 12

/** Whether a preposition leads to a time: in [2022], in the [first half], by the end of [June]. */
function isDated(at: number, { times, tokens }: SentenceReading): boolean {
  const noun = tokens[at + 1]?.tag === 'determiner' ? at + 2 : at + 1
  for (const { from } of times)
    if ((from >= at && from <= noun) || (from > at && from <= at + 4 && tokens[at + 2]?.lower === 'end')) return true
  return false
}

/** won seven medals at the Winter Games, [two] of them gold: there too. */
function scopeOfWhole({ partOf, phrase, to }: Figure, before: readonly Figure[]): Figure['scope'] | null {
  const whole = partOf === null || phrase.to > to + OF_THEM ? undefined : before[partOf]
  return whole === undefined || Object.keys(whole.scope).length === 0 ? null : whole.scope
}

/** [At the World Championships] our athletes won five medals: a name that opens the sentence narrows what it tells. */
function openingName({ phrase }: Figure, sentence: SentenceReading): Scope | null {
  const { tokens } = sentence
  const preposition = tokens[0]?.lower ?? ''
  if (!OPENING.has(preposition) || isDated(0, sentence)) return null
  const read = namesBehind(tokens, 1)
  if (read === null || read.to > phrase.from || tokens[read.to - 1]?.tag !== 'name') return null
  return { [preposition]: read.names }
}

const OPENING: ReadonlySet<string> = new Set(['at', 'in', 'from', 'for', 'against'])

/** The words of "of them" behind a number. */
const OF_THEM = 2

function withoutRepeats(before: readonly string[] | undefined, names: string[]): string[] {
  return before === undefined && names.length === 1 ? names : [...new Set([...(before ?? []), ...names])]
}

const SCOPING = soughtWords('from to in for of against with by at among on into between'.split(' '))

/** `Iraq and Syria` are two names; `terrorism or extremism-related crimes` two things. */
function namesBehind(tokens: readonly Token[], at: number): { names: string[]; to: number } | null {
  let names: string[] | null = null
  let index = at
  for (;;) {
    const joint = index
    while (tokens[index]?.tag === 'determiner') index += 1
    // in the [other] camps: not in those told of
    if (tokens[index - 1]?.lower === 'other' && DEFINITE.has(tokens[index - 2]?.lower ?? '')) index -= 1
    const told = index > joint && DEFINITE.has(tokens[index - 1]?.lower ?? '') ? behindHowMany(tokens, index) : index
    // 64 kilograms of [cocaine] and 143 firearms, from the [state] and NOK 9.8 million in gifts: what is counted next
    const isCounted =
      (tokens[index]?.tag === 'number' && told === index) || CURRENCY_CODES.has(tokens[index]?.text ?? '')
    if (isCounted) return names === null ? null : { names, to: joint - 1 }
    const doing = told > index ? null : endOfDoing(tokens, index)
    if (doing !== null) {
      const done = phraseText(tokens, index, doing)
      return { names: names === null ? [done] : [...names, done], to: doing }
    }
    const noun = readNounPhrase(tokens, told, false)
    if (noun === null || noun.from !== told) break
    const first = tokens[noun.from]
    const last = tokens[noun.to - 1]
    if (first === undefined || last === undefined || (first.tag === 'gerund' && index === joint)) break
    if (NO_SCOPE.has(last.lower) && noun.to === noun.from + 1) break
    const to = nameEnd(tokens, noun.to)
    const name = phraseText(tokens, index, to)
    if (names === null) names = [name]
    else names.push(name)
    index = to
    if (!AND_OR.has(tokens[index]?.lower ?? '')) break
    index += 1
  }
  return names === null ? null : { names, to: index }
}

/**
 * in the [remaining five] attacks, the [two] raids, the [other] camps: behind an article, what says how many or which of
 * those told of there are.
 * @returns the place behind it
 */
function behindHowMany(tokens: readonly Token[], from: number): number {
  const first = tokens[from]?.lower === 'other' ? from + 1 : from
  let at = first
  while (OF_THOSE_TOLD.has(tokens[at]?.lower ?? '')) at += 1
  const number = tokens[at]
  const counts = number?.tag === 'number' && (number.shape === 'word' || number.text.length < YEAR_DIGITS)
  return counts && tokens[at + 1]?.entry.plural === true && !TIME_UNITS.has(tokens[at + 1]?.lemma ?? '')
    ? at + 1
    : first
}

const DEFINITE: ReadonlySet<string> = new Set('the these those its their'.split(' '))
const OF_THOSE_TOLD: ReadonlySet<string> = new Set(['remaining', 'first', 'last'])
const YEAR_DIGITS = 4

/**
 * cases of [illegal logging], of [money laundering]: a gerund that has no object is the noun of its phrase.
 * @returns the place behind it
 */
function endOfDoing(tokens: readonly Token[], from: number): number | null {
  let at = from
  while (at < from + MOST_MODIFIERS && MODIFIES_DOING.has(tokens[at]?.tag ?? '') && tokens[at]?.entry.plural !== true)
    at += 1
  return tokens[at]?.tag === 'gerund' && !BEGINS_OBJECT.has(tokens[at + 1]?.tag ?? '') ? at + 1 : null
}

const MOST_MODIFIERS = 3
const MODIFIES_DOING: ReadonlySet<string> = new Set(['adjective', 'noun', 'past', 'participle'])
const BEGINS_OBJECT: ReadonlySet<string> = new Set(
  'determiner number noun name adjective pronoun past participle gerund adverb'.split(' '),
)

/** were assaulted on [duty], came on [foot], rose on the [year]: how and when, not which */
const NO_SCOPE: ReadonlySet<string> = new Set(
  'duty foot time average request schedule year month quarter week period'.split(' '),
)

/** [O.] Hartman, [Dr.] Hartman: a part of a name with a point behind it, which ends nothing */
function isShortened(tokens: readonly Token[], at: number): boolean {
  const [part, point, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (part?.tag !== 'name' || point?.text !== '.' || next?.tag !== 'name') return false
  return part.text.length === 1 || LEADING_ABBREVIATIONS.has(part.lower)
}

const LONGEST_NAME = 8

/** The Department [of Defense], the Committee [for National Security], CO[2]: a name may go on behind its noun. */
function nameEnd(tokens: readonly Token[], at: number): number {
  let to = tokens[at]?.glued === true && tokens[at]?.tag === 'number' ? at + 1 : at
  while (isShortened(tokens, to - 1)) to += 2
  // O. L. [Hartman Lund]
  if (to > at) while (tokens[to]?.tag === 'name' && tokens[to]?.glued === false && to < at + LONGEST_NAME) to += 1
  while (tokens[to - 1]?.tag === 'name' && /^(?:of|for)$/.test(tokens[to]?.lower ?? '')) {
    const from = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1
    const noun = tokens[from]?.tag === 'name' ? readNounPhrase(tokens, from, false) : null
    if (noun === null) break
    to = noun.to
  }
  return to
}
