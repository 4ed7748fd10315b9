import type { Figure, SentenceReading, Token } from '../model.ts'
import { pastParticiple, pastTense } from '../language/past-participle.ts'
import { pluralOf } from '../language/singular-of.ts'
import { BE } from '../words/closed-classes.ts'
import { DOWNWARD, EVENT_NOUNS, STATE_VERBS, UPWARD } from '../words/event-words.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import type { Refiner } from './refiner.ts'
import { topicOf } from './topic-of.ts'
import { wordSet } from '../words/word-set.ts'

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent', 'measure', 'rate'])

/**
 * Words for people: "nationals repatriated", "percent of girls", the label of a row of data. A metric's own label comes
 * later.
 */
export const refineLabels: Refiner = (figure, sentence) => ({ label: labelOf(figure, sentence) })

function labelOf(figure: Figure, sentence: SentenceReading): string {
  const { place } = sentence
  if (place.label !== null) {
    const own = ownLabel(figure, sentence)
    return own === null ? place.label : `${place.label}: ${own}`
  }
  const topic = hasTopic(figure, sentence) ? topicOf(figure, sentence.tokens) : null
  if (topic !== null) return figure.direction === null ? topic : `change of ${topic}`
  if (figure.kind === 'duration' && figure.role === 'norm' && isWithin(figure, sentence))
    return `${countedWords(figure, sentence)} allowed`
  const counted = countedWords(figure, sentence)
  const base = figure.per === null ? '' : ` per ${figure.per}`
  return figure.event === null || saysItself(figure, sentence) || isPlaceOfEvent(figure, sentence)
    ? `${counted}${base}`
    : `${counted} ${happened(figure, sentence)}${base}`
}

/** answered [within 30 days]: the time that is given for it. */
function isWithin({ phrase }: Figure, { tokens }: SentenceReading): boolean {
  return [phrase.from, phrase.from - 1].some((at) => tokens[at]?.lower === 'within')
}

/**
 * An amount is an amount of the subject, unless the subject did something with it: the inspectorate [spent] £3 million.
 */
function hasTopic(figure: Figure, { tokens }: SentenceReading): boolean {
  if (figure.of !== null) return false
  const { governor } = figure
  // the average length of stay [was] 6.4 days
  if (figure.kind === 'duration') return figure.event === null && BE.has(tokens[figure.phrase.from - 1]?.lower ?? '')
  if (!AMOUNTS.has(figure.kind)) return false
  const verb = governor === null || governor > figure.phrase.from ? undefined : tokens[governor]
  const done = verb !== undefined && /^(?:past|verb|participle)$/.test(verb.tag) && !isLevelOrChange(verb.lemma)
  const passive = governor !== null && tokens[governor - 1]?.tag === 'auxiliary'
  if (done && !passive && isAmountOf(figure, tokens)) return false
  return !done || passive || tokens[figure.phrase.from - 1]?.lower === 'of' || figure.kind !== 'money'
}

/** The ships used 48,500 tonnes [of fuel]: what the amount is of stands behind it. */
function isAmountOf({ kind, phrase, scope }: Figure, tokens: readonly Token[]): boolean {
  return kind === 'measure' && tokens[phrase.to]?.lower === 'of' && scope['of'] !== undefined
}

function isLevelOrChange(verb: string): boolean {
  return STATE_VERBS.has(verb) || UPWARD.has(verb) || DOWNWARD.has(verb)
}

/** Visits are visited and recommendations recommended; books that rose or fell to a level are counted all the same. */
function saysItself({ kind, event, head }: Figure, { tokens }: SentenceReading): boolean {
  if (kind === 'age' || (event !== null && (isLevelOrChange(event) || event === 'begin'))) return true
  return head !== null && EVENT_NOUNS.get(tokens[head]?.lemma ?? '') === event
}

/** was imposed [on 12 firms], died [in 12 villages]: neither firms nor villages were what it was done to. */
function isPlaceOfEvent({ governor, phrase }: Figure, { tokens }: SentenceReading): boolean {
  return governor !== null && governor < phrase.from && PLACES.has(tokens[phrase.from - 1]?.lower ?? '')
}

