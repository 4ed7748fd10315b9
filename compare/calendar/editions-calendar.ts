import type {
  CalendarEdition,
  CalendarFinding,
  CalendarSeason,
  CalendarSubject,
  EditionsCalendar,
} from '../../schemas/calendar.ts'
import { dayNumber, dayOf } from './day-number.ts'
import { findingsOf } from './findings.ts'
import type { FetchTarget, HeldEdition } from './held-edition.ts'
import { endOfYear, ownArrivals, seasonOf } from './season.ts'

/** Former years by which a subject is expected: it may have skipped one, not two. */
const REMEMBERED = 2

/** What the calendar of a series is made from. */
export interface CalendarInput {
  series: string
  /** The time for which the calendar is asked (ISO 8601). */
  now: string
  held: readonly HeldEdition[]
  /** What sources look for, where the series has any. */
  targets?: readonly FetchTarget[]
}

interface Series extends Required<CalendarInput> {
  season: CalendarSeason
  /** What came in its own time. */
  arrivals: ReadonlySet<HeldEdition>
  /** In how many editions each subject is held. */
  seen: ReadonlyMap<string, number>
  today: number
}

/**
 * Which editions and subjects of a series are expected from what came in former years, which are here, and which are
 * late, missing, blocked or oddly different from the year before.
 * A subject is expected in an edition when one of the two years before had it and it is no single report, or a source
 * looks for it. Its time ends when it usually comes, and a month; where nothing tells when, no date is known.
 * @returns the editions from the earliest held or looked for to the next one that is awaited, the latest first
 */
export function editionsCalendar({ series, now, held, targets = [] }: CalendarInput): EditionsCalendar {
  const arrivals = ownArrivals(held)
  const season = seasonOf(arrivals)
  const seen = new Map<string, number>()
  for (const { subject } of held) seen.set(subject, (seen.get(subject) ?? 0) + 1)
  const all: Series = { series, now, held, targets, season, arrivals, seen, today: dayNumber(now) }
  const editions: CalendarEdition[] = []
  const years = [...held, ...targets].map(({ edition }) => edition)
  const latest = Math.max(...years)
  for (let edition = Math.min(...years); edition <= latest + REMEMBERED; edition++) {
    const subjects = subjectsOf(edition, all)
    if (subjects.length === 0) continue
    const one = editionOf(edition, subjects, all)
    editions.push(one)
    // What comes after an edition that is still awaited lies in the future.
    if (edition >= latest && one.state === 'awaited') break
  }
  return { series, season, editions: editions.toReversed() }
}

/** The subjects that an edition has or should have, by name. */
function subjectsOf(edition: number, { held, targets, seen }: Series): string[] {
  const subjects = new Set(targets.filter((target) => target.edition === edition).map(({ subject }) => subject))
  for (const one of held) {
    const remembered = one.edition < edition && one.edition >= edition - REMEMBERED && (seen.get(one.subject) ?? 0) > 1
    if (one.edition === edition || remembered) subjects.add(one.subject)
  }
  return [...subjects].toSorted()
}

function editionOf(edition: number, names: readonly string[], all: Series): CalendarEdition {
  const { season } = all
  const expected_from = dayAfter(edition, season.first_day)
  const expected_by = statedDay(edition, all) ?? dayAfter(edition, season.last_day)
  const subjects = names.map((subject) => subjectOf(subject, edition, expected_by, all))
  const held = subjects.filter(({ state }) => state === 'held').length
  const blocked = subjects.filter(({ state }) => state === 'blocked').length
  const missing = subjects.length - held
  const counted = { edition, expected: subjects.length, held, missing, blocked, expected_from, expected_by, subjects }
  const overdue =
    expected_by === null ? subjects.some((one) => one.state === 'late') : all.today > dayNumber(expected_by)
  const state = missing === 0 ? 'complete' : held > 0 ? 'incomplete' : overdue ? 'late' : 'awaited'
  return { ...counted, state, text: inWords(state, counted, overdue) }
}

const dayAfter = (edition: number, days: number | null) => (days === null ? null : dayOf(endOfYear(edition) + days))

/** The last day by which sources expect an edition; undefined where none names one. */
function statedDay(edition: number, { targets }: Series): string | undefined {
  const days = targets.flatMap((target) => (target.edition === edition ? (target.expected_by ?? []) : []))
  return days.toSorted().at(-1)
}

type Counted = Omit<CalendarEdition, 'state' | 'text'>

function inWords(state: CalendarEdition['state'], counted: Counted, overdue: boolean): string {
  const { expected, missing, blocked, expected_by } = counted
  const stopped = blocked === 0 ? '' : `, ${blocked} blocked`
  const by = expected_by === null ? ', no date is known' : ` by ${expected_by}`
  const whole = expected === 1 ? 'the one report' : expected === 2 ? 'both' : `all ${expected}`
  switch (state) {
    case 'complete':
      return `complete: ${whole} ${expected === 1 ? 'is' : 'are'} here`
    case 'incomplete':
      return overdue
        ? `incomplete: ${missing} of ${expected} missing${stopped}`
        : `incomplete: ${missing} of ${expected} still to come${by}${stopped}`
    case 'late':
      return expected_by === null
        ? `late: a later edition is here, ${whole} of this one ${expected === 1 ? 'is' : 'are'} missing${stopped}`
        : `late: ${whole} ${expected === 1 ? 'was' : 'were'} expected by ${expected_by}${stopped}`
    case 'awaited':
      return `awaited: ${expected}${by}${stopped}`
    default:
      return state satisfies never
  }
}

function subjectOf(subject: string, edition: number, expectedBy: string | null, all: Series): CalendarSubject {
  const own = all.held.filter((one) => one.subject === subject)
  const here = own.find((one) => one.edition === edition)
  if (here === undefined) return absent(subject, edition, expectedBy, all)
  const before = own.reduce<HeldEdition | null>(
    (best, one) => (one.edition < edition && one.edition > (best?.edition ?? -Infinity) ? one : best),
    null,
  )
  return {
    subject,
    state: 'held',
    received_at: here.received_at,
    findings: [...(before === null ? [] : findingsOf(before, here)), ...cameLate(here, expectedBy, all)],
  }
}

function absent(subject: string, edition: number, expectedBy: string | null, all: Series): CalendarSubject {
  const blocked = all.targets.find((one) => one.subject === subject && one.edition === edition)?.blocked ?? null
  const over =
    expectedBy === null
      ? all.held.some((one) => one.subject === subject && one.edition > edition)
      : all.today > dayNumber(expectedBy)
  const state = blocked !== null ? 'blocked' : over ? 'late' : 'awaited'
  return {
    subject,
    state,
    received_at: null,
    findings: blocked === null ? [] : [{ code: 'blocked', text: `blocked: ${blocked}` }],
  }
}

/** Only a history says what late is, and what was taken from a shelf is not late. */
function cameLate(here: HeldEdition, expectedBy: string | null, { season, arrivals }: Series): CalendarFinding[] {
  if (expectedBy === null || season.basis === 'unknown' || !arrivals.has(here)) return []
  const days = dayNumber(here.received_at) - dayNumber(expectedBy)
  if (days <= 0) return []
  return [{ code: 'came-late', text: `came ${days} days after it was expected, by ${expectedBy}` }]
}
