import { readNounPhrase } from '../language/noun-phrase.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Figure, SentenceReading } from '../model.ts'
import { counterpartOf } from './counterpart-of.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'
import { respectiveSubject } from './respective-subject.ts'
import { countedBefore } from './units/counted-before.ts'
import { rateOfInnerLabel, rateOfLabel } from './units/label-unit.ts'
import { parallelFigure } from './units/parallel-figure.ts'
import { subjectOfChange } from './units/subject-of-change.ts'
import { subjectOfAverage } from './units/subject-of-state.ts'
import { thatOf } from './units/that-of.ts'
import { understoodNoun } from './units/understood-noun.ts'
import { understoodWhole } from './units/understood-whole.ts'

/**
 * Finds the noun that is meant where none stands behind the number: [13] were women, injured [36 others], 98 in 2022.
 */
export const refineUnits: Refiner = (figure, sentence, before) => {
  if (figure.kind === 'percent' && figure.of === null) return { of: understoodWhole(figure, sentence, before) }
  if (figure.kind === 'rate' && figure.unit === null) return { unit: understoodAbove(figure, sentence, before) }
  if (figure.kind !== 'count') return UNCHANGED
  const last = before.at(-1)
  if (last !== undefined && isOfSameSum(figure, last, sentence)) return { kind: 'money', unit: last.unit, head: null }
  if (figure.unit !== null) return UNCHANGED
  const rate =
    figure.form === 'digits'
      ? (rateOfInnerLabel(sentence.tokens, figure.phrase.from) ??
        rateOfLabel(sentence.place.label) ??
        ratedInLabel(sentence.place.label))
      : null
  if (rate !== null) return rate
  const respective = respectiveSubject(figure, sentence)
  if (respective !== null) return { unit: readNounPhrase(sentence.tokens, respective.from, false)?.unit ?? null }
  const standing = thatOf(figure, sentence.tokens)
  if (standing !== null) return { unit: standing }
  const parallel = parallelFigure(figure, sentence, before)
  if (parallel !== null) return { kind: parallel.kind, unit: parallel.unit, of: parallel.of, per: parallel.per }
  const amount = before.at(-1)
  // 1.8 billion kronor, beating [the 1.5 billion] expected
  if (amount?.kind === 'money' && figure.rule.startsWith('digits-scaled') && amount.rule.startsWith('digits-scaled'))
    return { kind: 'money', unit: amount.unit }
  const counterpart = counterpartOf(figure, sentence, before)
  // was paid more than £60,000 (2022: [one]): no sum
  const isSum = figure.form !== 'words' || counterpart?.kind !== 'money' || counterpart.form === 'words'
  if (isSum && counterpart !== null && (counterpart.unit !== null || counterpart.kind === 'rate'))
    return { kind: counterpart.kind, unit: counterpart.unit, of: counterpart.of, per: counterpart.per }
  const rated = ratedBefore(figure, sentence)
  if (rated !== null) return { kind: 'rate', unit: rated }
  return { unit: withoutNumber(understoodNoun(figure, sentence, before)) }
}

/** 2.3 billion francs, [of which] 1.7 billion was income tax, [398 million] customs duty and [214 million] excise */
function isOfSameSum({ rule, from }: Figure, last: Figure, { tokens }: SentenceReading): boolean {
  if (last.kind !== 'money' || !rule.startsWith('digits-scaled') || !last.rule.startsWith('digits-scaled')) return false
  if (tokens[from - 1]?.text !== ',' && tokens[from - 1]?.lower !== 'and') return false
  const opens = tokens.slice(0, from).findLastIndex(({ lower }) => lower === 'which')
  return opens > 0 && tokens[opens - 1]?.lower === 'of' && last.from - opens < LONGEST_LEAD * 4
}

/** The [accident] rate improved to 0.37: on a base that another place tells */
function ratedBefore({ phrase, form, value }: Figure, { tokens, place }: SentenceReading): string | null {
  if (form !== 'digits' || place.label !== null || Number.isInteger(value ?? 0)) return null
  let at = phrase.from - 1
  while (at > phrase.from - LONGEST_LEAD && LEADS.has(tokens[at]?.tag ?? '')) at -= 1
  // accident [frequency] rate
  const counted = tokenBefore(tokens, at)?.lower === 'frequency' ? tokenBefore(tokens, at - 1) : tokenBefore(tokens, at)
  if (tokens[at]?.lower !== 'rate' || counted?.tag !== 'noun') return null
  return RATED.has(counted.lemma) ? counted.lemma : null
}

/** Lost-time [injury] frequency rate: 1.9 */
function ratedInLabel(label: string | null): { kind: 'rate'; unit: string } | null {
  if (label === null) return null
  const counted = RATE_OF.exec(label)?.[1]?.toLowerCase() ?? ''
  return RATED.has(counted) ? { kind: 'rate', unit: counted } : null
}

const RATE_OF = /(\p{L}+) (?:frequency |incidence )?rate(?: \([^)]*\))?$/iu
const LONGEST_LEAD = 6
const LEADS: ReadonlySet<string> = new Set(['preposition', 'particle', 'adverb', 'auxiliary', 'past', 'verb'])
const RATED: ReadonlySet<string> = new Set(
  'accident birth case crash crime death defect divorce error fatality incident infection injury mortality'.split(' '),
)

/** [student] numbers are students */
function withoutNumber(unit: string | null): string | null {
  if (unit === null || !unit.includes(' ')) return unit
  return unit.replace(/(?<=\p{L}) (?:number|figure|total)$/u, '')
}

/** What a rate counts above its line: one in five [of those counted before], [deaths] fell from 412 per 100,000. */
function understoodAbove(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): string | null {
  return (
    countedBefore(before, figure, tokens)?.unit ??
    shareBefore(figure, before)?.unit ??
    subjectOfChange(figure, tokens) ??
    subjectOfAverage(figure, tokens)
  )
}

/** Three in four members renewed; [one in ten] left: of the same. */
function shareBefore({ rule }: Figure, before: readonly Figure[]): Figure | undefined {
  const last = before.at(-1)
  return rule.endsWith('rate-one-in') && last?.rule.endsWith('rate-one-in') === true ? last : undefined
}
