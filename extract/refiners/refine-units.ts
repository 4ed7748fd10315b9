import { readNounPhrase } from '../language/noun-phrase.ts'
import { isPlural } from '../language/singular-of.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { DOWNWARD, HARM_VERBS, MULTIPLIES, STATE_VERBS, UPWARD } from '../words/event-words.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import { clauseStart } from './clause-start.ts'
import { counterpartOf } from './counterpart-of.ts'
import { isObjectOnly } from './units/is-object-only.ts'
import { labelUnit, rateOfLabel } from './units/label-unit.ts'
import { numberedSubject } from './units/numbered-subject.ts'
import { near, type Refiner, UNCHANGED } from './refiner.ts'
import { wordSet } from '../words/word-set.ts'

/**
 * Finds the noun that is meant where none stands behind the number: [13] were women, injured [36 others], 98 in 2022.
 */
export const refineUnits: Refiner = (figure, sentence, before) => {
  if (figure.kind === 'percent' && figure.of === null) return { of: understoodWhole(figure, sentence, before) }
  if (figure.kind === 'rate' && figure.unit === null) return { unit: understoodAbove(figure, sentence, before) }
  if (figure.unit !== null || figure.kind !== 'count') return UNCHANGED
  const rate = figure.form === 'digits' ? rateOfLabel(sentence.place.label) : null
  if (rate !== null) return rate
  const parallel = parallelOf(figure, sentence, before)
  if (parallel !== null) return { kind: parallel.kind, unit: parallel.unit, of: parallel.of, per: parallel.per }
  const amount = before.at(-1)
  // 1.8 billion kronor, beating [the 1.5 billion] expected
  if (amount?.kind === 'money' && figure.rule.startsWith('digits-scaled') && amount.rule.startsWith('digits-scaled'))
    return { kind: 'money', unit: amount.unit }
  const counterpart = counterpartOf(figure, sentence, before)
  if (counterpart !== null && counterpart.unit !== null)
    return { kind: counterpart.kind, unit: counterpart.unit, of: counterpart.of, per: counterpart.per }
  return { unit: withoutNumber(understood(figure, sentence, before)) }
}

/** [student] numbers are students */
function withoutNumber(unit: string | null): string | null {
  return unit?.replace(/(?<=\p{L}) (?:number|figure|total)$/u, '') ?? null
}

/** What a rate counts above its line: one in five [of those counted before], [deaths] fell from 412 per 100,000. */
function understoodAbove(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): string | null {
  return countedBefore(before, figure, tokens)?.unit ?? changedSubject(figure, tokens) ?? averaged(figure, tokens)
}

/** [Interruptions] averaged 1.2 per customer */
function averaged({ phrase }: Figure, tokens: readonly Token[]): string | null {
  let at = phrase.from
  while (/^(?:auxiliary|adverb|preposition)$/.test(tokens[at - 1]?.tag ?? '')) at -= 1
  if (tokens[at - 1]?.lemma === 'average' && tokens[at - 1]?.tag !== 'adjective') at -= 1
  return tokens[at - 1]?.entry.plural === true ? unitBefore(tokens, at) : null
}

/** 71 years for men and [77 for women]: said again of another, in the same words. */
function parallelOf(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): Figure | null {
  const first = before.at(-1)
  const preposition = tokens[figure.phrase.to]
  if (first === undefined || first.kind === 'count' || first.kind === 'age' || preposition?.tag !== 'preposition')
    return null
  const joined = /^(?:and|,|or)$/.test(tokens[figure.phrase.from - 1]?.lower ?? '')
  const same = tokens[first.phrase.to]?.lower === preposition.lower
  return joined && same && preposition.lower !== 'of' && figure.phrase.from - first.phrase.to < 8 ? first : null
}

function understood(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  const { tokens, place } = sentence
  const predicate = predicateNoun(figure, tokens)
  if (predicate !== null) return predicate
  if (isOfPersons(figure, tokens)) return 'person'
  const brought = broughtTo(figure, tokens)
  if (brought !== null) return brought
  const whole = figure.partOf === null ? undefined : before[figure.partOf]
  if (whole?.unit != null && whole.kind === 'count') return whole.unit
  if (/^(?:others?|another|who)$/.test(tokens[figure.to]?.lower ?? '')) return 'person'
  if (figure.event !== null && HARM_VERBS.has(figure.event))
    return listed(figure, before) ?? tried(figure.event, before) ?? 'person'
  // red cards fell to 44, while the number of [yellow cards] rose to 958
  const subject = changed(figure, tokens) ?? numberedSubject(figure, tokens) ?? changedSubject(figure, tokens)
  if (subject !== null) return subject
  const counted = countedBefore(before, figure, tokens)
  if (counted !== undefined) return counted.unit
  if (place.label !== null) return labelUnit(place.label, [place.above, place.section.at(-1)])
  return antecedent(figure, sentence) ?? sentence.unitBefore() ?? subjectOf(figure, tokens) ?? 'person'
}

