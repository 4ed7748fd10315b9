const MIB = 1024 * 1024

/**
 * What one report may ask of the function that parses it. The command that reads a file keeps to the same bytes and
 * characters, and to more numbers: a machine has more memory.
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
