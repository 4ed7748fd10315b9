import type { EditionItem } from '../../schemas/stored-item.ts'
import type { DiffQuery } from '../../schemas/http.ts'
import type { RecordReader } from '../shared/record-reader.ts'
import { heldEditions } from './held-editions.ts'
import { HttpProblem } from './problem.ts'

/** Uploads of one edition among which a document is looked for: an edition has a handful. */
const LOOKED_AT = 1000

/**
 * An edition as one of its documents has it, which may have been replaced since.
 * @param document SHA-256; the one in force where none is named
 * @throws HttpProblem 404 that names the documents of the edition that were read
 */
export async function heldDocument(
  inForce: EditionItem,
  document: string | undefined,
  records: RecordReader,
): Promise<EditionItem> {
  if (document === undefined || document === inForce.document) return inForce
  const uploads = await records.uploads.ofEdition(inForce.identity, LOOKED_AT)
  const read = uploads.flatMap(({ upload }) =>
    upload.document === null || upload.reading_id === null
      ? []
      : [{ document: upload.document, reading_id: upload.reading_id }],
  )
  const found = read.find((one) => one.document === document)
  if (found !== undefined) return { ...inForce, ...found }
  const { series, subject, edition } = inForce.identity
  throw new HttpProblem(404, `no document ${document} of ${series}/${subject} ${edition} was read`, {
    available: { documents: [...new Set(read.map((one) => one.document))] },
  })
}

type Compared = Pick<DiffQuery, 'series' | 'subject' | 'from' | 'to' | 'from_document' | 'to_document'>

/**
 * The two editions that are to be compared, each as the document has it that is named, else as the one in force.
 * @throws HttpProblem 404 that names what is held instead
 */
export async function comparedDocuments(
  query: Compared,
  records: RecordReader,
): Promise<{ earlier: EditionItem; later: EditionItem }> {
  const [from, to] = await heldEditions(query, [query.from, query.to], records)
  if (from === undefined || to === undefined) throw new Error('heldEditions gives one pointer for each edition asked')
  const [earlier, later] = await Promise.all([
    heldDocument(from, query.from_document, records),
    heldDocument(to, query.to_document, records),
  ])
  return { earlier, later }
}
