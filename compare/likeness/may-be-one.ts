import type { Kind, Observation } from '../../schemas/observation.ts'
import { areOpposed } from '../context/qualifiers-among.ts'
import { areOtherAlternatives } from '../figures/alternatives.ts'
import { areOpposite, haveTurned } from '../figures/balance-of.ts'
import { areOfOtherEntries } from '../figures/entry-name.ts'
import { haveOtherFlows } from '../figures/money-flow.ts'
import type { Figure } from '../figures/figure.ts'
import { areShares } from '../figures/rate-base.ts'
import { sameTime } from '../figures/timespan.ts'
import { haveOtherNames } from '../figures/quoted-name.ts'
import { hasOtherNumbers, sameLabel } from './sentence-likeness.ts'
import { areContrasted, meansOneOf } from '../words/synonyms.ts'
import { contentStems } from '../words/tokens.ts'
import { unitLikeness } from './unit-likeness.ts'

/**
 * Whether two figures may be one thing at all, whatever their wording.
 * @param withinEdition whether both are of one edition
 */
export function mayBeOne(earlier: Figure, later: Figure, withinEdition: boolean): boolean {
  const { observation: a } = earlier
  const { observation: b } = later
  if (a.direction !== b.direction || earlier.negated !== later.negated || earlier.isFurther !== later.isFurther)
    return false
  if ((a.about === null) !== (b.about === null) || !sameMeasure(earlier, later)) return false
  if (
    earlier.label !== null &&
    (hasOtherNumbers(earlier, later) || areOfOtherEntries(earlier.entryName, later.entryName))
  )
    return false
  if (earlier.name.length > 0 && haveOtherNames(earlier.name, later.name)) return false
  // [1.52] children on average are none of the 39,950 that were born.
  if (earlier.statistic !== later.statistic && isBroken(earlier) !== isBroken(later)) return false
  // The [highest] award is not the average one.
  if (earlier.statistic !== null && later.statistic !== null && earlier.statistic !== later.statistic) return false
  // Of the same beaches [two] were poor and 64 excellent.
  if (earlier.grade !== null && later.grade !== null && earlier.grade !== later.grade) return false
  // A profit is no loss, but may have become one a year later.
  if (areOpposite(earlier.balance, later.balance) && !mayHaveTurned(earlier, later, withinEdition)) return false
  // [gross] debt is no [net] debt
  if (areOpposed(earlier.qualifiers, later.qualifiers)) return false
  if (
    areOtherAges(a, b) ||
    haveOtherFlows(earlier, later) ||
    areOtherAmounts(a, b) ||
    areOtherAlternatives(earlier, later)
  )
    return false
  if (a.metric === null || b.metric === null) return true
  if (a.metric !== b.metric || areOfOtherRows(earlier, later)) return false
  return !isRowBesideWhole(earlier, later) && !isRowBesideWhole(later, earlier)
}

/** At one time an edition has a profit beside a loss; [against a loss] of the year before, in its own sentence, is its base. */
function mayHaveTurned(earlier: Figure, later: Figure, withinEdition: boolean): boolean {
  if (!withinEdition) return haveTurned(earlier.balance, later.balance)
  if (sameTime(earlier.time, later.time)) return false
  const isBeside = earlier.observation.sentence === later.observation.sentence
  return isBeside || haveTurned(earlier.balance, later.balance)
}

/** Children under [five], and those over five. */
function areOtherAges(a: Observation, b: Observation): boolean {
  return a.kind === 'age' && a.bound !== '=' && b.bound !== '=' && a.bound.charAt(0) !== b.bound.charAt(0)
}

/** The [budget] and the [expenditure] of one sentence are two amounts, however alike the rest of it. */
function areOtherAmounts(a: Observation, b: Observation): boolean {
  if (a.kind !== 'money' || b.kind !== 'money') return false
  const [before, after] = [contentStems(a.label), contentStems(b.label)]
  const [left, right] = [before.at(-1), after.at(-1)]
  if (left === undefined || right === undefined || !areContrasted(left, right)) return false
  // value of [fines] issued, and fines
  return !meansOneOf(left, after, after.length) && !meansOneOf(right, before, before.length)
}

/** [North Jail] and [Hilltop]; but [Jail No. 2, Orsk] is [Orsk Jail No. 2]. */
function areOfOtherRows(earlier: Figure, later: Figure): boolean {
  if (earlier.rowName === null || later.rowName === null || earlier.rowName === later.rowName) return false
  return !earlier.labelWords.some((word) => later.labelWords.includes(word))
}

/** [North Jail | 1,295] is none of the inmates of all prisons: only prose that names North Jail tells of it. */
function isRowBesideWhole(row: Figure, prose: Figure): boolean {
  if (row.rowName === null || prose.label !== null) return false
  return !row.labelWords.every((word) => prose.context.words.includes(word))
}

/** Whether a number of things is none that can be counted. */
function isBroken({ statistic, observation: { kind, value } }: Figure): boolean {
  return statistic === 'average' && kind === 'count' && value !== null && !Number.isInteger(value)
}

/**
 * Whether two figures measure alike: a share is no amount and an amount no duration. Under one label, though, an amount
 * may have lost its currency, and "median days: 64" and "in 64 days" are one unit, read in two ways.
 */
function sameMeasure(earlier: Figure, later: Figure): boolean {
  const { observation: a } = earlier
  const { observation: b } = later
  if (a.kind === b.kind) return a.kind !== 'percent' || a.unit === b.unit || a.unit === null || b.unit === null
  if (a.kind === 'money' || b.kind === 'money')
    return sameLabel(earlier, later) && (a.kind === 'count' || b.kind === 'count')
  if (areShares(a, b)) return true
  if (WITH_UNIT_OF_ITS_OWN.has(a.kind) || WITH_UNIT_OF_ITS_OWN.has(b.kind)) return false
  // 24 inspectors are no kilometres that inspectors drove
  return a.unit === b.unit || (COUNTED.has(a.kind) && COUNTED.has(b.kind) && unitLikeness(earlier, later) > 0)
}

const WITH_UNIT_OF_ITS_OWN: ReadonlySet<Kind> = new Set(['percent', 'age'])
const COUNTED: ReadonlySet<Kind> = new Set(['count', 'measure'])
