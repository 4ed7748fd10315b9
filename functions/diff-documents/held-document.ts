import type { EditionItem } from '../../schemas/stored-item.ts'
import type { RecordStore } from '../shared/record-store.ts'
import { HttpProblem } from './problem.ts'

/** Uploads of one edition among which a document is looked for: an edition has a handful. */
const LOOKED_AT = 1000

/**
 * An edition as one of its documents has it, which may have been replaced since.
 * @param document SHA-256; the one in force where none is named
 * @throws HttpProblem 404 that names the documents of the edition that were read
 */
export async function heldDocument(
  inForce: EditionItem | undefined,
  document: string | undefined,
  records: RecordStore,
): Promise<EditionItem> {
  if (inForce === undefined) throw new Error('there is one pointer for each edition asked')
  if (document === undefined || document === inForce.document) return inForce
  const uploads = await records.uploadsOfEdition(inForce.identity, LOOKED_AT)
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
