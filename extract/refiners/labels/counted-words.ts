import { pluralOf } from '../../language/singular-of.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { REPORTING_VERBS } from '../../words/event-words.ts'
import { isAmong, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { phraseText } from '../phrase-text.ts'
import { respectiveSubject } from '../respective-subject.ts'
import { topicOf } from '../topic-of.ts'
import { criterionBehind } from './criterion-behind.ts'
import { phraseBefore, phraseBehind, wordsOf } from './phrase-in-words.ts'
import { NOUN_ADJECTIVE } from '../../language/tag.ts'

/** How the label of money begins of which the sentence says no more. */
export const AMOUNT_IN = 'amount in '

/** 44 per cent [of the US$139.5 million] that was needed */
export function isOfAmount({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'percent' || tokens[phrase.to]?.lower !== 'of') return false
  return tokens.slice(phrase.to + 1, phrase.to + 4).some(({ text }) => isCurrencySign(text))
}

/**
 * What a label says is counted or measured: "prisons", "percent of girls", "value of grants", "amount in GBP".
 * @param figure one without a label of its own
 */
export function countedWords(figure: Figure, sentence: SentenceReading): string {
  const { kind, unit, of } = figure
  if (kind === 'percent' && of === null && isOfAmount(figure, sentence.tokens)) return 'percent of the amount'
  if (kind === 'percent')
    return of === null
      ? `percent${predicateBehind(figure, sentence.tokens)}`
      : `percent of ${asTold(withNames(of, figure, sentence), figure, sentence)}`
  if (kind === 'money')
    return valueOf(figure, sentence.tokens) ?? itemBehind(figure, sentence) ?? `${AMOUNT_IN}${unit ?? 'money'}`
  if (kind === 'age') return ageOf(figure, sentence.tokens) ?? 'age in years'
  if (isAmountOf(figure, sentence.tokens)) return `${pluralOf(unit ?? 'unit')} of ${figure.scope['of']?.join(' and ')}`
  if (unit === null) return 'number'
  return (
    listOfPersons(figure, sentence) ??
    subjectInSingular(figure, sentence) ??
    `${pluralOf(withNames(unit, figure, sentence))}${ofWhat(figure, sentence.tokens)}`
  )
}

/** The [waiting list] stood at 21,300: persons of whom the sentence says no more. */
function listOfPersons(figure: Figure, { tokens }: SentenceReading): string | null {
  const { unit, kind, head, phrase } = figure
  if (kind !== 'count' || head !== null || unit !== 'person') return null
  if (!BEFORE_LEVEL.has(tokenBefore(tokens, phrase.from)?.lower ?? '')) return null
  const topic = topicOf(figure, tokens)
  return topic !== null && LISTS.has(topic.slice(topic.lastIndexOf(' ') + 1)) ? topic : null
}

const BEFORE_LEVEL = wordSet('at to was is')

/** [Use of force] rose to 1,204, [unemployment] was 41,200: what is one thing in the sentence is none of several. */
function subjectInSingular(figure: Figure, sentence: SentenceReading): string | null {
  const { unit, kind, head, phrase } = figure
  if (kind !== 'count' || head !== null || unit === 'person') return null
  const { tokens } = sentence
  // [Robbery] and burglary fell to 300 and 400, respectively
  const respective = respectiveSubject(figure, sentence)
  if (respective !== null) return wordsOf(tokens, respective.from, respective.to)
  const lead = tokenBefore(tokens, phrase.from)?.lower ?? ''
  if (!(lead === 'from' || BEFORE_LEVEL.has(lead))) return null
  const topic = topicOf(figure, tokens)
  const noun = unit?.slice(unit.lastIndexOf(' ') + 1) ?? ''
  return topic !== null && topic.toLowerCase().split(' ').includes(noun) ? topic : null
}

const LISTS = wordSet('list queue register')

/** The ships used 48,500 tonnes [of fuel], had 31 hours [of training]: what the amount is of stands behind it. */
export function isAmountOf({ kind, phrase, scope }: Figure, tokens: readonly Token[]): boolean {
  return (kind === 'measure' || kind === 'duration') && tokens[phrase.to]?.lower === 'of' && scope['of'] !== undefined
}

/** 87 per cent [said that they were satisfied], 6.6 per cent [dropped out]: of whom it is told by what they did alone. */
function predicateBehind({ governor, phrase }: Figure, tokens: readonly Token[]): string {
  const verb = tokens[phrase.to]
  if (governor !== phrase.to || verb?.tag !== 'past') return ''
  if (OUT_AWAY.has(tokens[governor + 1]?.lower ?? '')) return ` that ${phraseText(tokens, governor, governor + 2)}`
  if (!REPORTING_VERBS.has(verb.lemma)) return ''
  let end = governor + 1
  while (end < governor + LONGEST_ANSWER && tokens[end] !== undefined && tokens[end]?.shape === 'word') end += 1
  const isWhole = end > governor + 1 && (tokens[end] === undefined || tokens[end]?.shape === 'mark')
  return isWhole ? ` who ${phraseText(tokens, governor, end)}` : ''
}

/** What makes of a verb of change another one: dropped [out], fell [away] */
export const OUT_AWAY = wordSet('out away')
/** said that they were very satisfied with it */
const LONGEST_ANSWER = 9

/** 71% of the [water], 40% of [customers], the share of [nuclear power]: what a share is of, as the sentence says it */
function asTold(of: string, { phrase }: Figure, sentence: SentenceReading): string {
  const { tokens } = sentence
  const last = of.slice(of.lastIndexOf(' ') + 1).toLowerCase()
  const isSaid = ({ entry }: Token, at: number): boolean => entry.singular === last && at >= phrase.from - LONGEST_SHARE
  const reach = tokens.slice(0, phrase.to + LONGEST_OF)
  const behind = reach.findIndex((token, at) => at >= phrase.from && isSaid(token, at))
  const said = behind < 0 ? reach.slice(0, phrase.from).findLastIndex(isSaid) : behind
  if (said < 0) return pluralOf(of)
  const criterion = criterionBehind(said, sentence)
  const words = tokens[said]?.entry.plural === false ? of : pluralOf(of)
  return criterion === null ? words : `${words} ${criterion}`
}

const LONGEST_OF = 6
/** the share, of, what it is of, a few words about it, and the verb */
const LONGEST_SHARE = 10

/** two reports [of disappearances], 14 complaints [about noise]: what was told says nothing without it. */
function ofWhat({ phrase, unit, scope }: Figure, tokens: readonly Token[]): string {
  const link = tokens[phrase.to]
  if (link === undefined || !isAmong(link, TOLD_OF)) return ''
  const preposition = link.lower
  const what = scope[preposition]
  if (what === undefined) return ''
  const head = unit?.slice(unit.lastIndexOf(' ') + 1) ?? ''
  if (!EMPTY.has(unit ?? '') && !TELLINGS.has(head)) return ''
  return ` ${preposition} ${what.join(' and ')}`
}

const TOLD_OF = soughtWords(['of', 'about', 'into'])
const EMPTY = wordSet('report allegation instance case incident act')
/** What somebody told, or looked into: of everything and nothing where the text does not say of what. */
const TELLINGS = wordSet(`
  complaint allegation accusation claim investigation inquiry enquiry petition letter call question warning charge suspicion
`)

/** The [average age of our crews] was 37, the [oldest prisoner] was 105: of whom an age is told of many */
function ageOf(figure: Figure, tokens: readonly Token[]): string | null {
  if (figure.role !== 'aggregate' || figure.event !== null) return null
  const before = tokenBefore(tokens, figure.phrase.from)
  // had a [median age] of 41
  if (tokens[figure.phrase.from]?.lower === 'age' && before?.tag === 'adjective') return `${before.lower} age`
  const topic = before?.tag === 'auxiliary' ? topicOf(figure, tokens) : null
  if (topic === null) return null
  if (/\bage\b/.test(topic)) return topic
  return /\b(?:oldest|youngest)\b/.test(topic) ? `age of ${topic}` : null
}

/** [bursaries worth] £10.9 million */
function valueOf({ phrase }: Figure, tokens: readonly Token[]): string | null {
  const worth = isCurrencySign(tokenBefore(tokens, phrase.from)?.text ?? '') ? phrase.from - 2 : phrase.from - 1
  if (tokenBefore(tokens, worth + 1)?.lower !== 'worth') return null
  // issued 930 [fines,] worth €118,000
  const things = phraseBefore(tokens, tokens[worth - 1]?.text === ',' ? worth - 1 : worth)
  return things === null ? null : `value of ${things}`
}

/** £1.1m [compensation], received $3.2 million in [donations], $8.2m in [cash assistance]: what the money was. */
function itemBehind({ event, phrase }: Figure, { tokens, times }: SentenceReading): string | null {
  const isIn = tokens[phrase.to]?.lower === 'in'
  const first = tokens[isIn ? phrase.to + 1 : phrase.to]
  if (event === null || !NOUN_ADJECTIVE.has(first?.tag ?? '') || NO_ITEM.has(first?.lower ?? '')) return null
  if (times.some(({ from }) => from >= phrase.to && from <= phrase.to + 1)) return null
  const item = phraseBehind(tokens, isIn ? phrase.to : phrase.to - 1)
  return item !== null && item !== 'cash' && /^[\p{Ll}-]+(?: [\p{Ll}-]+)*$/u.test(item) ? item : null
}

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
