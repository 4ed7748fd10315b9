import { inNumber } from '../../../compare/index.ts'
import { uploadColumns } from '../../../render/columns.ts'
import { toCsv } from '../../../render/csv.ts'
import { uploadMarkdown } from '../../../render/upload-markdown.ts'
import { EditionPath } from '../../../schemas/http.ts'
import type { Identity } from '../../../schemas/identity.ts'
import { EditionReport, type Upload } from '../../../schemas/report.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { notHeld } from '../held-editions.ts'
import { reportAddress } from '../addresses.ts'
import { settled } from './reports.ts'
import { route } from './route.ts'

/**
 * Uploads of one edition that an answer tells: an edition has a handful, and a thousand bounds the answer, not the
 * record.
 */
const TOLD = 1000

/** `/v1/reports/{series}/{subject}/{edition}`: one edition as it stands, and all that came in for it. */
export const editionReport = route(
  {
    path: '/v1/reports/{series}/{subject}/{edition}',
    summary: 'One edition as it stands, and all that came in for it',
    about: 'CSV and Markdown have a row for each upload.',
    query: EditionPath,
    record: EditionReport,
    forms: ['csv', 'md'],
    page: (identity) => reportAddress(identity),
    mayLack: true,
  },
  async ({ series, subject, edition }, { records, now }) => {
    const identity = { series, subject, edition }
    const [pointer, latestFirst] = await Promise.all([
      records.edition(identity),
      records.uploads.ofEdition(identity, TOLD),
    ])
    const landed = settled(latestFirst, now()).toReversed()
    if (pointer) return formsOf(heldEdition(pointer, landed))
    const latest = landed.at(-1)
    if (latest === undefined) throw await notHeld(identity, [edition], records)
    return formsOf(unreadEdition(identity, latest, landed))
  },
)

const formsOf = (report: EditionReport) => ({
  json: report,
  csv: () => toCsv(uploadColumns, report.uploads),
  md: () => uploadMarkdown(report.uploads),
})

/** An edition with a document in force. A newer document that was rejected is told beside it. */
function heldEdition(pointer: EditionItem, uploads: Upload[]): EditionReport {
  const { identity, document, reading_id, tally, warnings, key, version_id } = pointer
  const latest = uploads.at(-1)
  const held = `${inNumber(tally.figures, 'figure')} among ${inNumber(tally.numbers, 'number')}, from version ${version_id} of ${key}`
  const rejected = latest?.state === 'rejected' && latest.landed_at >= pointer.landed_at
  return {
    ...identity,
    state: warnings.length > 0 ? 'parsed-with-warnings' : 'parsed',
    message: rejected ? `${held}; a newer document was rejected and changed nothing: ${latest.message}` : held,
    document,
    reading_id,
    tally,
    warnings,
    documents: documentsOf(uploads, pointer.origin),
    uploads,
  }
}

/** An edition for which something landed, but nothing that could be read. */
function unreadEdition(identity: Identity, latest: Upload, uploads: Upload[]): EditionReport {
  return {
    ...identity,
    state: latest.state,
    message: `no document of this edition could be read: ${latest.message}`,
    document: null,
    reading_id: null,
    tally: null,
    warnings: [],
    documents: documentsOf(uploads, null),
    uploads,
  }
}

function documentsOf(uploads: readonly Upload[], inForce: EditionItem['origin'] | null): EditionReport['documents'] {
  return uploads.flatMap(({ document, reading_id, key, version_id, landed_at }) => {
    if (document === null || reading_id === null) return []
    const in_force = inForce?.key === key && inForce.version_id === version_id
    return [{ document, key, version_id, landed_at, in_force }]
  })
}
