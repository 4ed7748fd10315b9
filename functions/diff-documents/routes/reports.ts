import { HOME, seriesAddress } from '../addresses.ts'
import { ReportsPage, ReportsQuery } from '../../../schemas/http.ts'
import { State } from '../../../schemas/report.ts'
import { isSettled, type UploadItem } from '../../../schemas/stored-item.ts'
import { uploadColumns } from '../../../render/columns.ts'
import { toCsv } from '../../../render/csv.ts'
import { uploadMarkdown } from '../../../render/upload-markdown.ts'
import type { RecordReader } from '../../shared/record-reader.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { wholeList } from '../whole-list.ts'
import { route } from './route.ts'

/** Uploads in one page unless `limit` says otherwise. */
const PAGE = 100

/** `/v1/reports`: what landed and what became of it. With a series in the order of its reports, else newest first. */
export const reports = route(
  {
    path: '/v1/reports',
    summary: 'What landed, and what became of it',
    about:
      'With a series in the order of its reports, else the newest first; a subject without a series is asked for in all of them; in pages of 100 unless `limit` says otherwise. CSV and Markdown have the whole list where there is no `limit`.',
    query: ReportsQuery,
    record: ReportsPage,
    forms: ['csv', 'md'],
    page: ({ series }) => (series === undefined ? HOME : seriesAddress(series)),
    mayLack: false,
  },
  async (query, { records, now }) => {
    const limit = query.limit ?? PAGE
    const after = decodeCursor(query) ?? undefined
    // One more than asked tells whether there is a further page.
    const found = await uploadsAsked(query, limit + 1, after, records)
    const kept = found.slice(0, limit)
    const last = kept.at(-1)
    const next = found.length > limit && last ? encodeCursor(position(last, query), query) : null
    const items = settled(kept, now())
    const whole = async () => settled(await wholeList((most) => uploadsAsked(query, most, after, records)), now())
    const rows = async () => (query.limit === undefined && next !== null ? whole() : items)
    return {
      json: { items, next },
      next,
      csv: async () => toCsv(uploadColumns, await rows()),
      md: async () => uploadMarkdown(await rows()),
    }
  },
)

/** The uploads of which a verdict stands: one whose last attempt is under way has none yet. */
export const settled = (items: readonly UploadItem[], now: string) =>
  items.filter((item) => isSettled(item, now)).map(({ upload }) => upload)

const position = (item: UploadItem, { series }: ReportsQuery) =>
  series === undefined ? item.upload_order : (item.report_order ?? '')

async function uploadsAsked(query: ReportsQuery, limit: number, after: string | undefined, records: RecordReader) {
  const { series, subject, state } = query
  if (series !== undefined) return records.uploads.ofReport({ series, subject, state }, limit, after)
  const states = state === undefined ? State.options : [state]
  const lists = await Promise.all(states.map((one) => records.uploads.inState({ state: one, subject }, limit, after)))
  return lists.flat().toSorted(newestFirst).slice(0, limit)
}

const newestFirst = (a: UploadItem, b: UploadItem) =>
  a.upload_order < b.upload_order ? 1 : a.upload_order > b.upload_order ? -1 : 0
