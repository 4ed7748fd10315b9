import type { Source } from '../../schemas/source.ts'
import type { SourceTarget } from '../../schemas/source-target.ts'
import { newTarget } from './new-target.ts'
import { editionsOf, isLate, subjectName, targetName, targetsOf } from './source-targets.ts'

/** A report that a source looks for, with what stands in the way. */
export interface LookedFor {
  subject: string
  edition: number
  blocked: string | null
  expected_by: string | undefined
}

const byName = (one: SourceTarget, other: SourceTarget) =>
  one.kind === other.kind ? (targetName(one) < targetName(other) ? -1 : 1) : one.kind === 'page' ? -1 : 1

/**
 * How it stands with all that a source is asked for, its pages first: what was asked or told of, and, as due, what was
 * never asked. What is not published although the source's day for it has passed is late.
 */
export function standingTargets(source: Source, held: readonly SourceTarget[], now: Date): SourceTarget[] {
  const known = new Map(held.map((target) => [targetName(target), target]))
  const never = targetsOf(source, now).filter((target) => !known.has(targetName(target)))
  return [...held, ...never.map((target) => newTarget(target))]
    .map((target) => (isMissing(target) && isLate(source, target.edition, now) ? asLate(target, source) : target))
    .toSorted(byName)
}

const isMissing = (target: SourceTarget): target is SourceTarget & { edition: number } =>
  target.kind === 'document' && target.edition !== null && target.state === 'not-published'

const asLate = (target: SourceTarget & { edition: number }, source: Source): SourceTarget => ({
  ...target,
  state: 'late',
  message: `expected by ${expectedBy(source, target.edition)}; ${target.message}`,
})

/** The day by which a source expects an edition, where it names one. */
const expectedBy = ({ expected_by }: Source, edition: number) =>
  expected_by === undefined ? undefined : `${edition + 1}-${expected_by}`

/** The reports that a source looks for, as the editions calendar wants to know them. */
export function lookedFor(source: Source, targets: readonly SourceTarget[], now: Date): LookedFor[] {
  const asked = targets.flatMap(({ subject, edition, state, message }) =>
    subject === null || edition === null
      ? []
      : [{ subject, edition, blocked: state === 'blocked' ? message : null, expected_by: expectedBy(source, edition) }],
  )
  if (source.discover === undefined) return asked
  // Of these, pages tell only what is there; what they should tell of, the source's subjects say.
  const told = new Set(asked.map(({ subject, edition }) => `${subject}#${edition}`))
  const named = editionsOf(source, now).flatMap((edition) =>
    (source.subjects ?? []).map((subject) => ({
      subject: subjectName(subject),
      edition,
      blocked: null,
      expected_by: expectedBy(source, edition),
    })),
  )
  return [...asked, ...named.filter(({ subject, edition }) => !told.has(`${subject}#${edition}`))]
}
