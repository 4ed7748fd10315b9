import { editionsCalendar, type FetchTarget, type HeldEdition } from '../../compare/index.ts'
import type { EditionsCalendar } from '../../schemas/calendar.ts'
import { outlineKey, type UploadItem } from '../../schemas/stored-item.ts'
import type { RecordReader } from './record-reader.ts'

/**
 * The editions calendar of a series, from what the table holds of it.
 * @param now the time for which it is asked (ISO 8601)
 * @param targets what sources look for in this series, with what stands in the way of each
 */
export async function calendarOfSeries(
  series: string,
  records: RecordReader,
  now: string,
  targets: readonly FetchTarget[] = [],
): Promise<EditionsCalendar> {
  const [pointers, uploads, outlines] = await Promise.all([
    records.editions(series),
    records.uploads.ofReport({ series }, Infinity),
    records.outlines(series),
  ])
  const firstLandings = landings(uploads)
  const held = pointers.map(({ identity, reading_id, landed_at, tally }): HeldEdition => {
    const { subject, edition } = identity
    // A reading of before outlines were kept has none until it is read again; no size is no finding.
    const outline = outlines.get(outlineKey(identity, reading_id).sk)
    return {
      subject,
      edition,
      received_at: firstLandings.get(`${subject} ${edition}`) ?? landed_at,
      sentences: outline?.sentences ?? 0,
      figures: tally.figures,
      headings: outline?.headings ?? [],
    }
  })
  return editionsCalendar({ series, now, held, targets })
}

/** When the first document that could be read landed, by subject and edition. */
function landings(uploads: readonly UploadItem[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const { upload } of uploads) {
    const { subject, edition, reading_id, landed_at } = upload
    if (reading_id === null) continue
    const name = `${subject} ${edition}`
    const known = first.get(name)
    if (known === undefined || landed_at < known) first.set(name, landed_at)
  }
  return first
}
