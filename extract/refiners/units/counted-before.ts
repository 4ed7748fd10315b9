import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import { BEFORE_FULL_VERB, FINITE_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { near } from '../refiner.ts'
import { TIME_UNITS } from '../../words/nouns.ts'

/** The last that was counted before: 46 staff (41 full-time equivalents), [9 fewer] are staff again. */
export function countedBefore(
  before: readonly Figure[],
  { phrase, to, value }: Figure,
  tokens: readonly Token[],
): Figure | undefined {
  const isOfThem = tokens[to]?.lower === 'of' && tokens[to + 1]?.lower === 'them'
  // gave ten rulings and found at least one breach in [eight of them]: of so many as there are
  const last = near(before).findLast(
    (other) => (isCounted(other) || (isOfThem && isDoneEachTime(other))) && !(isOfThem && isFewer(other, value)),
  )
  // of whom 708 were men and 233 women, while [a further 120] were on leave: of the whole
  if (last?.partOf != null && isFurther(phrase.from, tokens)) return before[last.partOf] ?? last
  // 4,500 pupils in 62 groups took part, [900 more] than in 2019; 310 moved to two countries, and [120] returned home
  // found 12 bodies in one grave and 30 [in another]: of the same things in another place
  const besidePlace = last !== undefined && isSamePreposition(tokens, last.phrase.from - 1, phrase.to)
  const isOfSubject =
    besidePlace || MORE_FEWER.has(tokens[to]?.lower ?? '') || isSubjectOfClause(phrase.from, to, tokens)
  if (last !== undefined && isOfSubject && isBehindPreposition(last, tokens))
    return near(before).findLast((other) => isCounted(other) && !isBehindPreposition(other, tokens)) ?? last
  // 181 priests, of whom 74 were women; a year earlier [it had been 186]: of the whole
  if (last?.partOf != null && isLevelOfIt(phrase.from, tokens)) return before[last.partOf] ?? last
  if (last === undefined || !isInAside(tokens, last.phrase.to, phrase.from)) return last
  const opening = tokens.findLastIndex(({ text }, at) => at < last.phrase.from && text === '(')
  return near(before).findLast((other) => isCounted(other) && other.phrase.to <= opening) ?? last
}

/** gives [40 grants a year], 12 of them to schools */
const isDoneEachTime = ({ kind, unit, per }: Figure): boolean =>
  kind === 'rate' && unit !== null && TIME_UNITS.has(per ?? '')

const isFewer = (other: Figure, value: number | null): boolean =>
  other.value !== null && value !== null && other.value < value

function isFurther(from: number, tokens: readonly Token[]): boolean {
  const first = tokens[from - 1]?.lower === 'further' ? tokens[from - 2]?.lower : tokens[from]?.lower
  return first === 'a' || first === 'another'
}

function isLevelOfIt(from: number, tokens: readonly Token[]): boolean {
  let at = from - 1
  while (BEFORE_FULL_VERB.has(tokens[at]?.tag ?? '')) at -= 1
  return at < from - 1 && tokens[at]?.lower === 'it'
}

function isSamePreposition(tokens: readonly Token[], first: number, second: number): boolean {
  return tokens[second]?.tag === 'preposition' && tokens[second].lower === tokenAt(tokens, first)?.lower
}

const MORE_FEWER: ReadonlySet<string> = new Set(['more', 'fewer'])

/** 2,297 families in 14 districts, [after 58 had] joined */
function isSubjectOfClause(from: number, to: number, tokens: readonly Token[]): boolean {
  const joint = tokenBefore(tokens, from)?.lower ?? ''
  return (
    ((joint === 'and' && tokenBefore(tokens, from - 1)?.text === ',') || OPENS_CLAUSE.has(joint)) &&
    FINITE_FORMS.has(tokens[to]?.tag ?? '')
  )
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set(['after', 'before', 'when', 'while', 'because', 'that'])

const isBehindPreposition = ({ phrase }: Figure, tokens: readonly Token[]): boolean =>
  BEFORE_OBJECT.has(tokenBefore(tokens, phrase.from)?.tag ?? '')

/** moved [to] two countries */
const BEFORE_OBJECT: ReadonlySet<string> = new Set(['preposition', 'particle'])

const isCounted = ({ kind, unit }: Figure): boolean => kind === 'count' && unit !== null

/** Words of the longest bracket that is looked over. */
const LONGEST_ASIDE = 20

/** A bracket closes between two places that opens before the first. */
function isInAside(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + LONGEST_ASIDE; at++) {
    if (tokens[at]?.text === '(') return false
    if (tokens[at]?.text === ')') return true
  }
  return false
}
