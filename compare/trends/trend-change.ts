import type { Reason } from '../../schemas/comparison.ts'
import type { Change, Vintage } from '../../schemas/trend.ts'
import { checkedChanges } from '../matters/checked-changes.ts'
import { describeMatter } from '../matters/describe-matter.ts'
import type { Frame } from '../matters/frame.ts'
import { leftAlone } from '../matters/left-alone.ts'
import type { Side } from '../pairing/edition-side.ts'
import type { Matter } from '../matters/fold.ts'
import { notComparable, oneSided, type Judgement } from '../matters/judge.ts'
import { likeness } from '../likeness/likeness.ts'
import type { Figure } from '../figures/figure.ts'
import { reason } from '../say/reasons.ts'
import type { ChartedPoint } from './trend-points.ts'
import type { Telling } from './trend-tellings.ts'
import { restatementsOf } from './trend-vintages.ts'

/**
 * Says how one point compares with an earlier one, by the verdicts of a comparison of the two editions.
 * @returns null where nothing may be said: both are silent, or one edition is not held and nobody tells its figure
 */
export function changeBetween(from: ChartedPoint, to: ChartedPoint, vintages: readonly Vintage[]): Change | null {
  const judged = from.telling && to.telling ? both(from, to, vintages) : oneOnly(from, to)
  if (!judged) return null
  const { verdict, reasons, change, change_low, change_high, percent } = judged
  return { from_edition: from.year, verdict, reasons, change, change_low, change_high, percent }
}

function both(from: ChartedPoint, to: ChartedPoint, vintages: readonly Vintage[]): Judgement | null {
  const { telling: a } = from
  const { telling: b } = to
  if (!a || !b) return null
  const retold = [a, b]
    .filter(({ head }) => head.time.lag > 0)
    .map(({ head }) => reason.fromRestatement(head.observation))
  if (!likeness(a.head, b.head)) return notComparable([unlike(a.head, b.head), ...retold])
  const restatements = restatementsOf(vintages).filter(
    ({ earlier, later }) => earlier === a.head.observation && later.edition === b.edition,
  )
  const matter: Matter = { earlier: [...a.figures], later: [...b.figures], otherwise: null }
  const later = sideOf(
    to,
    b,
    restatements.map((one) => one.later),
  )
  const frame: Frame = {
    forward: true,
    itself: false,
    earlier: sideOf(from, a, []),
    later,
    restatements,
    retold: new Set(restatements.map((one) => one.earlier)),
    alone: leftAlone([]),
    stated: checkedChanges([matter], later),
  }
  const compared = describeMatter(matter, frame)
  return { ...compared, reasons: [...compared.reasons, ...retold] }
}

/** A side as of the point's year, in which the point looks back to what it restates. */
function sideOf({ year }: ChartedPoint, { side, head }: Telling, restated: readonly Figure['observation'][]): Side {
  const lookingBack = side.figures.filter(({ observation }) => restated.includes(observation))
  return { ...side, identity: { ...side.identity, edition: year }, past: new Map([[head, lookingBack]]) }
}

/** Why two figures of one metric are not even alike: a share is no amount. */
function unlike({ observation: a }: Figure, { observation: b }: Figure): Reason {
  if (a.kind !== b.kind) return reason.kind(a, b)
  return a.unit === b.unit ? reason.scope(a, b) : reason.unit(a, b)
}

function oneOnly(from: ChartedPoint, to: ChartedPoint): Judgement | null {
  if (!from.telling && !to.telling) return null
  const silent = (from.telling ? to : from).record
  if (silent.gap === 'edition_not_held') return null
  const inOtherRole = silent.others.length > 0 && silent.others.every(({ role }) => role !== 'aggregate')
  if (silent.gap === 'not_comparable' && !inOtherRole) return notComparable(silent.reasons)
  return oneSided(from.telling ? 'no_longer_reported' : 'new', silent.reasons)
}