/** The last that was counted before: 46 staff (41 full-time equivalents), [9 fewer] are staff again. */
function countedBefore(before: readonly Figure[], { phrase }: Figure, tokens: readonly Token[]): Figure | undefined {
  const last = near(before).findLast(isCounted)
  if (last === undefined || !isInAside(tokens, last.phrase.to, phrase.from)) return last
  const opening = tokens.findLastIndex(({ text }, at) => at < last.phrase.from && text === '(')
  return near(before).findLast((other) => isCounted(other) && other.phrase.to <= opening) ?? last
}

const isCounted = ({ kind, unit }: Figure): boolean => kind === 'count' && unit !== null

const LONGEST_ASIDE = 20

/** A bracket closes between two places that opens before the first. */
function isInAside(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + LONGEST_ASIDE; at++) {
    if (tokens[at]?.text === '(') return false
    if (tokens[at]?.text === ')') return true
  }
  return false
}

/** cut its [workforce] by 450, raised the number of [beds] by 40: the object of the change. */
function changed(figure: Figure, tokens: readonly Token[]): string | null {
  const by = figure.phrase.from - 1
  if (tokens[by]?.lower !== 'by') return null
  // [staff] numbers fell by 4
  let at = by
  while (/^(?:past|verb|auxiliary|adverb)$/.test(tokens[at - 1]?.tag ?? '')) at -= 1
  const numbers = NUMBERS.has(tokens[at - 1]?.lower ?? '') && /^(?:noun|name)$/.test(tokens[at - 2]?.tag ?? '')
  return unitBefore(tokens, numbers ? at - 1 : by)
}

