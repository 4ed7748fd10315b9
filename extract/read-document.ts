import { createHash } from 'node:crypto'
import type { Catalogue } from '../schemas/catalogue.ts'
import type { Identity, IdentityFrom } from '../schemas/identity.ts'
import type { Reading } from '../schemas/reading.ts'
import type { RejectionReason } from '../schemas/report.ts'
import { decodeDocument } from './decode/decode-document.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import { identifyFromText } from './identity/identify-from-text.ts'
import { catalogueVersion } from './metrics/catalogue-version.ts'
import { pickCatalogue } from './metrics/pick-catalogue.ts'
import { readFigures } from './read-figures.ts'

/** What is known about a document besides its bytes. */
export type ReadRequest = {
  /** From the key or the metadata; null where the text has to tell. */
  identity: Identity | null
  identity_from: IdentityFrom | null
  /** Those to choose from; earlier ones win over later ones of the same series. */
  catalogues: readonly Catalogue[]
}

export type ReadResult =
  { ok: true; reading: Reading } | { ok: false; document: string; reason: RejectionReason; message: string }

const WHAT_TO_DO =
  'Neither key, metadata nor title say what this document is. Drop it as reports/<series>/<subject>/<edition>.txt, ' +
  'set the metadata series, subject and edition, or give it a title such as "Country Reports on Terrorism 2022: Tajikistan".'

/**
 * Reads a document: decodes it, finds what it is about, and reads every figure.
 * @param bytes the file as it was dropped
 * @returns the reading, or why the document is rejected; the same bytes and request give the same result
 */
export function readDocument(bytes: Uint8Array, request: ReadRequest): ReadResult {
  const document = createHash('sha256').update(bytes).digest('hex')
  const decoded = decodeDocument(bytes)
  if (!decoded.ok) return { ok: false, document, reason: decoded.reason, message: decoded.message }
  const { text, format } = decoded
  const identity = request.identity ?? identifyFromText(text)
  if (identity === null) return { ok: false, document, reason: 'identity-unknown', message: WHAT_TO_DO }
  const catalogue = pickCatalogue(request.catalogues, identity.series)
  const catalogue_version = catalogueVersion(catalogue)
  const { series, subject, edition } = identity
  return {
    ok: true,
    reading: {
      reading_id: `${series}/${subject}/${edition}/${document}/${ENGINE_VERSION}-${catalogue_version}`,
      identity,
      identity_from: request.identity === null ? 'text' : (request.identity_from ?? 'key'),
      document,
      format,
      engine_version: ENGINE_VERSION,
      catalogue_version,
      text,
      ...readFigures(text, { identity, document, format, catalogue }),
    },
  }
}
