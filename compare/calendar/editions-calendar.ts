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
import { cameByItself, endOfYear, seasonOf } from './season.ts'

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
  today: number
}

/**
 * Which editions and subjects of a series are expected from what came in former years, which are here, and which are
 * late, missing, blocked or oddly different from the year before.
 * A subject is expected in an edition when one of the two years before had it, or a source looks for it. Its time ends
 * when it usually comes, and a month.
 * @returns the editions from the earliest held or looked for to the next one that is awaited, the latest first
 */
export function editionsCalendar({ series, now, held, targets = [] }: CalendarInput): EditionsCalendar {
  const season = seasonOf(held)
  const all: Series = { series, now, held, targets, season, today: dayNumber(now) }
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
function subjectsOf(edition: number, { held, targets }: Series): string[] {
  const subjects = new Set(targets.filter((target) => target.edition === edition).map(({ subject }) => subject))
  for (const one of held) {
    if (one.edition <= edition && one.edition >= edition - REMEMBERED) subjects.add(one.subject)
  }
  return [...subjects].toSorted()
}

function editionOf(edition: number, names: readonly string[], all: Series): CalendarEdition {
  const { season } = all
  const expected_from = dayOf(endOfYear(edition) + season.first_day)
  const expected_by = statedDay(edition, all) ?? dayOf(endOfYear(edition) + season.last_day)
  const subjects = names.map((subject) => subjectOf(subject, edition, expected_by, all))
  const held = subjects.filter(({ state }) => state === 'held').length
  const blocked = subjects.filter(({ state }) => state === 'blocked').length
  const missing = subjects.length - held
  const counted = { edition, expected: subjects.length, held, missing, blocked, expected_from, expected_by, subjects }
  const overdue = all.today > dayNumber(expected_by)
  const state = missing === 0 ? 'complete' : held > 0 ? 'incomplete' : overdue ? 'late' : 'awaited'
  return { ...counted, state, text: inWords(state, counted, overdue) }
}

/** The last day by which sources expect an edition; undefined where none names one. */
function statedDay(edition: number, { targets }: Series): string | undefined {
  const days = targets.flatMap((target) => (target.edition === edition ? (target.expected_by ?? []) : []))
  return days.toSorted().at(-1)
}

type Counted = Omit<CalendarEdition, 'state' | 'text'>

function inWords(state: CalendarEdition['state'], counted: Counted, overdue: boolean): string {
  const { expected, missing, blocked, expected_by } = counted
  const stopped = blocked === 0 ? '' : `, ${blocked} blocked`
  switch (state) {
    case 'complete':
      return `complete: ${expected === 1 ? 'the one report is' : `all ${expected} are`} here`
    case 'incomplete':
      return overdue
        ? `incomplete: ${missing} of ${expected} missing${stopped}`
        : `incomplete: ${missing} of ${expected} still to come by ${expected_by}${stopped}`
    case 'late':
      return `late: ${expected === 1 ? 'the one report was' : `all ${expected} were`} expected by ${expected_by}${stopped}`
    case 'awaited':
      return `awaited: ${expected} by ${expected_by}${stopped}`
    default:
      return state satisfies never
  }
}

function subjectOf(subject: string, edition: number, expectedBy: string, all: Series): CalendarSubject {
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

function absent(subject: string, edition: number, expectedBy: string, { targets, today }: Series): CalendarSubject {
  const blocked = targets.find((target) => target.subject === subject && target.edition === edition)?.blocked ?? null
  const state = blocked !== null ? 'blocked' : today > dayNumber(expectedBy) ? 'late' : 'awaited'
  return {
    subject,
    state,
    received_at: null,
    findings: blocked === null ? [] : [{ code: 'blocked', text: `blocked: ${blocked}` }],
  }
}

/** Only a history says what late is, and what was taken from a shelf is not late. */
function cameLate(here: HeldEdition, expectedBy: string, { season, held }: Series): CalendarFinding[] {
  const days = dayNumber(here.received_at) - dayNumber(expectedBy)
  if (season.basis === 'assumed' || days <= 0 || !cameByItself(here, held)) return []
  return [{ code: 'came-late', text: `came ${days} days after it was expected, by ${expectedBy}` }]
}
