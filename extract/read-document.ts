import type { Catalogue } from '../schemas/catalogue.ts'
import type { Identity, IdentityFrom } from '../schemas/identity.ts'
import type { Reading, Warning } from '../schemas/reading.ts'
import type { RejectionReason } from '../schemas/report.ts'
import { type DecodedDocument, decodeDocument } from './decode/decode-document.ts'
import { pageOf } from './decode/page-of.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import { identifyFromText } from './identity/identify-from-text.ts'
import { otherEditionInTitle } from './identity/title-edition.ts'
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

/** Told where nothing says what a document is about. */
export const IDENTITY_UNKNOWN =
  'Neither key, metadata nor title say what this document is. Drop it as reports/<series>/<subject>/<edition>.txt, ' +
  'set the metadata series, subject and edition, or give it a title such as "Country Reports on Terrorism 2022: Tajikistan".'

/**
 * Reads a document: decodes it, finds what it is about, and reads every figure.
 * @param bytes the file as it was dropped
 * @returns the reading, or why the document is rejected; the same bytes and request give the same result
 */
export async function readDocument(bytes: Uint8Array, request: ReadRequest): Promise<ReadResult> {
  const decoded = await decodeDocument(bytes)
  if (!decoded.ok) return decoded
  const identity = request.identity ?? identifyFromText(decoded.text)
  if (identity === null)
    return { ok: false, document: decoded.document, reason: 'identity-unknown', message: IDENTITY_UNKNOWN }
  const identity_from = request.identity === null ? 'text' : (request.identity_from ?? 'key')
  const catalogue = pickCatalogue(request.catalogues, identity.series)
  return { ok: true, reading: readDecoded(decoded, { identity, identity_from, catalogue }) }
}

/**
 * Reads every figure of a decoded document whose identity is known.
 * @param decoded from {@link decodeDocument}
 * @returns the reading; the same arguments give the same one
 */
export function readDecoded(
  { document, format, text, pages, warnings }: DecodedDocument,
  { identity, identity_from, catalogue }: { identity: Identity; identity_from: IdentityFrom; catalogue: Catalogue },
): Reading {
  const catalogue_version = catalogueVersion(catalogue)
  const { series, subject, edition } = identity
  const figures = readFigures(text, { identity, document, format, catalogue })
  if (pages !== null)
    for (const observation of figures.observations) observation.page = pageOf(pages, observation.start)
  return {
    reading_id: `${series}/${subject}/${edition}/${document}/${ENGINE_VERSION}-${catalogue_version}`,
    identity,
    identity_from,
    document,
    format,
    engine_version: ENGINE_VERSION,
    catalogue_version,
    text,
    ...figures,
    warnings: [...warnings, ...titleWarning(text, edition), ...figures.warnings],
  }
}

/** A document that was dropped as the edition of a year that its title contradicts. */
function titleWarning(text: string, edition: number): Warning[] {
  const titled = otherEditionInTitle(text, edition)
  if (titled === null) return []
  const words = `Read as the edition of ${edition}, but the title says ${titled}: if that is a slip, drop the document again as ${titled}.`
  return [{ code: 'identity-differs', text: words }]
}
