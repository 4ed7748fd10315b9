/** One edition that is held, with what tells its size and outline. */
export interface HeldEdition {
  subject: string
  edition: number
  /** When the first document of it landed (ISO 8601). */
  received_at: string
  sentences: number
  figures: number
  headings: readonly string[]
}

/** A report that a source looks for; it is expected whether or not a former year had it. */
export interface FetchTarget {
  subject: string
  edition: number
  /** Why it cannot be fetched, in words ("robots.txt forbids it"); null where nothing stands in the way. */
  blocked: string | null
  /** The day by which the source expects it, where it names one; else former years say. */
  expected_by?: string | undefined
}
