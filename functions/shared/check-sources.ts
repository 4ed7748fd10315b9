import { Cron } from 'croner'
import type * as z from 'zod/mini'
import { isThere, wanted } from '../../extract/metrics/advice-for.ts'
import type { CatalogueFault, PlacedFault } from '../../extract/metrics/catalogue-fault.ts'
import { checkJson, inOrder } from '../../extract/metrics/check-json.ts'
import { CRON_OPTIONS, translateSchedule } from '../../schemas/schedule-expression.ts'
import { Discovery, Source, Sources } from '../../schemas/source.ts'
import { addressesOf, type SourceParts, wellFormedParts } from './source-parts.ts'
import { subjectName } from './source-targets.ts'

export type CheckedSources = {
  /** The sources, where the file has no fault. */
  readonly sources: readonly Source[] | null
  /** In the order of their lines. */
  readonly faults: readonly CatalogueFault[]
}

/** What a file is held against besides its own words. */
export type CheckedAgainst = {
  /** A year from which on no edition can be there yet is a slip. */
  readonly now: Date
  /** Why an address may not be asked, in words; null for one that may. */
  readonly refusal: (address: string) => string | null
}

/**
 * Reads the text of `sources.json` and looks for all faults that it has, those of the form of its fields and those of
 * what they say, at once.
 */
export function checkSources(text: string, against: CheckedAgainst): CheckedSources {
  const { value, written, faults, place } = checkJson(text, Sources, adviceFor)
  const sources = wellFormedParts(written)
  const own = sources.flatMap((source, at) =>
    [...sourceFaults(source), ...faultsAgainst(source, against)].map(within(['sources', at])),
  )
  const all = inOrder([...faults, ...[...own, ...overlaps(sources)].map(place)])
  return { sources: all.length > 0 ? null : (value?.sources ?? null), faults: all }
}

const within =
  (before: readonly PropertyKey[]) =>
  ({ path, text }: PlacedFault): PlacedFault => ({ path: [...before, ...path], text })

const namesOf = (schema: { shape: object }) => Object.keys(schema.shape).join(', ')

function adviceFor(issue: z.core.$ZodIssue, value: unknown): PlacedFault[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? 'sources' : namesOf(path.includes('discover') ? Discovery : Source)
    return issue.keys.map((key) => ({ path: [...path, key], text: `"${key}" is not known here: ${known}` }))
  }
  const name = String(path.at(-1) ?? 'file')
  if (path.length > 0 && !isThere(value, path)) return [{ path, text: `"${name}" is missing: add it` }]
  if (name === 'from_edition') return [{ path, text: 'must be a year of four digits without quotes, such as 2019' }]
  // What zod says by itself has no words here; all else is written into the schema.
  const text = issue.message.startsWith('Invalid') ? `must be ${wanted(issue)}` : issue.message
  return [{ path, text }]
}

/** What is wrong with one source beyond the form of its fields. */
function sourceFaults(source: SourceParts): PlacedFault[] {
  return [
    ...scheduleFaults(source),
    ...(source.discover === undefined ? addressFaults(source) : discoveryFaults(source)),
  ]
}

/** What only the day and the rules of asking say of a source. */
function faultsAgainst(source: SourceParts, { now, refusal }: CheckedAgainst): PlacedFault[] {
  const { from_edition } = source
  const year = now.getUTCFullYear()
  const text = `${from_edition} lies in the future: write the oldest edition that is to be fetched, ${year} at most`
  const future = from_edition !== undefined && from_edition > year ? [{ path: ['from_edition'], text }] : []
  const refused = addressesOf(source).flatMap(({ path, address }) => {
    const why = refusal(address)
    return why === null ? [] : [{ path, text: why }]
  })
  return [...future, ...refused]
}

const HOUR = 3_600_000

function scheduleFaults({ schedule, time_zone = 'UTC' }: SourceParts): PlacedFault[] {
  const isZone = isTimeZone(time_zone)
  const text = `"${time_zone}" is no time zone: write one such as "Europe/London"`
  return [
    ...(isZone ? [] : [{ path: ['time_zone'], text }]),
    ...(schedule === undefined ? [] : timesFaults(schedule, isZone ? time_zone : 'UTC')),
  ]
}

