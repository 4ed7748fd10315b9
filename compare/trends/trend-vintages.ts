import type { Restatement } from '../../schemas/comparison.ts'
import type { Vintage } from '../../schemas/trend.ts'
import { likeness } from '../likeness/likeness.ts'
import { restate } from '../matters/restate.ts'
import { isPutRight } from '../figures/put-right.ts'
import { sameTime, type Timespan } from '../figures/timespan.ts'
import { observationsOf, type EditionTellings, type Telling } from './trend-tellings.ts'

/**
 * Sets what each edition says of each period side by side (a revision triangle): later tellings of a thing stand beside
 * the nearest earlier one.
 * @param told by edition, ascending
 * @returns by period, then by edition; figures to which no time applies come last and restate nothing
 */
export function vintagesOf(told: readonly EditionTellings[]): Vintage[] {
  const known: Telling[] = []
  const vintages: { time: Timespan; vintage: Vintage }[] = []
  for (const { own, past } of told) {
    const tellings = [...own, ...past]
    const heads = tellings.map(({ head }) => head)
    const free = new Set(known)
    for (const telling of tellings) {
      const before = isPutRight(telling.head, heads) ? undefined : toldBefore(telling, known, free)
      if (before) free.delete(before)
      vintages.push({ time: telling.head.time, vintage: vintageOf(telling, before) })
    }
    known.push(...tellings)
  }
  return vintages
    .toSorted(
      (a, b) =>
        Number(a.time.shape === 'timeless') - Number(b.time.shape === 'timeless') ||
        a.time.end - b.time.end ||
        b.time.start - a.time.start ||
        a.vintage.edition - b.vintage.edition ||
        a.vintage.observation.start - b.vintage.observation.start,
    )
    .map(({ vintage }) => vintage)
}

/** The restatements among vintages. */
export function restatementsOf(vintages: readonly Vintage[]): Restatement[] {
  return vintages.flatMap(({ restatement }) => restatement ?? [])
}

function vintageOf(telling: Telling, before: Telling | undefined): Vintage {
  const { head, figures, edition } = telling
  const [, ...others] = figures
  return {
    period: head.observation.period,
    edition,
    observation: head.observation,
    others: observationsOf(others),
    restatement: before ? restatementOf(before, telling) : null,
  }
}

function restatementOf(before: Telling, telling: Telling): Restatement | null {
  const pair = { earlier: before.head, later: telling.head, likeness: null, otherwise: null }
  return restate([], [pair], before.side, telling.side)[0] ?? null
}

/**
 * The earlier telling of a thing: by the latest edition that tells it, of several the one that is most like it.
 *
 * A metric may hold several things, 19 [cases] of the prosecutors and 48 [investigations] of the police: of an edition
 * that tells several at one time only the one that counts the same is the one told again.
 */
function toldBefore(telling: Telling, known: readonly Telling[], free: ReadonlySet<Telling>): Telling | undefined {
  const edition = known.findLast((other) => isToldAgain(other, telling))?.edition
  const alike = known.filter((other) => other.edition === edition && isToldAgain(other, telling))
  const same = alike.length > 1 ? alike.filter((other) => isOfSameUnit(other, telling)) : alike
  return same
    .filter((other) => free.has(other))
    .map((other) => ({ other, score: likeness(other.head, telling.head, true)?.score ?? 0 }))
    .toSorted((a, b) => b.score - a.score)[0]?.other
}

function isOfSameUnit({ head: a }: Telling, { head: b }: Telling): boolean {
  return a.observation.unit === b.observation.unit
}

function isToldAgain({ head: earlier }: Telling, { head: later }: Telling): boolean {
  if (earlier.time.shape === 'timeless' || !sameTime(earlier.time, later.time)) return false
  const scored = likeness(earlier, later, true)
  return scored !== null && scored.scope !== 'apart' && scored.scope !== 'narrower'
}