const PLACES: ReadonlySet<string> = new Set(['in', 'on', 'at', 'against', 'across', 'from', 'through', 'during'])

/** What dies or flees was not died or fled: persons [who died], ships [that sank]. */
const INTRANSITIVE = wordSet(`
  die drown escape flee arrive resign retire vote wait leave appeal apply participate attend occur happen survive
  suffer go come
`)

function happened(figure: Figure, { tokens, times }: SentenceReading): string {
  const { event, unit, negated, governor } = figure
  const verb = event ?? ''
  const progressive = governor === null ? undefined : tokens[governor]
  // 1,204 people were [awaiting] trial
  if (progressive?.tag === 'gerund' && BE.has(tokens[(governor ?? 0) - 1]?.lower ?? '') && !negated)
    return progressive.lower
  const done = pastParticiple(verb)
  if (!INTRANSITIVE.has(verb) && !isDoing(figure, tokens, times)) return negated ? `not ${done}` : done
  const who = PERSON_NOUNS.has((unit ?? '').split(' ').at(-1) ?? '') ? 'who' : 'that'
  return negated ? `${who} did not ${verb}` : `${who} ${pastTense(verb)}`
}

/** 1,300 volunteers [gave] 45,000 hours: an object follows the verb, so the counted did it. */
function isDoing(
  { governor, phrase, kind }: Figure,
  tokens: readonly Token[],
  times: SentenceReading['times'],
): boolean {
  if (kind !== 'count' || governor === null || governor < phrase.to || tokens[governor]?.tag !== 'past') return false
  if (tokens[governor - 1]?.tag === 'auxiliary' || times.some(({ from }) => from - governor < 3 && from > governor))
    return false
  return OBJECT_BEGINS.has(tokens[governor + 1]?.tag ?? '')
}

const OBJECT_BEGINS: ReadonlySet<string> = new Set(['number', 'determiner'])

/** Land boundaries: [Ethiopia] 867 km; [Somalia] 684 km: the words of the row that stand before this number. */
function ownLabel(figure: Figure, { tokens }: SentenceReading): string | null {
  let from = figure.phrase.from
  while (from > 0 && from > figure.phrase.from - 5 && /^(?:name|noun|adjective)$/.test(tokens[from - 1]?.tag ?? ''))
    from -= 1
  const words = tokens.slice(from, figure.phrase.from).map((token) => token.text)
  return words.length === 0 ? null : words.join(' ')
}

function countedWords(figure: Figure, sentence: SentenceReading): string {
  const { kind, unit, of } = figure
  if (kind === 'percent') return of === null ? 'percent' : `percent of ${pluralOf(withNames(of, figure, sentence))}`
  if (kind === 'money') return itemBehind(figure, sentence) ?? `amount in ${unit ?? 'money'}`
  if (kind === 'age') return 'age in years'
  if (isAmountOf(figure, sentence.tokens)) return `${pluralOf(unit ?? 'unit')} of ${figure.scope['of']?.join(' and ')}`
  return unit === null ? 'number' : pluralOf(withNames(unit, figure, sentence))
}

/** received $3.2 million in [donations]: what the money was. */
function itemBehind({ event, phrase }: Figure, { tokens }: SentenceReading): string | null {
  const noun = tokens[phrase.to + 1]
  if (event === null || tokens[phrase.to]?.lower !== 'in' || noun?.tag !== 'noun') return null
  const ends = tokens[phrase.to + 2]?.tag !== 'noun' && noun.entry.plural
  return ends ? noun.lower : null
}

/** A unit is in lower case; for people a name keeps the letters in which the text writes it: [USAID] officers. */
function withNames(unit: string, { phrase }: Figure, { tokens }: SentenceReading): string {
  let words = unit
  for (let at = phrase.from; at < phrase.to; at++) {
    const token = tokens[at]
    if (token?.tag !== 'name' || token.text === token.lower || token.text.endsWith(',')) continue
    const singular = token.entry.singular
    words = words
      .split(' ')
      .map((word) => (word === token.lower ? token.text : word === singular ? token.text.slice(0, word.length) : word))
      .join(' ')
  }
  return words
}
