import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { pastParticiple, pastTense } from '../../language/past-participle.ts'
import { BE, HAVE, VERB_PARTICLES } from '../../words/closed-classes.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { INTRANSITIVE_VERBS } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { wordSet } from '../../words/word-set.ts'
import { alternativeEvents } from '../events/alternative-events.ts'
import { isTimeFor } from '../roles/is-time-given.ts'
import { complementOf } from './complement-of.ts'
import { phraseBefore, phraseBehind } from './phrase-in-words.ts'

/** What dies or flees was not died or fled: persons [who died], ships [that sank]. */
const INTRANSITIVE: ReadonlySet<string> = new Set([
  ...INTRANSITIVE_VERBS,
  ...wordSet('vote wait leave appeal apply participate attend suffer'),
])

/**
 * What a label says of the event: "repatriated", "handed out", "who died", "that concerned access", "reported by
 * councils".
 * @param figure one that has an event
 */
export function whatHappened(figure: Figure, sentence: SentenceReading): string {
  // had three days [to leave] port: they were not left
  if (figure.event !== null && isTimeFor(figure, sentence.tokens)) return `to ${figure.event}`
  const told = withObject(figure, sentence) ?? withGift(figure, sentence.tokens)
  if (told !== null) return told
  return `${happened(figure, sentence)}${particleOf(figure, sentence)}${agentOf(figure, sentence.tokens)}${complementOf(figure, sentence.tokens)}`
}

function happened(figure: Figure, { tokens, times }: SentenceReading): string {
  const { event, unit, negated, governor, kind } = figure
  const verb = event ?? ''
  const progressive = governor === null ? undefined : tokens[governor]
  // 1,204 people were [awaiting] trial
  let behind = governor ?? 0
  while (tokenBefore(tokens, behind)?.tag === 'adverb') behind -= 1
  const isBehindBe = BE.has(tokenBefore(tokens, behind)?.lower ?? '')
  // but the town was [sheltering] 1,204 people
  const isDoer = governor !== null && governor >= figure.phrase.to
  if (progressive?.tag === 'gerund' && isBehindBe && isDoer && !negated) return progressive.lower
  const alternatives = alternativeEvents(figure, tokens)
  const joined = (form: (lemma: string) => string): string => joinAlternatives(alternatives, verb, form)
  const done = joined(pastParticiple)
  // applied [for] 37 patents, dealt [with] 58,900 calls: what the counted was done with or for
  const joint = governor === figure.phrase.from - 2 ? (tokens[governor + 1]?.lower ?? '') : ''
  if (FOR_WITH.has(joint) && kind === 'count' && !negated)
    // was built [for] 300 inmates: not they were built
    return isBehindBe && BUILT.has(verb) ? `${relativeOf(unit)} it was ${done} ${joint}` : `${done} ${joint}`
  // 104 decisions [were appealed]
  const isDone = governor !== null && governor >= figure.phrase.to && isBehindBe
  // can [hold] 400 inmates: how many it may come to, not how many there were
  const able = governor !== null && governor < figure.phrase.from ? (tokenBefore(tokens, governor)?.lower ?? '') : ''
  if (kind === 'count' && CAN.has(able) && !negated) return `${relativeOf(unit)} ${able} be ${done}`
  const isIntransitive = INTRANSITIVE.has(verb) && !isUndergone(figure) && !isDone
  // cameras were used [by] 640 officers
  const didIt = kind === 'count' && joint === 'by'
  if (!isIntransitive && !didIt && !isDoing(figure, tokens, times)) return negated ? `not ${done}` : done
  if (kind === 'duration') return joined(pastTense)
  const who = relativeOf(unit)
  // Fifteen shelters [could accommodate] 290 women
  const modal = tokenBefore(tokens, governor ?? 0)
  if (modal?.tag === 'modal') return `${who} ${modal.lower} ${verb}`
  return negated ? `${who} did not ${verb}` : `${who} ${joined(pastTense)}`
}

