import * as z from 'zod/mini'

/** Lower-case kebab, at most 100 characters: `country-reports-on-terrorism`. */
export const Slug = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case kebab ([a-z0-9-])'), z.maxLength(100))

/** Four digits, so that the order of editions as text is their order in time. */
export const FIRST_EDITION = 1000
export const LAST_EDITION = 9999

/** The year that a report reports on, not the year of its publication. */
export const Edition = z.int().check(z.gte(FIRST_EDITION), z.lte(LAST_EDITION))

/** SHA-256 of the bytes of one uploaded file, lower-case hex. */
export const DocumentHash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'))

/** What a document is about: one edition of one subject of one series. */
export const Identity = z.object({ series: Slug, subject: Slug, edition: Edition })
export type Identity = z.infer<typeof Identity>

/** Where the identity came from, in the order in which the sources are asked. */
export const IdentityFrom = z.enum(['key', 'metadata', 'text'])
export type IdentityFrom = z.infer<typeof IdentityFrom>

const REPORT_KEY = /^reports\/([^/]+)\/([^/]+)\/(\d{4})\.[^/.]+$/

/**
 * Reads the identity from an object key `reports/<series>/<subject>/<edition>.<ext>`.
 * @returns the identity, or null for any other key.
 */
export function identityFromKey(key: string): Identity | null {
  const [, series, subject, edition] = REPORT_KEY.exec(key) ?? []
  const parsed = Identity.safeParse({ series, subject, edition: Number(edition) })
  return parsed.success ? parsed.data : null
}

/** The key under which the document of an identity belongs; `extension` without a dot. */
export function keyOfIdentity({ series, subject, edition }: Identity, extension: string): string {
  return `reports/${series}/${subject}/${edition}.${extension}`
}
