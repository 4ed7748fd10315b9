import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import type { Source } from '../../schemas/source.ts'
import type { SourceTarget, Target } from '../../schemas/source-target.ts'
import { requestFor } from '../shared/fetch-requests.ts'
import { newestEdition, targetName, targetsOf } from '../shared/source-targets.ts'

/**
 * What is asked: all of it on demand, what is due when the schedule has come, else what failed and is to be tried
 * again.
 */
export type Wanted = 'all' | 'what-is-due' | 'what-failed'

/** Days after which an edition before the newest is asked again, where the source says nothing. */
const RECHECK_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

/**
 * What has to be asked of a source now.
 *
 * When its schedule has come: the newest edition and what was never asked; of older editions, which change seldom, what
 * was asked long ago. At any time: what failed and whose next attempt has come.
 * @param held how it stands with what was asked before, or told of by a page
 */
export function planSource(source: Source, held: readonly SourceTarget[], now: Date, wanted: Wanted): FetchRequest[] {
  const known = new Map(held.map((target) => [targetName(target), target]))
  const defined = targetsOf(source, now)
  const names = new Set(defined.map(targetName))
  const told = source.discover === undefined ? [] : held.filter((target) => isTold(target, source, names, now))
  return [...defined, ...told]
    .filter((target) => isToBeAsked(target, known.get(targetName(target)), { source, wanted, now }))
    .map((target) => requestFor(source, target, now))
}

/** A report that a page has told of, and that the source still asks for. */
const isTold = (target: SourceTarget, source: Source, defined: ReadonlySet<string>, now: Date) =>
  target.kind === 'document' &&
  !defined.has(targetName(target)) &&
  target.edition !== null &&
  target.edition >= source.from_edition &&
  // What a page tells of this year's is believed, whatever the source calls its newest.
  target.edition <= newestEdition(source, now) + 1

interface Circumstances {
  source: Source
  wanted: Wanted
  now: Date
}

function isToBeAsked(
  { edition }: Target,
  known: SourceTarget | undefined,
  { source, wanted, now }: Circumstances,
): boolean {
  if (wanted === 'all') return true
  if (known?.next_attempt) return new Date(known.next_attempt) <= now
  if (wanted === 'what-failed') return false
  if (known?.asked_at === undefined || known.asked_at === null) return true
  if (edition === null || edition >= newestEdition(source, now)) return true
  const days = source.recheck_days ?? RECHECK_DAYS
  return now.getTime() - Date.parse(known.asked_at) >= days * DAY
}