const CAN = wordSet('can could')
const FOR_WITH = wordSet('for with')
const BUILT = wordSet('build construct design equip intend license make plan')

/** [rescued, towed or escorted]; of one verb its form alone */
function joinAlternatives(lemmas: readonly string[], verb: string, form: (lemma: string) => string): string {
  if (lemmas.length === 0) return form(verb)
  const told = lemmas.map(form)
  return `${told.slice(0, -1).join(', ')} or ${told.at(-1)}`
}

/** crews [attended] 9,412 incidents, they [suffered] 58 injuries; but 210 people attended, attended by 210 people */
function isUndergone({ event, governor, phrase, head }: Figure): boolean {
  return TAKES_OBJECT.has(event ?? '') && head !== null && governor === phrase.from - 1
}

const TAKES_OBJECT = wordSet('attend suffer survive')

/** 1,300 volunteers [gave] 45,000 hours, 9,400 [gave] £11 million: an object follows the verb, so the counted did it. */
function isDoing(
  { governor, phrase, kind }: Figure,
  tokens: readonly Token[],
  times: SentenceReading['times'],
): boolean {
  if (kind !== 'count' || governor === null || governor < phrase.to) return false
  if (tokens[governor]?.tag !== 'past' && tokens[governor - 1]?.tag !== 'modal') return false
  // investigations that [had led] to charges
  if (HAVE.has(tokens[governor - 1]?.lower ?? '')) return true
  if (tokens[governor - 1]?.tag === 'auxiliary' || times.some(({ from }) => from - governor < 3 && from > governor))
    return false
  // received [suspended sentences]
  const object =
    tokens[governor + 1]?.tag === 'past' && tokens[governor + 2]?.tag === 'noun' ? governor + 2 : governor + 1
  return OBJECT_BEGINS.has(tokens[object]?.tag ?? '') || isCurrencySign(tokens[object]?.text ?? '')
}

const OBJECT_BEGINS: ReadonlySet<string> = new Set(['number', 'determiner', 'noun', 'adjective'])

/** handed [out] 44,870 parcels, 37 households were turned [away]: what follows a verb and belongs to it. */
function particleOf({ governor, phrase, kind }: Figure, { tokens }: SentenceReading): string {
  const verb = governor === null ? undefined : tokens[governor]
  const particle = tokens[(governor ?? 0) + 1]?.lower ?? ''
  if (governor === null || verb === undefined) return ''
  if (particle === 'in' && (!TAKES_IN.has(verb.lemma) || (kind !== 'money' && governor !== phrase.from - 2))) return ''
  // was invested [over] 12 years
  if (particle === 'over' && kind === 'duration') return ''
  if (isStranded(governor, tokens)) return ` ${particle}`
  // can house [up to] 40 women: a bound
  if (!PARTICLES.has(particle) || tokens[governor + 2]?.lower === 'to') return ''
  const isAtEnd = !BEGINS_NOUN_PHRASE.has(tokens[governor + 2]?.tag ?? '')
  return isAtEnd || governor + 2 === phrase.from ? ` ${particle}` : ''
}

/** were dealt [with] within ten days, were looked [after]: the preposition of a passive, with nothing of its own behind */
function isStranded(verb: number, tokens: readonly Token[]): boolean {
  if (!STRANDED.has(tokens[verb + 1]?.lower ?? '') || tokenBefore(tokens, verb)?.tag !== 'auxiliary') return false
  const behind = tokens[verb + 2]
  return behind === undefined || behind.shape === 'mark' || behind.tag === 'preposition'
}

const STRANDED = wordSet('with for after')

const PARTICLES: ReadonlySet<string> = new Set([...VERB_PARTICLES, 'in'])
/** brought [in] £40,000: no place. */
export const TAKES_IN: ReadonlySet<string> = new Set(['bring', 'take', 'pull'])
const BEGINS_NOUN_PHRASE: ReadonlySet<string> = new Set('noun name number determiner adjective pronoun'.split(' '))

