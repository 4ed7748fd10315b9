import { EditionPath, type ReportsPage, ReportsQuery } from '../../../schemas/http.ts'
import { type EditionReport, State, type Upload } from '../../../schemas/report.ts'
import type { EditionItem, UploadItem } from '../../../schemas/stored-item.ts'
import { uploadColumns } from '../../../schemas/tabular.ts'
import { toCsv } from '../../shared/csv.ts'
import type { RecordStore } from '../../shared/record-store.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { notHeld } from '../held-editions.ts'
import { HttpProblem } from '../problem.ts'
import { route } from './route.ts'

/** Uploads in one page unless `limit` says otherwise. */
const PAGE = 100

/** `/v1/reports`: what landed and what became of it. With a series in the order of its reports, else newest first. */
export const reports = route('/v1/reports', ReportsQuery, async (query, { records }) => {
  const limit = query.limit ?? PAGE
  const after = decodeCursor(query) ?? undefined
  // One more than asked tells whether there is a further page.
  const found = await uploads(query, limit + 1, after, records)
  const kept = found.slice(0, limit)
  const last = kept.at(-1)
  const page: ReportsPage = {
    items: kept.map(({ upload }) => upload),
    next: found.length > limit && last ? encodeCursor(position(last, query), query) : null,
  }
  return { json: page, csv: () => toCsv(uploadColumns, page.items) }
})

const position = (item: UploadItem, { series }: ReportsQuery) =>
  series === undefined ? item.upload_order : (item.report_order ?? '')

async function uploads(query: ReportsQuery, limit: number, after: string | undefined, records: RecordStore) {
  const { series, subject, state } = query
  if (series !== undefined) return records.uploadsOfReport({ series, subject, state }, limit, after)
  if (subject !== undefined) {
    throw new HttpProblem(400, 'subject: needs its series too', {
      errors: [{ parameter: 'subject', message: 'needs its series too' }],
    })
  }
  const states = state === undefined ? State.options : [state]
  const lists = await Promise.all(states.map((one) => records.uploadsInState(one, limit, after)))
  return lists.flat().toSorted(newestFirst).slice(0, limit)
}

const newestFirst = (a: UploadItem, b: UploadItem) =>
  a.upload_order < b.upload_order ? 1 : a.upload_order > b.upload_order ? -1 : 0

/** `/v1/reports/{series}/{subject}/{edition}`: one edition as it stands, and all that came in for it. */
export const editionReport = route(
  '/v1/reports/{series}/{subject}/{edition}',
  EditionPath,
  async (path, { records }) => {
    const identity = { series: path.series, subject: path.subject, edition: path.edition }
    // An edition's uploads are as many as it had versions: a handful. A thousand bounds the answer, not the record.
    const [pointer, items] = await Promise.all([records.edition(identity), records.uploadsOfReport(identity, 1000)])
    const landed = items.map(({ upload }) => upload)
    if (landed.length === 0 && pointer === null) throw await notHeld(identity, [path.edition], records)
    return { json: describeEdition(identity, pointer, landed) satisfies EditionReport }
  },
)

function describeEdition(
  identity: Pick<EditionReport, 'series' | 'subject' | 'edition'>,
  pointer: EditionItem | null,
  landed: readonly Upload[],
): EditionReport {
  const latest = landed.at(-1) ?? null
  return {
    ...identity,
    state: pointer ? (pointer.warnings.length > 0 ? 'parsed-with-warnings' : 'parsed') : (latest?.state ?? 'parsed'),
    message: edition(pointer, latest),
    document: pointer?.document ?? null,
    reading_id: pointer?.reading_id ?? null,
    tally: pointer?.tally ?? null,
    warnings: pointer?.warnings ?? [],
    documents: landed.flatMap(({ document, reading_id, key, version_id, landed_at }) =>
      document === null || reading_id === null
        ? []
        : [{ document, key, version_id, landed_at, in_force: isOrigin({ key, version_id }, pointer) }],
    ),
    uploads: [...landed],
  }
}

const isOrigin = ({ key, version_id }: Pick<Upload, 'key' | 'version_id'>, pointer: EditionItem | null) =>
  pointer?.origin.key === key && pointer.origin.version_id === version_id

/** The edition's state in words; a newer document that was rejected is told beside the one that stays in force. */
function edition(pointer: EditionItem | null, latest: Upload | null): string {
  if (pointer === null) return latest ? `no document of this edition could be read: ${latest.message}` : ''
  const { tally, version_id, key } = pointer
  const held = `${tally.figures} figures among ${tally.numbers} numbers, from version ${version_id} of ${key}`
  if (latest?.state !== 'rejected' || latest.landed_at < pointer.landed_at) return held
  return `${held}; a newer document was rejected and changed nothing: ${latest.message}`
}