/** a workforce [of] 2.2 million */
function isOfPersons({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokens[phrase.from - 1]?.lower === 'of' && MASSES_OF_PERSONS.has(tokens[phrase.from - 2]?.lower ?? '')
}

const MASSES_OF_PERSONS: ReadonlySet<string> = new Set(
  'workforce population crowd audience membership congregation'.split(' '),
)

/** bringing the total refugee [population] to 1.02 million: the object of the change. */
function broughtTo({ phrase }: Figure, tokens: readonly Token[]): string | null {
  if (tokens[phrase.from - 1]?.lower !== 'to') return null
  let at = phrase.from - 2
  while (INSIDE_PHRASE.has(tokens[at]?.tag ?? '') || tokens[at]?.tag === 'determiner') at -= 1
  const verb = tokens[at]
  if (at === phrase.from - 2 || verb === undefined || !BRINGING_TAGS.has(verb.tag)) return null
  const brings = BRINGS.has(verb.lemma) || UPWARD.has(verb.lemma) || DOWNWARD.has(verb.lemma)
  return brings ? unitBefore(tokens, phrase.from - 1) : null
}

const BRINGING_TAGS: ReadonlySet<string> = new Set(['verb', 'past', 'gerund'])
const BRINGS: ReadonlySet<string> = new Set(['bring', 'take', 'push', 'drive'])

/** [Arrests] of suspected militants rose to 188: the head of the subject, not the noun next to the verb. */
function changedSubject({ governor }: Figure, tokens: readonly Token[]): string | null {
  const verb = governor === null ? undefined : tokens[governor]
  if (governor === null || verb === undefined) return null
  if (!UPWARD.has(verb.lemma) && !DOWNWARD.has(verb.lemma) && !MULTIPLIES.has(verb.lemma)) return null
  let from = governor
  while (from > 0 && tokens[from - 1]?.shape !== 'mark' && governor - from < LONGEST_SUBJECT) from -= 1
  // The [number of] raids
  const number = tokens
    .slice(from, governor)
    .findIndex(({ lower }, at, words) => lower === 'of' && words[at - 1]?.lower === 'number')
  for (let at = number < 0 ? from : from + number + 1; at < governor; at++) {
    const token = tokens[at]
    if (token === undefined || !OPENS_SUBJECT.has(token.tag)) continue
    if (tokens[at - 1]?.tag === 'preposition' && tokens[at - 1]?.lower !== 'of') continue
    const noun = readNounPhrase(tokens, at, true)
    const head = tokens[noun?.head ?? -1]?.lower ?? ''
    return noun !== null && (isPlural(head) || (MASSES.has(head) && !MASSES_OF_PERSONS.has(head)))
      ? noun.unit.replace(/^.*['’]s? /u, '')
      : null
  }
  return null
}

const LONGEST_SUBJECT = 14
const OPENS_SUBJECT: ReadonlySet<string> = new Set(['noun', 'adjective', 'name', 'past'])
const NUMBERS: ReadonlySet<string> = new Set(['numbers', 'number', 'figures', 'totals'])

/** The average daily [attendance] was 1,870, the death [toll] reached 48: what the sentence is about. */
function subjectOf(figure: Figure, tokens: readonly Token[]): string | null {
  let at = figure.phrase.from
  while (/^(?:auxiliary|adverb|preposition|particle)$/.test(tokens[at - 1]?.tag ?? '')) at -= 1
  const verb = tokens[at - 1]
  if (verb !== undefined && /^(?:past|verb)$/.test(verb.tag) && STATE_VERBS.has(verb.lemma)) at -= 1
  else if (tokens[at]?.lemma !== 'be') return null
  const unit = unitBefore(tokens, at)
  return unit !== null && MASSES.has(unit.slice(unit.lastIndexOf(' ') + 1)) ? unit : null
}

/** Nouns in the singular that are a number of persons or things. */
const MASSES = wordSet(`
  attendance toll population membership enrolment enrollment backlog caseload headcount workforce readership
  circulation turnover fleet stock intake roll
`)

/** The noun phrase that ends here, with the adjectives and nouns that belong to it. */
function unitBefore(tokens: readonly Token[], end: number): string | null {
  let from = end
  while (from > 0 && INSIDE_PHRASE.has(tokens[from - 1]?.tag ?? '')) from -= 1
  return from === end ? null : (readNounPhrase(tokens.slice(from, end), 0, false)?.unit ?? null)
}

const INSIDE_PHRASE: ReadonlySet<string> = new Set(['noun', 'adjective', 'name'])

/** 12 people were killed, 3 in the north: the list of one verb goes on with its noun. */
function listed(figure: Figure, before: readonly Figure[]): string | null {
  const previous = before.at(-1)
  return previous !== undefined && previous.governor === figure.governor && previous.kind === 'count'
    ? previous.unit
    : null
}

/**
 * investigated 58 suspects, prosecuted 36 and convicted [22]: the same go from step to step; but arrested nine, beside
 * victims.
 */
function tried(event: string, before: readonly Figure[]): string | null {
  const unit = TRIES.has(event)
    ? near(before).findLast((other) => other.kind === 'count' && other.unit !== null)?.unit
    : null
  return unit != null && TRIED.has(unit.slice(unit.lastIndexOf(' ') + 1)) ? unit : null
}

const TRIES: ReadonlySet<string> = new Set('charge convict sentence indict detain imprison free'.split(' '))
const TRIED = wordSet(`
  suspect defendant offender trafficker smuggler militant terrorist extremist fighter protester demonstrator activist
  official officer
`)

/** of whom 73 [were members of parliament] */
function predicateNoun(figure: Figure, tokens: readonly Token[]): string | null {
  let at = figure.phrase.to
  if (!/^(?:were|are|was|is)$/.test(tokens[at]?.lower ?? '')) return null
  at += 1
  const noun = readNounPhrase(tokens, at, true)
  const head = noun === null ? undefined : tokens[noun.head]
  return noun !== null &&
    head !== undefined &&
    head.tag === 'noun' &&
    PERSON_NOUNS.has(head.entry.singular) &&
    head.entry.plural
    ? noun.unit
    : null
}

/**
 * The nearest noun before that stands for several, or that the figure repeats: no police physician, and Nairobi had
 * only [three].
 */
function antecedent(figure: Figure, { tokens, times }: SentenceReading): string | null {
  if (tokens[figure.from - 1]?.lower === 'the' && figure.form !== 'vague') return 'person'
  const from = isObjectOnly(figure, tokens) ? clauseStart(tokens, figure.from) : figure.phrase.from
  for (let at = from - 1; at >= 0 && at >= figure.phrase.from - 40; at--) {
    const token = tokens[at]
    if (
      token?.tag !== 'noun' ||
      !token.entry.plural ||
      (tokens[at + 1]?.tag === 'noun' && tokens[at + 1]?.shape === 'word')
    )
      continue
    let first = at
    // in the third quarter [orders] were 40
    const begins = (index: number): boolean => times.some(({ to }) => to === index)
    while (first > 0 && /^(?:adjective|noun|name)$/.test(tokens[first - 1]?.tag ?? '') && !begins(first)) first -= 1
    return readNounPhrase(tokens, first, true)?.unit ?? token.lemma
  }
  return null
}

/**
 * Of those, more than 30 percent …; the whole is what the sentence counted before, or what the percent stands beside.
 */
function understoodWhole(figure: Figure, { tokens, place }: SentenceReading, before: readonly Figure[]): string | null {
  const of = tokens.slice(figure.to, figure.to + 8).findIndex((token) => token.lower === 'in')
  if (
    of >= 0 &&
    /^(?:increase|decrease|drop|rise|decline|fall|reduction)$/.test(tokens[figure.to + of - 1]?.lemma ?? '')
  ) {
    const noun = readNounPhrase(tokens, figure.to + of + 1, true)
    if (noun !== null) return noun.unit
  }
  const counted = near(before).findLast((other) => other.kind === 'count' && other.unit !== null)
  return counted?.unit ?? (place.label === null ? null : labelUnit(place.label, []))
}