function timesFaults(schedule: string, timezone: string): PlacedFault[] {
  try {
    const times = translateSchedule(schedule)
    if (times.kind === 'every') {
      const text = 'asks more often than once an hour: reports of a year need no more than rate(1 hour)'
      return times.milliseconds < HOUR ? [{ path: ['schedule'], text }] : []
    }
    if (times.kind === 'once') return []
    const job = new Cron(times.pattern, { timezone, paused: true, ...CRON_OPTIONS })
    return job.nextRun() === null ? [{ path: ['schedule'], text: `${schedule} never comes (again)` }] : []
  } catch (error) {
    return [{ path: ['schedule'], text: error instanceof Error ? error.message : String(error) }]
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const holds = (template: string, place: 'edition' | 'subject') => template.includes(`{${place}}`)

/** A place in braces that nothing fills. */
function strangePlace(field: string, template = ''): PlacedFault[] {
  const strange = /\{(?!edition\}|subject\})[^}]*\}?/.exec(template)?.[0]
  return strange === undefined
    ? []
    : [{ path: [field], text: `${strange} is not known here: {edition} and {subject} are` }]
}

function addressFaults({ address, subjects, written }: SourceParts): PlacedFault[] {
  // What is no source at all, or has one of the two in a wrong form, is told as that.
  const isOther = Object.keys(written).length === 0 || 'address' in written || 'discover' in written
  if (address === undefined && isOther) return []
  if (address === undefined)
    return [{ path: [], text: 'says neither "address" nor "discover": add one of the two, so that it can be asked' }]
  const missing = [{ path: ['subjects'], text: '"subjects" is missing: name at least one' }]
  const lacking = [
    ...(holds(address, 'edition') ? [] : ['{edition}']),
    ...(holds(address, 'subject') || subjects === undefined || subjects.length === 1 ? [] : ['{subject}']),
  ]
  return [
    ...('subjects' in written ? [] : missing),
    ...strangePlace('address', address),
    ...lacking.map((place) => ({
      path: ['address'],
      text: `has no ${place}: without it all would be fetched from one address`,
    })),
  ]
}

function discoveryFaults({ discover, written }: SourceParts): PlacedFault[] {
  if (discover === undefined) return []
  const both =
    'address' in written ? [{ path: ['address'], text: 'stands beside "discover": keep one of the two' }] : []
  const { page, links = '', kind, select } = discover
  const inPage =
    page !== undefined && holds(page, 'subject')
      ? [{ path: ['page'], text: 'has {subject}: a page tells of all subjects; only {edition} may stand here' }]
      : []
  const selected =
    select !== undefined && kind !== undefined && kind !== 'list'
      ? [{ path: ['select'], text: `is for "list" only: a ${kind} has no elements to select` }]
      : []
  const crowded = links.split('/').some((part) => part.split(/\*|\{subject\}/).length > 3)
  const tooMany = crowded
    ? [
        {
          path: ['links'],
          text: 'has more than two of * and {subject} between two slashes: matching it could take for ever',
        },
      ]
    : []
  const inside = [...inPage, ...selected, ...tooMany, ...strangePlace('page', page), ...strangePlace('links', links)]
  return [...both, ...inside.map(within(['discover']))]
}

/** Names that stand twice, and reports that two sources would fetch. */
function overlaps(sources: readonly SourceParts[]): PlacedFault[] {
  const names = new Set<string>()
  const reports = new Map<string, string>()
  return sources.flatMap(({ source, series, subjects = [] }, at) => {
    const isTwice = source !== undefined && names.has(source)
    if (source !== undefined) names.add(source)
    const twice = !isTwice
      ? []
      : [
          {
            path: ['sources', at, 'source'],
            text: `"${source}" is the name of another source too: each needs its own`,
          },
        ]
    const shared = subjects.flatMap((subject, index) => {
      if (series === undefined) return []
      const report = `${series}/${subjectName(subject)}`
      const other = reports.get(report)
      reports.set(report, source ?? `sources[${at}]`)
      if (other === undefined) return []
      return [
        {
          path: ['sources', at, 'subjects', index],
          text: `${report} comes from source "${other}" already: keep it in one`,
        },
      ]
    })
    return [...twice, ...shared]
  })
}