/** 2,240 [concerned access to data], 800 officials [received training]: verbs that say little without their object. */
function withObject({ governor, phrase, unit, negated }: Figure, { tokens, times }: SentenceReading): string | null {
  const verb = governor === null ? undefined : tokens[governor]
  if (governor === null || governor < phrase.to || verb?.tag !== 'past' || !SAYS_LITTLE.has(verb.lemma)) return null
  if (negated || tokens[governor - 1]?.tag === 'auxiliary') return null
  const object = bothBehind(tokens, governor) ?? phraseBehind(tokens, governor)
  const isTime = times.some(({ from }) => from > governor && from <= governor + 2)
  return object === null || isTime ? null : `${relativeOf(unit)} ${verb.lower} ${object}${ofBehind(tokens, governor)}`
}

/** concerned the use [of force] */
function ofBehind(tokens: readonly Token[], verb: number): string {
  const first = tokens[verb + 1]?.tag === 'determiner' ? verb + 2 : verb + 1
  if (tokens[first]?.tag !== 'noun' || tokens[first + 1]?.lower !== 'of') return ''
  const rest = phraseBehind(tokens, first + 1)
  return rest === null ? '' : ` of ${rest}`
}

/** received [legal or psychosocial] support: two adjectives of one noun */
function bothBehind(tokens: readonly Token[], verb: number): string | null {
  const [first, joint, second] = tokens.slice(verb + 1, verb + 4)
  if (first?.tag !== 'adjective' || second?.tag !== 'adjective' || !/^(?:and|or)$/.test(joint?.lower ?? '')) return null
  const rest = phraseBehind(tokens, verb + 3)
  return rest === null ? null : `${first.lower} ${joint?.lower} ${second.lower} ${rest}`
}

const SAYS_LITTLE = wordSet(
  'begin concern affect regard receive undergo face obtain take make have gain meet lack need',
)

/** granted [asylum] to 512 applicants, [asylum] was granted to 634 persons: who was given what. */
function withGift({ event, governor, phrase, kind }: Figure, tokens: readonly Token[]): string | null {
  const gives = kind === 'count' && governor !== null && governor < phrase.from && GIVES.has(event ?? '')
  if (!gives || !tokens.slice(phrase.from - 3, phrase.from).some(({ lower }) => lower === 'to')) return null
  const passive = tokens[governor - 1]?.tag === 'auxiliary'
  const gift = passive ? phraseBefore(tokens, governor - 1) : phraseBehind(tokens, governor)
  // Doses of 500 [mg] were given to 130 patients
  if (passive && tokens[governor - 3]?.tag === 'number') return null
  return gift === null ? null : `${pastParticiple(event ?? '')} ${gift}`
}

const GIVES = wordSet('grant give award offer provide issue pay lend')

/** Who or that, as what is counted asks for. */
export function relativeOf(unit: string | null): 'who' | 'that' {
  return PERSON_NOUNS.has(unit?.slice(unit.lastIndexOf(' ') + 1) ?? '') ? 'who' : 'that'
}

/** Health bodies reported 1,310 and [local councils] 870: a bare number is told apart by who did it. */
function agentOf({ head, governor, phrase, kind }: Figure, tokens: readonly Token[]): string {
  if (head !== null || kind !== 'count' || governor === null || governor >= phrase.from) return ''
  if (tokens[governor]?.tag !== 'past' || tokens[governor - 1]?.tag === 'auxiliary') return ''
  const agent = governor === phrase.from - 1 ? phraseBefore(tokens, governor) : gappedSubject(tokens, phrase.from)
  return agent === null ? '' : ` by ${agent}`
}

/** , and [local councils] 870: the subject of a verb that is not said again */
function gappedSubject(tokens: readonly Token[], number: number): string | null {
  const subject = phraseBefore(tokens, number)
  if (subject === null) return null
  const before = tokens[number - subject.split(' ').length - 1]
  return before?.lower === 'and' || before?.text === ',' || before?.text === ';' ? subject : null
}
