import type { Observation } from '../../schemas/observation.ts'
import type { RecordReader } from '../shared/record-reader.ts'

/** Most observations that a warm function keeps, at about 2 KB each: some 40 MB. */
const MOST_OBSERVATIONS = 20_000

/**
 * The observations of readings, kept while the function is warm. A reading never changes under its id, so what is
 * kept cannot be stale; what was asked longest ago goes first.
 */
export class ReadingCache {
  readonly #records: RecordReader
  readonly #kept = new Map<string, readonly Observation[]>()
  #size = 0

  constructor(records: RecordReader) {
    this.#records = records
  }

  /** @param read the observations of that reading, where the whole of it was read already */
  async observations(readingId: string, read?: readonly Observation[]): Promise<readonly Observation[]> {
    const observations = this.#kept.get(readingId) ?? read ?? (await this.#records.observations(readingId))
    // Deleted first, so that it goes behind the others; it may also have come in twice while it was asked for.
    this.#size -= this.#kept.get(readingId)?.length ?? 0
    this.#kept.delete(readingId)
    this.#kept.set(readingId, observations)
    this.#size += observations.length
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= MOST_OBSERVATIONS) break
      this.#kept.delete(oldest)
      this.#size -= length
    }
    return observations
  }
}
