import type { Kind } from '../../schemas/observation.ts'
import type { Figure } from '../figures/figure.ts'
import { arePartsOfPlaceAlone } from './parts-of-place.ts'
import type { ScopeRelation } from './scope-relation.ts'

/**
 * A part is not the whole; in a row of columns the wording of the head makes parts where there are none, and "Of these"
 * leaves no doubt, nor does what narrows the part alone: open [for more than a year].
 */
const PART_BESIDE_WHOLE = { inColumns: 0.04, otherwise: 0.16, across: 0.3 }
/** What a part says and the other does not makes the other its whole: how much of that adds. */
const ACROSS_IF_UNLIKE = 0.5

/** 12 of the [34] prisons: a whole that is only reminded of is hardly what is told of in its stead. */
const REMINDED_OF = 0.15

/** A number a year, and the number: not even what the headings and nothing else left over tell makes them one. */
const RATE_BESIDE_NUMBER = 0.7

/** What is averaged over a year, [2,870] employees, may be told as a number, and [an average wage] as the wage. */
const AVERAGE_BESIDE_TOTAL = 0.1

/** The [largest] fine is none of all fines. */
const EXTREME_BESIDE_TOTAL = 0.4

/** In [Malawi] and in [Zambia]: more than any likeness of wording leaves above `ENOUGH`. */
const OTHER_SCOPE = 0.6

/** 6,940 km of [iron mains], and 48,310 km of [mains]: what is measured, or paid for, is said by what narrows it. */
const NARROWED_ELSE: Partial<Record<Kind, number>> = { measure: 0.25, money: 0.35 }

/** Of two parts only one of which is narrowed, [31,800 in Zambia] and [21,400 of them], each is likely another part. */
const OTHER_PART = 0.15
/** Two parts that have only a place in common. */
const PARTS_OF_PLACE = 0.3

/** How alike the wording is, and whether prose says all that the label of a row does. */
type Said = { named: boolean; context: number }

/** What a pair loses because one figure takes in more than the other: a whole and a part, a rate, another scope. */
export function extentPenalty(earlier: Figure, later: Figure, scope: ScopeRelation, said: Said): number {
  let lost = 0
  if (isRemindedOf(earlier, later)) lost += REMINDED_OF
  const isPart = earlier.part !== null
  if (isPart !== (later.part !== null) && (!(earlier.partitive ?? later.partitive) || isWholeOfSome(earlier, later)))
    lost += Math.max(scope === 'narrower' ? PART_BESIDE_WHOLE.across : 0, partBesideWhole(earlier, later, said))
  if (scope === 'open' && isPart && later.part !== null) lost += OTHER_PART
  if (arePartsOfPlaceAlone(earlier, later)) lost += PARTS_OF_PLACE
  if (isRateBesideNumber(earlier, later) && !sharesBase(earlier, later) && !isAverageOfEach(earlier, later))
    lost += RATE_BESIDE_NUMBER
  if (isAverage(earlier) !== isAverage(later)) lost += AVERAGE_BESIDE_TOTAL
  if (isExtremeBesideTotal(earlier, later)) lost += EXTREME_BESIDE_TOTAL
  if (scope === 'apart') lost += OTHER_SCOPE
  else if (scope === 'narrower') lost += NARROWED_ELSE[earlier.observation.kind] ?? 0
  return lost
}

/** 29 of the [390] posts are vacant, beside another number of posts; but "384 posts, 37 of them vacant" tells as much. */
function isRemindedOf(earlier: Figure, later: Figure): boolean {
  if ((earlier.partitive === 'whole') === (later.partitive === 'whole')) return false
  return !(earlier.partitive === 'whole' ? later : earlier).isDivided
}

/** Whether of a part and another figure the other is told as the whole of some part. */
function isWholeOfSome(earlier: Figure, later: Figure): boolean {
  return (earlier.part === null ? earlier : later).isDivided
}

/** earned NOK 17.77 per kilo, and "earnings per [kilo] came to NOK 19.10": the base stands about the other amount. */
function sharesBase(earlier: Figure, later: Figure): boolean {
  const [rate, other] = earlier.observation.per === null ? [later, earlier] : [earlier, later]
  if (rate.perWords.length === 0 || rate.observation.kind !== 'money') return false
  return rate.perWords.every((word) => other.context.words.includes(word))
}

const isAverage = ({ statistic }: Figure): boolean => statistic === 'average'

/** The [largest] fine beside all fines: whatever else they have in common. */
export const isExtremeBesideTotal = (earlier: Figure, later: Figure): boolean => isExtreme(earlier) !== isExtreme(later)

/** Of things the [largest] group is meant. */
const isExtreme = ({ statistic, observation: { kind } }: Figure): boolean =>
  kind !== 'count' && kind !== 'percent' && (statistic === 'largest' || statistic === 'smallest')

/** staff lost [9.3 days] on average, and an average absence of [8.1 days per employee]: an average is one of each */
function isAverageOfEach(earlier: Figure, later: Figure): boolean {
  const [rate, other] = earlier.observation.per === null ? [later, earlier] : [earlier, later]
  const head = rate.per.at(-1)
  if (!isAverage(other) || head === undefined) return false
  // each [officer] lost 9.8 days on average, and 8.9 days per officer
  return head.namesRole || head.namesPeople || rate.perWords.every((word) => other.context.words.includes(word))
}

/** A rate beside a number: a day, a share, or one that leaves its base to another place; or what each has beside a total. */
function isRateBesideNumber(earlier: Figure, later: Figure): boolean {
  const [rate, number] = isRate(earlier) ? [earlier, later] : [later, earlier]
  // each employee spent 4.1 days in training, which took 3.8 days per employee
  if (isRate(rate)) return !isRate(number) && !number.isDistributed
  // each judge closed 242 cases on average, and a judge closed 248 on average
  if (isAverage(earlier) && isAverage(later)) return false
  return earlier.isDistributed !== later.isDistributed && earlier.observation.kind === 'count'
}

const isRate = ({ per, observation }: Figure): boolean =>
  per.length > 0 || (observation.kind === 'rate' && observation.per === null)

function partBesideWhole(earlier: Figure, later: Figure, { named, context }: Said): number {
  const { inColumns, across, otherwise } = PART_BESIDE_WHOLE
  if ((earlier.part ?? later.part) === 'across') return across + ACROSS_IF_UNLIKE * (1 - context)
  return named && (earlier.label ?? later.label)?.ofColumns ? inColumns : otherwise
}
