import type { RejectionReason } from '../../schemas/report.ts'
import type { Warning } from '../../schemas/reading.ts'

/** Where a page begins in the extracted text; pages are counted from 1, `start` is a UTF-16 offset. */
export type PageStart = { readonly page: number; readonly start: number }

/** A file that is not read, with the reason in words. */
export type Refusal = { readonly ok: false; readonly reason: RejectionReason; readonly message: string }

/** The text of a file, in the Markdown that the figure reader reads; `pages` is null where the format has none. */
export type Extraction =
  | {
      readonly ok: true
      readonly text: string
      readonly pages: readonly PageStart[] | null
      readonly warnings: readonly Warning[]
    }
  | Refusal

/** What a file may cost. All are checked before or while a library works, never afterwards. */
export type FormatLimits = {
  /** Bytes of the file (for HTML, UTF-16 units of its source). */
  readonly bytes: number
  /** Bytes of all that is unpacked from it. */
  readonly unpackedBytes: number
  /** UTF-16 units of the extracted text; what goes beyond is cut off, with a warning. */
  readonly characters: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Elements inside each other, of HTML and XML. */
  readonly depth: number
  /** Pieces of text that a PDF may place on all its pages. */
  readonly pieces: number
}

const MIB = 1024 * 1024

/** What a document may cost to be read, whatever its format. */
export const FORMAT_LIMITS: FormatLimits = {
  bytes: 50 * MIB,
  unpackedBytes: 200 * MIB,
  characters: 20 * MIB,
  pages: 5000,
  depth: 500,
  pieces: 2_000_000,
}

/** A document that is not read, with the reason in words. */
export function refuse(reason: RejectionReason, message: string): Refusal {
  return { ok: false, reason, message }
}

/** A limit that was met in the middle of the work; caught at the door of each format. */
export class LimitExceeded extends Error {
  readonly reason: 'too-large' | 'too-complex'
  constructor(reason: 'too-large' | 'too-complex', message: string) {
    super(message)
    this.reason = reason
  }
}
