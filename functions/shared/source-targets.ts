import type { Source, SourceSubject } from '../../schemas/source.ts'
import type { Target } from '../../schemas/source-target.ts'

/** The subject's name in keys and records. */
export const subjectName = (subject: SourceSubject) => (typeof subject === 'string' ? subject : subject.subject)
/** What stands in the source's addresses for the subject. */
export const subjectAs = (subject: SourceSubject) => (typeof subject === 'string' ? subject : subject.as)

/** The time zone of a source's schedule and of its years. */
export const zoneOf = ({ time_zone = 'UTC' }: Source) => time_zone

const partOfDay = (zone: string, now: Date, part: 'year' | 'month' | 'day') =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, [part]: 'numeric' }).format(now))

/** The newest edition that is asked for at a time. */
export function newestEdition(source: Source, now: Date): number {
  const year = partOfDay(zoneOf(source), now, 'year')
  return source.newest === 'this-year' ? year : year - 1
}

/** The editions that are asked for, the oldest first. */
export function editionsOf(source: Source, now: Date): number[] {
  const newest = newestEdition(source, now)
  return Array.from({ length: Math.max(0, newest - source.from_edition + 1) }, (_, at) => source.from_edition + at)
}

const filled = (template: string, edition: number | null, subject: string | null) =>
  template
    .replaceAll('{edition}', edition === null ? '{edition}' : String(edition))
    .replaceAll('{subject}', subject === null ? '{subject}' : encodeURIComponent(subject))

/**
 * What a source's definition alone tells to ask: every edition of every subject, or the pages that name them.
 * What pages have told stands in the table.
 */
export function targetsOf(source: Source, now: Date): Target[] {
  const { discover, address, subjects = [] } = source
  const of = { source: source.source, series: source.series }
  if (discover !== undefined) {
    const editions = discover.page.includes('{edition}') ? editionsOf(source, now) : [null]
    return editions.map((edition) => ({
      ...of,
      kind: 'page',
      subject: null,
      edition,
      address: filled(discover.page, edition, null),
    }))
  }
  if (address === undefined) return []
  return editionsOf(source, now).flatMap((edition) =>
    subjects.map((subject) => ({
      ...of,
      kind: 'document' as const,
      subject: subjectName(subject),
      edition,
      address: filled(address, edition, subjectAs(subject)),
    })),
  )
}

/** Whether a report that is not there should be by now, by the day that the source names. */
export function isLate(source: Source, edition: number, now: Date): boolean {
  if (source.expected_by === undefined) return false
  const zone = zoneOf(source)
  const today = (['year', 'month', 'day'] as const).map((part) => partOfDay(zone, now, part))
  const [month = 1, day = 1] = source.expected_by.split('-').map(Number)
  const expected = [edition + 1, month, day]
  const at = expected.findIndex((part, index) => part !== today[index])
  return at >= 0 && (today[at] ?? 0) > (expected[at] ?? 0)
}

/** Names by which a target is stored and told apart from the others of its source. */
export function targetName({ kind, subject, edition, address }: Target): string {
  return kind === 'page' ? `page#${edition ?? ''}#${address}` : `${subject ?? ''}#${edition ?? ''}`
}
