export type LocalEventKind =
  | 'started'
  | 'ignored'
  | 'denied'
  | 'undelivered'
  | 'invoked'
  | 'failed'
  | 'dead-lettered'
  | 'expired'
  | 'scheduled'
  | 'published'

/**
 * One thing that the local stack did or refused: `resource` is a logical id, a name or an address, `text` a sentence
 * for people.
 */
export interface LocalEvent {
  kind: LocalEventKind
  resource: string
  text: string
}

export type Log = (event: LocalEvent) => void
