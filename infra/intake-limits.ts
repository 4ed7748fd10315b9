const MIB = 1024 * 1024

/**
 * What one report may ask of the function that parses it, and of the command that reads a file: the same is read here
 * and there.
 */
export const INTAKE_LIMITS = {
  /** Bytes: a report of several thousand pages of text. */
  maxDocumentBytes: 10 * MIB,
  /** Runs of digits: a yearbook of tables has some ten thousand; each costs a record or two. */
  maxNumbers: 100_000,
  /**
   * Characters of sentences that figures carry together: as JSON with the rest of the records, half of what a string
   * holds.
   */
  maxSentenceCharacters: 64 * MIB,
} as const
