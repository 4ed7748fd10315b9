import { type ReportsPage, ReportsQuery } from '../../../schemas/http.ts'
import { State } from '../../../schemas/report.ts'
import { isSettled, type UploadItem } from '../../../schemas/stored-item.ts'
import { uploadColumns } from '../../../render/columns.ts'
import { toCsv } from '../../../render/csv.ts'
import type { RecordStore } from '../../shared/record-store.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { HttpProblem } from '../problem.ts'
import { route } from './route.ts'

/** Uploads in one page unless `limit` says otherwise. */
const PAGE = 100

/** `/v1/reports`: what landed and what became of it. With a series in the order of its reports, else newest first. */
export const reports = route('/v1/reports', ReportsQuery, async (query, { records, now }) => {
  const limit = query.limit ?? PAGE
  const after = decodeCursor(query) ?? undefined
  // One more than asked tells whether there is a further page.
  const found = await uploadsAsked(query, limit + 1, after, records)
  const kept = found.slice(0, limit)
  const last = kept.at(-1)
  const next = found.length > limit && last ? encodeCursor(position(last, query), query) : null
  const page: ReportsPage = { items: settled(kept, now()), next }
  return {
    json: page,
    next,
    csv: async () => {
      const all = query.limit === undefined && next !== null
      const rows = all ? await uploadsAsked(query, Infinity, after, records) : kept
      return toCsv(uploadColumns, settled(rows, now()))
    },
  }
})

/** The uploads of which a verdict stands: one whose last attempt is under way has none yet. */
export const settled = (items: readonly UploadItem[], now: string) =>
  items.filter((item) => isSettled(item, now)).map(({ upload }) => upload)

const position = (item: UploadItem, { series }: ReportsQuery) =>
  series === undefined ? item.upload_order : (item.report_order ?? '')

async function uploadsAsked(query: ReportsQuery, limit: number, after: string | undefined, records: RecordStore) {
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
