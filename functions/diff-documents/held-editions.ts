import type { Identity } from '../../schemas/identity.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'
import type { RecordReader } from '../shared/record-reader.ts'
import { HttpProblem, notAmong } from './problem.ts'

type Subject = Pick<Identity, 'series' | 'subject'>

/**
 * The pointers of the asked editions of a subject, in the order asked.
 * @throws HttpProblem 404 that names what is held instead: the subject's editions, else the series' subjects.
 */
export async function heldEditions(
  { series, subject }: Subject,
  editions: readonly number[],
  records: RecordReader,
): Promise<EditionItem[]> {
  const pointers = await Promise.all(editions.map((edition) => records.edition({ series, subject, edition })))
  const missing = editions.filter((_, at) => pointers[at] === null)
  if (missing.length > 0) throw await notHeld({ series, subject }, missing, records)
  return pointers.filter((pointer) => pointer !== null)
}

/**
 * The 404 that says what is held instead: the subject's editions, else the series' subjects, else all series.
 * @param missing no year where all were asked for
 */
export async function notHeld({ series, subject }: Subject, missing: readonly number[], records: RecordReader) {
  const editions = await records.editions(series, subject)
  const years = missing.length > 0 ? ` ${[...new Set(missing)].join(' or ')}` : ''
  const what = `no edition${years} of ${series}/${subject} is held`
  if (editions.length > 0) {
    return new HttpProblem(404, what, { available: { editions: editions.map(({ identity }) => identity.edition) } })
  }
  const siblings = await records.editions(series)
  if (siblings.length === 0) return noReportOf(series, records)
  const subjects = [...new Set(siblings.map(({ identity }) => identity.subject))]
  return notAmong(what, 'subjects', subject, subjects)
}

/** The 404 for a series of which nothing is held: names those of which something is. */
export async function noReportOf(series: string, records: RecordReader) {
  return notAmong(`no report of ${series} is held`, 'series', series, await records.series())
}
