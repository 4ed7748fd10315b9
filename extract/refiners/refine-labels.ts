import type { Figure, SentenceReading, Token } from '../model.ts'
import { pluralOf } from '../language/singular-of.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { BE } from '../words/closed-classes.ts'
import { EVENT_NOUNS, STATE_VERBS, UP_OR_DOWN } from '../words/event-words.ts'
import { counterpartOf } from './counterpart-of.ts'
import type { Refiner } from './refiner.ts'
import { ownWords } from './labels/own-words.ts'
import { TAKES_IN, whatHappened } from './labels/what-happened.ts'
import { whatNarrows } from './labels/what-narrows.ts'
import { whatState } from './labels/what-state.ts'
import { LEVEL_OR_STEP, phraseBehind, topicOf } from './topic-of.ts'
import { wordSet } from '../words/word-set.ts'

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent', 'measure', 'rate'])

/**
 * Words for people: "nationals repatriated", "percent of girls", the label of a row of data. A metric's own label comes
 * later.
 */
export const refineLabels: Refiner = (figure, sentence, before) => ({ label: labelOf(figure, sentence, before) })

function labelOf(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string {
  const { place } = sentence
  if (place.label !== null) {
    const own = ownWords(figure, sentence.tokens)
    return own === null ? place.label : `${place.label}: ${own}`
  }
  const topic = hasTopic(figure, sentence) ? topicOf(figure, sentence.tokens) : null
  if (topic !== null && !SUMS.has(topic)) return figure.direction === null ? topic : `change of ${topic}`
  // ticket sales were £1.2m (2022: [£1.1m])
  const counterpart = AMOUNTS.has(figure.kind) && figure.of === null ? counterpartOf(figure, sentence, before) : null
  if (counterpart?.unit === figure.unit && counterpart.label !== null) return counterpart.label
  if (figure.kind === 'duration' && figure.role === 'norm' && isWithin(figure, sentence))
    return `${countedWords(figure, sentence)} allowed`
  const narrowing = whatNarrows(figure, sentence, before)
  const plain = listOfPersons(figure, sentence) ?? countedWords(figure, sentence)
  const counted = narrowing === null ? plain : `${plain} ${narrowing}`
  const base = figure.per === null ? '' : ` per ${figure.per}`
  if (figure.event === null) {
    const state = whatState(figure, sentence)
    return state === null ? `${counted}${base}` : `${counted} ${state}`
  }
  if (saysItself(figure, sentence) || isPlaceOfEvent(figure, sentence)) return `${counted}${base}`
  const money = figure.kind === 'money' && counted.startsWith(AMOUNT_IN) ? purposeOf(figure, sentence) : ''
  // The 104 inspectors [conducted] 5,120 inspections: a verb that says nothing of those who did it
  const happened = whatHappened(figure, sentence)
  const saysNothing =
    happened.startsWith('who ') && CARRIES_OUT.has(figure.event ?? '') && !happened.includes(' ', 'who '.length)
  return saysNothing ? `${counted}${base}` : `${counted} ${happened}${money}${base}`
}

/** The [waiting list] stood at 21,300: persons of whom the sentence says no more. */
function listOfPersons(figure: Figure, { tokens }: SentenceReading): string | null {
  const { unit, kind, head, phrase } = figure
  if (kind !== 'count' || head !== null || unit !== 'person' || !BEFORE_LEVEL.has(tokens[phrase.from - 1]?.lower ?? ''))
    return null
  const topic = topicOf(figure, tokens)
  return topic !== null && LISTS.has(topic.slice(topic.lastIndexOf(' ') + 1)) ? topic : null
}

const BEFORE_LEVEL = wordSet('at to was is')
const LISTS = wordSet('list queue register')

const CARRIES_OUT = wordSet('conduct carry perform undertake make')

const SUMS: ReadonlySet<string> = new Set(['total', 'sum', 'amount', 'further sum', 'grand total', 'overall total'])
const AMOUNT_IN = 'amount in '

/** spent £5m [on roads], £1.6m came [from donations], [grants] brought in £0.7m: which money it was. */
function purposeOf(figure: Figure, { tokens }: SentenceReading): string {
  const { scope, event, governor, phrase } = figure
  const isActive = governor !== null && governor < phrase.from && tokens[governor - 1]?.tag !== 'auxiliary'
  const source = isActive && EARNS.has(event ?? '') ? topicOf(figure, tokens) : null
  if (source !== null) return ` by ${source}`
  const preposition = PURPOSES.find((one) => scope[one] !== undefined)
  return preposition === undefined ? '' : ` ${preposition} ${scope[preposition]?.join(' and ')}`
}

const EARNS = wordSet('bring earn generate yield contribute')
const PURPOSES: readonly string[] = ['on', 'for', 'from', 'to']

/** answered [within 30 days]: the time that is given for it. */
function isWithin({ phrase }: Figure, { tokens }: SentenceReading): boolean {
  return [phrase.from, phrase.from - 1].some((at) => tokens[at]?.lower === 'within')
}

/**
 * An amount is an amount of the subject, unless the subject did something with it: the inspectorate [spent] £3 million.
 */
function hasTopic(figure: Figure, { tokens }: SentenceReading): boolean {
  if (figure.of !== null || isOfAmount(figure, tokens)) return false
  if (rose(figure, tokens)) return true
  const { governor } = figure
  // the average length of stay [was] 6.4 days
  if (figure.kind === 'duration') return figure.event === null && BE.has(tokens[figure.phrase.from - 1]?.lower ?? '')
  if (!AMOUNTS.has(figure.kind)) return false
  const verb = governor === null || governor > figure.phrase.from ? undefined : tokens[governor]
  const done =
    verb !== undefined &&
    /^(?:past|verb|participle)$/.test(verb.tag) &&
    (!isLevelOrChange(verb.lemma) || isCollected(figure, tokens))
  // of which £1.6m [came] from donations: the amount itself is the subject
  if (figure.kind === 'money' && governor !== null && governor >= figure.phrase.to)
    return tokens[figure.phrase.from - 1]?.lower === 'of'
  const passive = governor !== null && tokens[governor - 1]?.tag === 'auxiliary'
  if (done && !passive && isAmountOf(figure, tokens)) return false
  // Ten clinics can treat [400 patients] a day
  if (done && figure.kind === 'rate' && figure.head !== null) return false
  return !done || passive || tokens[figure.phrase.from - 1]?.lower === 'of' || figure.kind !== 'money'
}

/** Operating profit [recovered to] £36.0 million: whatever its verb, a level that an amount came to */
function rose({ kind, governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  const to = isCurrencySign(tokens[phrase.from - 1]?.text ?? '') ? phrase.from - 2 : phrase.from - 1
  return kind === 'money' && tokens[to]?.lower === 'to' && governor === to - 1 && tokens[governor]?.tag === 'past'
}

/** The ships used 48,500 tonnes [of fuel], had 31 hours [of training]: what the amount is of stands behind it. */
function isAmountOf({ kind, phrase, scope }: Figure, tokens: readonly Token[]): boolean {
  return AMOUNT_OF.has(kind) && tokens[phrase.to]?.lower === 'of' && scope['of'] !== undefined
}

const AMOUNT_OF: ReadonlySet<string> = new Set(['measure', 'duration'])

function isLevelOrChange(verb: string): boolean {
  return STATE_VERBS.has(verb) || UP_OR_DOWN.has(verb)
}

/** The gala [raised] £41,000: money that was collected; but raised its offer to £41,000 is a level. */
function isCollected({ event, kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  return event === 'raise' && kind === 'money' && !LEVEL_OR_STEP.has(tokens[phrase.from - 1]?.lower ?? '')
}

/** Visits are visited and recommendations recommended; books that rose or fell to a level are counted all the same. */
function saysItself(figure: Figure, { tokens }: SentenceReading): boolean {
  const { kind, event, head } = figure
  if (isCollected(figure, tokens) || isDoneTo(figure, tokens)) return false
  if (kind === 'age' || (event !== null && ((isLevelOrChange(event) && event !== 'reach') || event === 'begin')))
    return true
  return head !== null && EVENT_NOUNS.get(tokens[head]?.lemma ?? '') === event
}

/** Two objects [were lost], 60 posts [were cut]: what happened to them, and no level that a number of them came to. */
function isDoneTo({ kind, event, governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'count' || governor === null || governor < phrase.to || !LOSSES.has(event ?? '')) return false
  return tokens[governor - 1]?.tag === 'auxiliary' && tokens[phrase.from - 1]?.lower !== 'of'
}

const LOSSES = wordSet('lose cut shed')

/** was imposed [on 12 firms]; [at two schools] pupils were hurt: what it was done to stands elsewhere. */
function isPlaceOfEvent({ governor, phrase, kind }: Figure, { tokens }: SentenceReading): boolean {
  const before = tokens[phrase.from - 1]?.lower ?? ''
  if (governor === null || !PLACES.has(before)) return false
  if (governor >= phrase.from) return tokens.slice(phrase.to, governor).some(({ tag }) => SUBJECTS.has(tag))
  return !(
    before === 'in' &&
    TAKES_IN.has(tokens[governor]?.lemma ?? '') &&
    (kind === 'money' || governor === phrase.from - 2)
  )
}

const SUBJECTS: ReadonlySet<string> = new Set(['noun', 'name', 'pronoun'])
const PLACES: ReadonlySet<string> = new Set(['in', 'on', 'at', 'against', 'across', 'from', 'through', 'during'])

function isOfAmount({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'percent' || tokens[phrase.to]?.lower !== 'of') return false
  return tokens.slice(phrase.to + 1, phrase.to + 4).some(({ text }) => isCurrencySign(text))
}

function countedWords(figure: Figure, sentence: SentenceReading): string {
  const { kind, unit, of } = figure
  // 44 per cent [of the US$139.5 million] that was needed
  if (kind === 'percent' && of === null && isOfAmount(figure, sentence.tokens)) return 'percent of the amount'
  if (kind === 'percent')
    return of === null ? 'percent' : `percent of ${asTold(withNames(of, figure, sentence), figure, sentence)}`
  if (kind === 'money') return itemBehind(figure, sentence) ?? `${AMOUNT_IN}${unit ?? 'money'}`
  if (kind === 'age') return 'age in years'
  if (isAmountOf(figure, sentence.tokens)) return `${pluralOf(unit ?? 'unit')} of ${figure.scope['of']?.join(' and ')}`
  if (unit === null) return 'number'
  return `${pluralOf(withNames(unit, figure, sentence))}${ofWhat(figure, sentence.tokens)}`
}

/** 71% of the [water], 40% of [customers]: what a share is of, as the sentence says it */
function asTold(of: string, { phrase }: Figure, { tokens }: SentenceReading): string {
  const last = of.slice(of.lastIndexOf(' ') + 1).toLowerCase()
  const said = tokens.slice(phrase.from, phrase.to + LONGEST_OF).find(({ entry }) => entry.singular === last)
  return said?.entry.plural === false ? of : pluralOf(of)
}

const LONGEST_OF = 6

/** two reports [of disappearances]: what says nothing without it. */
function ofWhat({ phrase, unit, scope }: Figure, tokens: readonly Token[]): string {
  const of = scope['of']
  if (of === undefined || tokens[phrase.to]?.lower !== 'of' || !EMPTY.has(unit ?? '')) return ''
  return ` of ${of.join(' and ')}`
}

const EMPTY = wordSet('report allegation instance case incident act')

/** £1.1m [compensation], received $3.2 million in [donations], $8.2m in [cash assistance]: what the money was. */
function itemBehind({ event, phrase }: Figure, { tokens, times }: SentenceReading): string | null {
  const isIn = tokens[phrase.to]?.lower === 'in'
  const first = tokens[isIn ? phrase.to + 1 : phrase.to]
  if (event === null || !ITEM.has(first?.tag ?? '') || NO_ITEM.has(first?.lower ?? '')) return null
  if (times.some(({ from }) => from >= phrase.to && from <= phrase.to + 1)) return null
  const item = phraseBehind(tokens, isIn ? phrase.to : phrase.to - 1)
  return item !== null && item !== 'cash' && /^[\p{Ll}-]+(?: [\p{Ll}-]+)*$/u.test(item) ? item : null
}

const ITEM: ReadonlySet<string> = new Set(['noun', 'adjective'])
/** in [total], in [2022 prices]: how the money is counted, not what it was */
const NO_ITEM = wordSet(
  'total all value addition return advance full part real nominal constant current worth more less',
)

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
