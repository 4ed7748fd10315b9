import { pastParticiple } from '../language/past-participle.ts'
import { pluralOf } from '../language/singular-of.ts'
import { FINITE_FORMS, NAMING } from '../language/tag.ts'
import { tokenAt, tokenBefore } from '../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { BE } from '../words/closed-classes.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { counterpartOf } from './counterpart-of.ts'
import type { Refiner } from './refiner.ts'
import { AMOUNT_IN, countedWords, OUT_AWAY } from './labels/counted-words.ts'
import { wordsOf } from './labels/phrase-in-words.ts'
import { lengthOf } from './labels/length-of.ts'
import { rowLabel } from './labels/row-label.ts'
import { causeBehind } from './labels/complement-of.ts'
import { AMOUNTS, hasTopic, isCollected, isLevelOrChange, isLostOrGained, isOfWhich } from './labels/has-topic.ts'
import { ownWords } from './labels/own-words.ts'
import { shareBeside, shareInAnother, subjectOfShare } from './labels/share-beside.ts'
import { TAKES_IN, whatHappened } from './labels/what-happened.ts'
import { whatNarrows } from './labels/what-narrows.ts'
import { whatState } from './labels/what-state.ts'
import { respectiveSubject } from './respective-subject.ts'
import { isTimeGiven } from './roles/is-time-given.ts'
import { topicOf } from './topic-of.ts'
import { wordSet } from '../words/word-set.ts'

const HAS_LETTER = /\p{L}/u
/**
 * Words for people: "nationals repatriated", "percent of girls", the label of a row of data. A metric's own label comes
 * later.
 */
export const refineLabels: Refiner = (figure, sentence, before) => ({ label: labelOf(figure, sentence, before) })

