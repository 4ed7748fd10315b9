import type { Token } from '../../model.ts'

const CROSSING: ReadonlySet<string> = new Set('; — – but while although though which because whereas'.split(' '))
const SOME_OF: ReadonlySet<string> = new Set('many most some several mostly mainly largely half'.split(' '))

/**
 * forwarded 119 to prosecutors[, who had acted] on eight as of December; to one network[, whose leader was captured] in
 * May: the time of what those did.
 */
export function tellsOfPersons(between: readonly Token[]): boolean {
  return between.some(({ lower }, at) => WHO_WHOSE.has(lower) && between[at - 1]?.text === ',')
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
  // were repaired, [many of them] in December
  return between.some(
    ({ lower }, at) => CROSSING.has(lower) || (lower === ',' && SOME_OF.has(between[at + 1]?.lower ?? '')),
  )
}
