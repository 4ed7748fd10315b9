import type { FetchRequest, Source, SourceTarget } from '../../schemas/source.ts'
import { newestEdition, type Target, targetName, targetsOf } from '../shared/source-targets.ts'
import { isDue } from './is-due.ts'

/** What is known of a source: when it was planned last, and how it stands with its targets. */
export interface Held {
  planned: Date | null
  targets: readonly SourceTarget[]
}

/** Days after which an edition before the newest is asked again, where the source says nothing. */
const RECHECK_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

/**
 * What has to be asked of a source now.
 *
 * When its schedule has come: the newest edition and what was never asked; of older editions, which change seldom, what
 * was asked long ago. At any time: what failed and whose next attempt has come.
 * @param forced asks all of it, whatever its schedule says
 * @returns none where nothing is due
 */
export function planSource(source: Source, held: Held, now: Date, forced: boolean): FetchRequest[] {
  const due = forced || isDue(source, held.planned, now)
  const known = new Map(held.targets.map((target) => [targetName(target), target]))
  const defined = targetsOf(source, now)
  const names = new Set(defined.map(targetName))
  const told = source.discover === undefined ? [] : held.targets.filter((target) => isTold(target, source, names, now))
  return [...defined, ...told]
    .filter((target) => isToBeAsked(target, known.get(targetName(target)), { source, due, forced, now }))
    .map((target) => requestOf(source, target, now))
}

/** A report that a page has told of, and that the source still asks for. */
const isTold = (target: SourceTarget, source: Source, defined: ReadonlySet<string>, now: Date) =>
  target.kind === 'document' &&
  !defined.has(targetName(target)) &&
  target.edition !== null &&
  target.edition >= source.from_edition &&
  target.edition <= newestEdition(source, now)

interface Circumstances {
  source: Source
  due: boolean
  forced: boolean
  now: Date
}

function isToBeAsked(
  { edition }: Target,
  known: SourceTarget | undefined,
  { source, due, forced, now }: Circumstances,
): boolean {
  if (forced) return true
  if (known?.next_attempt) return new Date(known.next_attempt) <= now
  if (!due) return false
  if (known?.asked_at === undefined || known.asked_at === null) return true
  if (edition === null || edition >= newestEdition(source, now)) return true
  const days = source.recheck_days ?? RECHECK_DAYS
  return now.getTime() - Date.parse(known.asked_at) >= days * DAY
}

/** The request for a target, with the hosts that it may lead to. */
export function requestOf(source: Source, { kind, subject, edition, address }: Target, now: Date): FetchRequest {
  return {
    run: now.toISOString(),
    source: source.source,
    series: source.series,
    kind,
    subject,
    edition,
    address,
    hosts: [...new Set([...hostOf(address), ...hostOf(source.discover?.page ?? address), ...(source.hosts ?? [])])],
    formats: source.formats ?? null,
    discovers: kind === 'page' ? source : null,
  }
}

/** The host of an address, with its port where that is not the usual one; none for what is no address. */
function hostOf(address: string): string[] {
  const plain = address.replaceAll(/[{}]/g, '')
  return URL.canParse(plain) ? [new URL(plain).host] : []
}
