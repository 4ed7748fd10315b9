import { readNounPhrase } from '../language/noun-phrase.ts'
import { isPlural, singularOf } from '../language/singular-of.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { HARM_VERBS, STATE_VERBS } from '../words/event-words.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import { counterpartOf } from './counterpart-of.ts'
import type { Refiner } from './refiner.ts'

/** Finds the noun that is meant where none stands behind the number: [13] were women, injured [36 others], 98 in 2022. */
export const refineUnits: Refiner = (figure, sentence, before) => {
  if (figure.kind === 'percent' && figure.of === null) return { of: understoodWhole(figure, sentence, before) }
  if (figure.unit !== null || figure.kind !== 'count') return {}
  const counterpart = counterpartOf(figure, sentence, before)
  if (counterpart !== null && counterpart.unit !== null)
    return { kind: counterpart.kind, unit: counterpart.unit, of: counterpart.of, per: counterpart.per }
  return { unit: understood(figure, sentence, before) }
}

function understood(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): string | null {
  const { tokens, place } = sentence
  const predicate = predicateNoun(figure, tokens)
  if (predicate !== null) return predicate
  const whole = figure.partOf === null ? undefined : before[figure.partOf]
  if (whole?.unit != null && whole.kind === 'count') return whole.unit
  if (/^(?:others?|another|who)$/.test(tokens[figure.to]?.lower ?? '')) return 'person'
  if (figure.event !== null && HARM_VERBS.has(figure.event)) return listed(figure, before) ?? 'person'
  const counted = before.findLast((other) => other.kind === 'count' && other.unit !== null)
  if (counted !== undefined) return counted.unit
  if (place.label !== null) return labelUnit(place.label, place.section.at(-1))
  return (
    changed(figure, tokens) ??
    antecedent(figure, tokens) ??
    sentence.unitBefore() ??
    subjectOf(figure, tokens) ??
    'person'
  )
}

/** cut its [workforce] by 450, raised the number of [beds] by 40: the object of the change. */
function changed(figure: Figure, tokens: readonly Token[]): string | null {
  if (tokens[figure.phrase.from - 1]?.lower !== 'by') return null
  return unitBefore(tokens, figure.phrase.from - 1)
}

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
const MASSES: ReadonlySet<string> = new Set(
  'attendance toll population membership enrolment enrollment backlog caseload headcount workforce readership circulation turnover fleet stock intake roll'.split(
    ' ',
  ),
)

/** The noun phrase that ends here, with the adjectives and nouns that belong to it. */
function unitBefore(tokens: readonly Token[], end: number): string | null {
  let from = end
  while (from > 0 && INSIDE_PHRASE.has(tokens[from - 1]?.tag ?? '')) from -= 1
  return from === end ? null : (readNounPhrase(tokens, from, false)?.unit ?? null)
}

const INSIDE_PHRASE: ReadonlySet<string> = new Set(['noun', 'adjective', 'name'])

/** 12 people were killed, 3 in the north: the list of one verb goes on with its noun. */
function listed(figure: Figure, before: readonly Figure[]): string | null {
  const previous = before.at(-1)
  return previous !== undefined && previous.governor === figure.governor && previous.kind === 'count'
    ? previous.unit
    : null
}

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

/** The nearest noun before that stands for several, or that the figure repeats: no police physician, and Nairobi had only [three]. */
function antecedent(figure: Figure, tokens: readonly Token[]): string | null {
  if (tokens[figure.from - 1]?.lower === 'the' && figure.form !== 'vague') return 'person'
  for (let at = figure.phrase.from - 1; at >= 0 && at >= figure.phrase.from - 40; at--) {
    const token = tokens[at]
    if (
      token?.tag !== 'noun' ||
      !token.entry.plural ||
      (tokens[at + 1]?.tag === 'noun' && tokens[at + 1]?.shape === 'word')
    )
      continue
    let from = at
    while (from > 0 && /^(?:adjective|noun|name)$/.test(tokens[from - 1]?.tag ?? '')) from -= 1
    return readNounPhrase(tokens, from, true)?.unit ?? token.lemma
  }
  return null
}

/** `Airports - total` is airports, `Complaints received` complaints, `Staff (full-time equivalent)` staff. */
function labelUnit(label: string, heading: string | undefined): string | null {
  const words = label
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => word !== '')
  // Complaints by region: North, South, Total
  const above = heading === undefined ? undefined : /(\p{L}+) (?:by|per) /iu.exec(heading)?.[1]?.toLowerCase()
  const plural = words.find((word) => isPlural(word)) ?? (above !== undefined && isPlural(above) ? above : undefined)
  const chosen = plural ?? words[0]
  return chosen === undefined ? null : singularOf(chosen)
}

/** Of those, more than 30 percent …; the whole is what the sentence counted before, or what the percent stands beside. */
function understoodWhole(figure: Figure, { tokens, place }: SentenceReading, before: readonly Figure[]): string | null {
  const of = tokens.slice(figure.to, figure.to + 8).findIndex((token) => token.lower === 'in')
  if (
    of >= 0 &&
    /^(?:increase|decrease|drop|rise|decline|fall|reduction)$/.test(tokens[figure.to + of - 1]?.lemma ?? '')
  ) {
    const noun = readNounPhrase(tokens, figure.to + of + 1, true)
    if (noun !== null) return noun.unit
  }
  const counted = before.findLast((other) => other.kind === 'count' && other.unit !== null)
  return counted?.unit ?? (place.label === null ? null : labelUnit(place.label, undefined))
}
