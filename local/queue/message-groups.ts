/** What tells messages of a FIFO queue apart. */
interface Grouped {
  id: string
  group?: string | undefined
  deduplicationId?: string | undefined
}

/** Which message groups of a FIFO queue are at work, and what was sent lately. */
interface MessageGroups {
  /** The groups that have a message in flight: nothing else of them is given out. */
  busy: () => ReadonlySet<string>
  occupy: (message: Grouped) => void
  free: (message: Grouped) => void
  /** Whether no message with the same deduplication id was sent in the last five minutes. */
  isNew: (message: Grouped) => boolean
}

/** Milliseconds. Source: Amazon SQS Developer Guide, "Exactly-once processing". A restart forgets what was sent. */
const REMEMBERED_FOR = 5 * 60_000

/** The groups of one FIFO queue, none at work and nothing sent yet. */
export function createMessageGroups(): MessageGroups {
  const inFlight = new Map<string, string>()
  const sent = new Map<string, number>()
  return {
    busy: () => new Set(inFlight.values()),
    occupy: ({ id, group = '' }) => void inFlight.set(id, group),
    free: ({ id }) => void inFlight.delete(id),
    isNew({ deduplicationId }) {
      const now = Date.now()
      for (const [id, at] of sent) {
        if (now - at < REMEMBERED_FOR) break
        sent.delete(id)
      }
      if (deduplicationId === undefined) return true
      if (sent.has(deduplicationId)) return false
      sent.set(deduplicationId, now)
      return true
    },
  }
}
