import { CLAUSE_VERBS, NOMINAL } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Token } from '../../model.ts'
import { BE, HAVE } from '../../words/closed-classes.ts'
import { MULTIPLIERS } from '../../words/number-words.ts'
import { holdsClause } from './clause-of-time.ts'
import { CROSSING, SOME_OF } from './words-between.ts'

/**
 * forwarded 119 to prosecutors[, who had acted] on eight as of December; to one network[, whose leader was captured] in
 * May: the time of what those did.
 */
export function tellsOfPersons(between: readonly Token[]): boolean {
  return between.some(({ lower }, at) => WHO_WHOSE.has(lower) && tokenBefore(between, at)?.text === ',')
}

const WHO_WHOSE: ReadonlySet<string> = new Set(['who', 'whose', 'where'])

/** would cut 1,100 jobs, [to save] $95 million by 2025: the time of what it is for. */
export function opensPurpose(between: readonly Token[]): boolean {
  return between.some(
    ({ lower }, at) => lower === 'to' && between[at - 1]?.text === ',' && between[at + 1]?.tag === 'verb',
  )
}

/** convicted 44 in 2023[; five] were fined: only a semicolon or "while" between, whatever else is told. */
export function goesOn(between: readonly Token[]): boolean {
  return between.filter(({ lower }) => CROSSING.has(lower)).every(({ lower }) => lower === ';' || lower === 'while')
}

/** closed 38, [leaving 112 open] at 31 December; [bringing the total] since May to 190: the time of what came of it. */
export function opensOutcome(between: readonly Token[]): boolean {
  const gerund = between.findIndex(({ tag }, at) => tag === 'gerund' && between[at - 1]?.text === ',')
  return gerund >= 0 && !between.slice(gerund).some(({ text }) => text === ',')
}

/** Whether another clause begins between a figure and a time. */
export function crossesClause(between: readonly Token[]): boolean {
  return between.some(
    ({ lower }, at) =>
      // closed [because of] floods as of May
      (CROSSING.has(lower) && !(lower === 'because' && between[at + 1]?.lower === 'of')) ||
      // slid by 7%, [after it] set aside $6 million in June
      (lower === 'after' &&
        between[at + 1]?.tag === 'pronoun' &&
        !between.slice(at).some(({ text }) => text === ')')) ||
      // were repaired, [many of them] in December
      (lower === ',' && SOME_OF.has(between[at + 1]?.lower ?? '')),
  )
}

/** spent £4m, nearly [double the amount] it had spent in 2021: the time of what it is held against */
export function holdsMultiple(between: readonly Token[]): boolean {
  return between.some(
    ({ lower }, at) =>
      MULTIPLIERS.has(lower) && between[at + 1]?.lower === 'the' && AMOUNTS.has(between[at + 2]?.lower ?? ''),
  )
}

const AMOUNTS: ReadonlySet<string> = new Set('amount number sum figure total level rate value'.split(' '))

/** belonged to minorities[, and 44 churches had been] vandalized since 2020: a clause of its own behind the comma */
export function holdsOwnClause(between: readonly Token[]): boolean {
  if (holdsLaterPerfect(between)) return true
  return between.some(({ text }, at) => text === ',' && between[at + 1]?.lower === 'and') && holdsClause(between)
}

/** 160 were on trial [and 41 had been] convicted since 2020: only the second tells what has been done since */
function holdsLaterPerfect(between: readonly Token[]): boolean {
  const joint = between.findIndex(({ lower }, at) => lower === 'and' && between[at + 1]?.tag === 'number')
  if (joint < 0 || !between.slice(joint).some(({ lower }) => HAVE.has(lower))) return false
  const first = between.slice(0, joint)
  return first.some(({ lower }) => BE.has(lower)) && !first.some(({ lower }) => HAVE.has(lower))
}

/** 190 were released[, and the rest awaited] trial at the end of the year: of what another noun does; but 29 remained */
export function holdsNamedSubject(between: readonly Token[]): boolean {
  const joint = between.findIndex(
    ({ text }, at) =>
      text === ',' && AND_BUT.has(between[at + 1]?.lower ?? '') && OPENS_SUBJECT.has(between[at + 2]?.tag ?? ''),
  )
  if (joint < 0) return false
  let verb = joint + 3
  while (NOMINAL.has(between[verb]?.tag ?? '')) verb += 1
  return verb > joint + 3 && CLAUSE_VERBS.has(between[verb]?.tag ?? '')
}

/** On June 8 they arrested 30[, 14 of whom were] in custody as of October: the time of what a part of those did */
export function holdsPart(between: readonly Token[]): boolean {
  const relative = between.findIndex(({ lower }, at) => WHOM_WHICH.has(lower) && between[at - 1]?.lower === 'of')
  if (relative < 2 || between[relative - 2]?.tag !== 'number') return false
  const behind = between.slice(relative + 1)
  return CLAUSE_VERBS.has(behind[0]?.tag ?? '') && !behind.some(({ text }) => text === ',')
}

const WHOM_WHICH: ReadonlySet<string> = new Set(['whom', 'which'])
const OPENS_SUBJECT: ReadonlySet<string> = new Set(['determiner', 'number'])
const AND_BUT: ReadonlySet<string> = new Set(['and', 'but', 'while'])

/** nine were hurt[, and one guard was killed] on 3 May; but burned 12 houses[, and killed two] on 3 May */
export function holdsOwnSubject(between: readonly Token[]): boolean {
  const joint = between.findIndex(({ text }, at) => text === ',' && between[at + 1]?.lower === 'and')
  return joint >= 0 && between[joint + 2]?.tag !== 'past' && holdsClause(between.slice(joint))
}
