import { pluralUnit } from '../say/unit-words.ts'
import type { Comparison, Reason, Restatement } from '../../schemas/comparison.ts'
import type { Kind, Observation } from '../../schemas/observation.ts'
import { lookingBack, type Side } from '../pairing/edition-side.ts'
import { labelOfBoth } from '../figures/balance-of.ts'
import { wordBeside } from '../figures/further.ts'
import { agreement, type Matter } from './fold.ts'
import type { Frame } from './frame.ts'
import { judgeMatter } from './judge-matter.ts'
import { likeness, type Likeness } from '../likeness/likeness.ts'
import type { Figure } from '../figures/figure.ts'
import { reason } from '../say/reasons.ts'

/** Makes the record of what two editions say about one thing, with verdict and reasons. */
export function describeMatter(matter: Matter, frame: Frame): Comparison {
  const { forward, earlier, later } = frame
  const [a = null] = matter.earlier
  const [b = null] = matter.later
  const named = b ?? a
  if (!named) throw new RangeError('a matter without figures')
  const scored = a && b ? likeness(a, b, frame.itself) : null
  const restated = restatementOf(matter, frame)
  const judged = judgeMatter(matter, scored, restated, frame)
  const sides = { earlier: told(matter.earlier, earlier), later: told(matter.later, later) }
  const changes = frame.stated.get(matter) ?? []
  const [from, to] = forward ? [sides.earlier, sides.later] : [sides.later, sides.earlier]
  return {
    series: named.observation.series,
    subject: named.observation.subject,
    metric: b?.observation.metric ?? a?.observation.metric ?? null,
    label:
      (a && b && labelOfBoth(a.observation, b.observation)) ??
      labelOf(a && b ? betterNamed(a.observation, b.observation) : named.observation),
    from_edition: (forward ? earlier : later).identity.edition,
    to_edition: (forward ? later : earlier).identity.edition,
    from: from.head,
    to: to.head,
    others: { from: from.others, to: to.others },
    agreement: { from: from.agreement, to: to.agreement },
    verdict: judged.verdict,
    reasons: judged.reasons.concat(
      changes.map(reason.statedChange),
      withinEdition(matter.earlier),
      withinEdition(matter.later),
    ),
    change: judged.change,
    change_low: judged.change_low,
    change_high: judged.change_high,
    percent: judged.percent,
    paired_by: scored ? pairedBy(scored) : null,
    restated,
    stated_changes: changes,
  }
}

/**
 * The figure whose label tells more: the later one's, unless only the earlier one is in the catalogue, or the later one
 * leaves out what the other says: [148 times], and 212 flood warnings; [the largest], and the largest single fine;
 * [Eastport], of a table whose columns were lost, and Eastport: berths.
 */
function betterNamed(earlier: Observation, later: Observation): Observation {
  if ((earlier.metric === null) !== (later.metric === null)) return earlier.metric === null ? later : earlier
  const isLess =
    (earlier.label !== later.label && ` ${earlier.label} `.includes(` ${later.label} `)) ||
    earlier.label.startsWith(`${later.label}: `)
  return later.unit === 'time' || isLess || (saysUnitAlone(later) && !saysUnitAlone(earlier)) ? earlier : later
}

/** [minutes taken], [amount in GBP paid]: no more than the unit and what happened; but average response time */
function saysUnitAlone({ kind, unit, label }: Observation): boolean {
  if (unit === null || !OF_OTHER_THINGS.has(kind)) return false
  return label.startsWith(kind === 'money' ? 'amount in ' : pluralUnit(unit))
}

const OF_OTHER_THINGS: ReadonlySet<Kind> = new Set(['money', 'duration', 'measure'])

/**
 * A part of a total bears the label of its metric and of what it is, `nationals repatriated (children)`, or else what
 * narrows it: `threats (against women)`.
 */
function labelOf(observation: Observation): string {
  const { label, metric, part_of, unit, scope } = observation
  if (part_of === null) return metric === null ? label : besideOthers(observation)
  const [narrowing] = Object.entries(scope)
  const narrowed = narrowing && `${narrowing[0]} ${narrowing[1].join(' and ')}`
  if (metric === null) return narrowed === undefined || label.includes(narrowed) ? label : `${label} (${narrowed})`
  const parts = unit === null ? '' : pluralUnit(unit)
  // cases investigated, of which [24] trafficking cases: a unit that says no other thing than the label
  const isWholeToo = parts.split(' ').some((word) => label.split(' ').includes(word))
  return `${label} (${isWholeToo ? (narrowed ?? 'part') : parts})`
}

/** Inspectors identified 11 [potential] victims, charities 36 [further] ones: beside the number of the metric. */
function besideOthers(observation: Observation): string {
  const { label } = observation
  const word = wordBeside(observation)
  return word === null || label.includes(word) ? label : `${label} (${word})`
}

/** What one edition says of a matter. */
interface Told {
  head: Comparison['from']
  others: Comparison['others']['from']
  agreement: Comparison['agreement']['from']
}

const NOT_TOLD: Told = { head: null, others: [], agreement: null }

function told(figures: readonly Figure[], side: Side): Told {
  const [head] = figures
  if (!head) return NOT_TOLD
  const past = lookingBack(figures, side)
  return {
    head: head.observation,
    others:
      figures.length + past.length > 1 ? [...figures.slice(1), ...past].map(({ observation }) => observation) : [],
    agreement: agreement(figures),
  }
}

function restatementOf(matter: Matter, { later, restatements, retold }: Frame): Restatement | null {
  if (retold.size === 0 || !matter.earlier.some(({ observation }) => retold.has(observation))) return null
  const before = matter.earlier.map(({ observation }) => observation)
  const after = [...matter.later, ...lookingBack(matter.later, later)].map(({ observation }) => observation)
  const own = restatements.filter((one) => before.includes(one.earlier) && after.includes(one.later))
  return own.find(({ agrees }) => !agrees) ?? own[0] ?? null
}

const NO_REASONS: readonly Reason[] = []

function withinEdition(figures: readonly Figure[]): readonly Reason[] {
  const [head] = figures
  const said = agreement(figures)
  if (!head || said === null) return NO_REASONS
  const observations = figures.map(({ observation }) => observation)
  const { edition } = head.observation
  return [said === 'conflicting' ? reason.conflict(edition, observations) : reason.consistent(edition, observations)]
}

/** Below these the wording alone would not carry the pair: it rests on the sentence that was carried over. */
const TELLING = { unit: 0.8, event: 0.4, context: 0.4 }

function pairedBy({ catalogue, carriedOver, unit, event, context }: Likeness): Comparison['paired_by'] {
  if (catalogue) return 'catalogue'
  const worded = unit >= TELLING.unit && event >= TELLING.event && context >= TELLING.context
  return carriedOver && !worded ? 'sentence' : 'wording'
}