function labelOf(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string {
  const { place } = sentence
  if (place.label !== null) {
    const own = ownWords(figure, sentence.tokens)
    // 2021: who got how many votes
    const isTimeAlone = !HAS_LETTER.test(place.label)
    // Roads: 412 km; [rail:] 96 km
    if (own !== null && (isTimeAlone || isLabelOfItsOwn(figure, sentence.tokens))) return own
    const label = rowLabel(place.label, figure.period)
    if (!isTimeAlone) return own === null ? `${label}${countedInClause(figure, sentence)}` : `${label}: ${own}`
  }
  const beside = shareBeside(figure, sentence)
  if (beside !== null && figure.of === null) return beside
  const respective = AMOUNTS.has(figure.kind) ? respectiveSubject(figure, sentence) : null
  const own = respective === null ? null : wordsOf(sentence.tokens, respective.from, respective.to)
  const part = partOfAmount(figure, sentence)
  if (part !== null) return part
  const topic = hasTopic(figure, sentence) ? (own ?? topicOf(figure, sentence.tokens)) : null
  if (topic !== null && !SUMS.has(topic)) {
    if (figure.direction !== null) return `change of ${topic.replace(/^number of /, '')}`
    // 618 children were in care, [a rate of] 71 per 10,000
    return topic === 'rate' && figure.unit !== null && figure.kind === 'rate'
      ? `rate of ${pluralOf(figure.unit)} per ${figure.per}`
      : topic
  }
  // ticket sales were £1.2m (2022: [£1.1m])
  // 11 cases of MRSA, up from [8]
  const isBareCount = figure.kind === 'count' && figure.head === null
  const mayBeCompared = AMOUNTS.has(figure.kind) || figure.kind === 'duration' || isBareCount
  const counterpart =
    figure.of === null && mayBeCompared && before.some(({ unit }) => unit === figure.unit)
      ? counterpartOf(figure, sentence, before)
      : null
  const isOfSame =
    counterpart?.unit === figure.unit &&
    (!isBareCount || (counterpart.event === figure.event && counterpart.negated === figure.negated))
  if (isOfSame && counterpart.label !== null) return counterpart.label
  if (
    figure.kind === 'duration' &&
    figure.role === 'norm' &&
    (isWithin(figure, sentence) || isTimeGiven(figure, sentence.tokens))
  )
    return `${countedWords(figure, sentence)} allowed`
  const inAnother = shareInAnother(figure, sentence.tokens)
  if (inAnother !== null) return inAnother
  const length = lengthOf(figure, sentence.tokens)
  if (length !== null) return length
  // 50 years ago: how long before now, and nothing that was done so long
  if (figure.kind === 'duration' && sentence.tokens[figure.phrase.to]?.lower === 'ago')
    return `${countedWords(figure, sentence)} ago`
  const share = figure.of === null ? null : (beside ?? own ?? subjectOfShare(figure, sentence.tokens))
  const narrowing = share === null ? whatNarrows(figure, sentence, before) : `(${share})`
  const whole = figure.partOf === null || figure.head !== null ? undefined : before[figure.partOf]
  const cause = whole?.label == null || figure.event !== null ? null : causeBehind(sentence.tokens, figure.phrase.to)
  // 412 flights were cancelled, [260 because of weather]
  if (cause !== null && whole?.unit === figure.unit) return `${whole.label} ${cause}`
  const plain = countedWords(figure, sentence)
  const counted = narrowing === null ? plain : `${plain} ${narrowing}`
  const base = figure.per === null ? '' : ` per ${figure.per}`
  if (figure.event === null) {
    const state = whatState(figure, sentence)
    return state === null ? `${counted}${base}` : `${counted} ${state}`
  }
  // was drawn [on 212 occasions], fired twelve times: what happened so often
  if (TIMES.has(figure.unit ?? '') && figure.kind === 'count') return `${counted} ${pastParticiple(figure.event)}`
  if (saysItself(figure, sentence) || isPlaceOfEvent(figure, sentence)) return `${counted}${base}`
  const money = figure.kind === 'money' && counted.startsWith(AMOUNT_IN) ? purposeOf(figure, sentence) : ''
  // The 104 inspectors [conducted] 5,120 inspections: a verb that says nothing of those who did it
  const happened = whatHappened(figure, sentence)
  const saysNothing =
    happened.startsWith('who ') && CARRIES_OUT.has(figure.event ?? '') && !happened.includes(' ', 'who '.length)
  return saysNothing || SAYS_NO_MORE.has(figure.event) ? `${counted}${base}` : `${counted} ${happened}${money}${base}`
}

/** Northland: the border was drawn in 2005, and the [two countries] agreed: what a clause of the row counts, the row does not say. */
function countedInClause(figure: Figure, sentence: SentenceReading): string {
  const { tokens, place } = sentence
  if (place.cell || figure.head === null || figure.unit === null) return ''
  if (figure.kind !== 'count' && figure.kind !== 'rate') return ''
  const opening = tokens.findLastIndex(({ text }, at) => text === ':' && at < figure.phrase.from)
  const isTold = tokens.slice(opening + 1, figure.phrase.from).some(({ tag }) => FINITE_FORMS.has(tag))
  return isTold ? `: ${countedWords(figure, sentence)}` : ''
}

/** Capital spending came to £54m, [of which £21m] was for roads: a part of what has that name */
function partOfAmount(figure: Figure, { tokens }: SentenceReading): string | null {
  if (figure.kind !== 'money' || figure.event !== null || !isOfWhich(figure, tokens)) return null
  const amount = topicOf(figure, tokens)
  return amount === null || SUMS.has(amount) ? null : `part of ${amount}`
}

/** Behind a semicolon, before a colon: a row of its own on the same line */
function isLabelOfItsOwn({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (tokenBefore(tokens, phrase.from)?.text !== ':') return false
  let at = phrase.from - 2
  while (at > phrase.from - LONGEST_LABEL && NAMING.has(tokenAt(tokens, at)?.tag ?? '')) at -= 1
  return tokenAt(tokens, at)?.text === ';'
}

const LONGEST_LABEL = 6
const CARRIES_OUT = wordSet('conduct carry perform undertake make')
/** Students [get] two meals a day: a verb that says nothing of what they get */
const SAYS_NO_MORE = wordSet('get')

const TIMES = wordSet('occasion time')
const SUMS: ReadonlySet<string> = new Set(['total', 'sum', 'amount', 'further sum', 'grand total', 'overall total'])

/** spent £5m [on roads], £1.6m came [from donations], £9m was paid [in bursaries], [grants] brought in £0.7m, [the club] lost £2m: which money it was. */
function purposeOf(figure: Figure, { tokens }: SentenceReading): string {
  const { scope, event, governor, phrase } = figure
  const isActive = governor !== null && governor < phrase.from && !BE.has(tokenBefore(tokens, governor)?.lower ?? '')
  const source = isActive && EARNS.has(event ?? '') ? topicOf(figure, tokens) : null
  if (source !== null) return ` by ${source}`
  const preposition = PURPOSES.find((one) => scope[one] !== undefined)
  return preposition === undefined ? '' : ` ${preposition} ${scope[preposition]?.join(' and ')}`
}

const EARNS = wordSet('bring earn generate yield contribute lose gain')
const PURPOSES: readonly string[] = ['on', 'for', 'from', 'to', 'in']

/** answered [within 30 days]: the time that is given for it. */
function isWithin({ phrase }: Figure, { tokens }: SentenceReading): boolean {
  return [phrase.from, phrase.from - 1].some((at) => tokenAt(tokens, at)?.lower === 'within')
}

/** Visits are visited and recommendations recommended; books that rose or fell to a level are counted all the same. */
function saysItself(figure: Figure, { tokens }: SentenceReading): boolean {
  const { kind, event, head, governor } = figure
  if (isCollected(figure, tokens) || isDoneTo(figure, tokens) || isLostOrGained(figure, tokens)) return false
  // 6.6 per cent of the pupils dropped [out]
  if (governor !== null && OUT_AWAY.has(tokens[governor + 1]?.lower ?? '')) return false
  if (kind === 'age' || (event !== null && ((isLevelOrChange(event) && event !== 'reach') || event === 'begin')))
    return !isBeginner(figure, tokens)
  return head !== null && EVENT_NOUNS.get(tokens[head]?.lemma ?? '') === event
}

/** 58 patients [began treatment]: what they did, and no level at which something began */
function isBeginner({ event, kind, governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  return event === 'begin' && kind === 'count' && governor === phrase.to && tokens[governor + 1]?.tag === 'noun'
}

/** Two objects [were lost], 60 posts [were cut], 11 workers [lost their] jobs: what befell them, and no level of theirs. */
function isDoneTo({ kind, event, governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'count' || governor === null || governor < phrase.to || !LOSSES.has(event ?? '')) return false
  if (tokens[governor + 1]?.tag === 'determiner') return true
  return tokenBefore(tokens, governor)?.tag === 'auxiliary' && tokenBefore(tokens, phrase.from)?.lower !== 'of'
}

const LOSSES = wordSet('lose cut shed')

/** was imposed [on 12 firms], led [to 240 arrests]; [at two schools] pupils were hurt: what it was done to stands elsewhere. */
function isPlaceOfEvent({ governor, phrase, kind }: Figure, { tokens }: SentenceReading): boolean {
  const before = tokenBefore(tokens, phrase.from)?.lower ?? ''
  if (before === 'to' && LEADS.has(tokens[governor ?? -1]?.lemma ?? '')) return true
  if (governor === null || !PLACES.has(before)) return false
  if (governor >= phrase.from) return tokens.slice(phrase.to, governor).some(({ tag }) => SUBJECTS.has(tag))
  return !(
    before === 'in' &&
    TAKES_IN.has(tokens[governor]?.lemma ?? '') &&
    (kind === 'money' || governor === phrase.from - 2)
  )
}

const SUBJECTS: ReadonlySet<string> = new Set(['noun', 'name', 'pronoun'])
/** led [to] 240 arrests: what came of it */
const LEADS = wordSet('lead contribute result')

const PLACES: ReadonlySet<string> = new Set(['in', 'on', 'at', 'against', 'across', 'from', 'through', 'during'])
