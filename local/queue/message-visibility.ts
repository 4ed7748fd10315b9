import { randomUUID } from 'node:crypto'
import type { Message } from './message.ts'
import { createMessageGroups } from './message-groups.ts'

/** A message in memory, under the key of its record. */
export interface Entry {
  key: string
  message: Message
  receipt: string | undefined
  timer: NodeJS.Timeout | undefined
}

/**
 * Which messages of a queue may be received now, which are hidden until when and behind which receipt, and who waits
 * for one. All of it is in memory: after a crash whatever was in flight is visible again.
 */
export interface MessageVisibility {
  /** Takes in a message: visible now, or when its delay is over. */
  enter: (key: string, message: Message) => void
  /**
   * Takes out visible messages one after another, oldest first; of a FIFO queue none of a group that was at work when
   * the taking began.
   */
  taking: () => Generator<Entry>
  /** Hides what was taken out for so many milliseconds. @returns the receipt by which it is known until then */
  giveOut: (entry: Entry, milliseconds: number) => string
  /** False where the receipt is unknown or has run out. */
  rehide: (receipt: string, milliseconds: number) => boolean
  /** Forgets what the receipts stand for, and returns it. */
  drop: (receipts: readonly string[]) => Entry[]
  /** Forgets all messages, and returns them. */
  dropAll: () => Entry[]
  /** Resolves when a message may be visible, or after `milliseconds`. */
  available: (milliseconds?: number) => Promise<void>
  /** Whether a message is sent for the first time: what a FIFO queue was sent before it throws away. */
  isNew: (message: Message) => boolean
  counts: () => { visible: number; inFlight: number; delayed: number }
  close: () => void
}

const NONE: ReadonlySet<string> = new Set()

/** @param fifo whether messages of one group come in order, and the next only after the end of the one before */
export function createMessageVisibility(fifo: boolean): MessageVisibility {
  const ready: Entry[] = []
  const hidden = new Set<Entry>()
  const byReceipt = new Map<string, Entry>()
  const waiting = new Set<() => void>()
  const groups = fifo ? createMessageGroups() : undefined

  const busyGroups = (): ReadonlySet<string> => groups?.busy() ?? NONE

  function wakeAll(): void {
    for (const wake of waiting) wake()
    waiting.clear()
  }

  /** Forgets timer and receipt. */
  function release(entry: Entry): void {
    clearTimeout(entry.timer)
    if (entry.receipt !== undefined) byReceipt.delete(entry.receipt)
    entry.receipt = undefined
    groups?.free(entry.message)
    hidden.delete(entry)
  }

  function show(entry: Entry): void {
    release(entry)
    if (fifo) putInOrder(ready, entry)
    else ready.push(entry)
    wakeAll()
  }

  function hideFor(entry: Entry, milliseconds: number): void {
    clearTimeout(entry.timer)
    hidden.add(entry)
    entry.timer = setTimeout(() => show(entry), milliseconds)
  }

  return {
    enter(key, message) {
      const entry: Entry = { key, message, receipt: undefined, timer: undefined }
      const delay = message.delayedUntil - Date.now()
      if (delay > 0) hideFor(entry, delay)
      else show(entry)
    },
    *taking() {
      const busy = busyGroups()
      for (;;) {
        const at = ready.findIndex(({ message }) => !busy.has(message.group ?? ''))
        const [entry] = at < 0 ? [] : ready.splice(at, 1)
        if (!entry) return
        yield entry
      }
    },
    giveOut(entry, milliseconds) {
      const receipt = randomUUID()
      entry.receipt = receipt
      byReceipt.set(receipt, entry)
      groups?.occupy(entry.message)
      hideFor(entry, milliseconds)
      return receipt
    },
    rehide(receipt, milliseconds) {
      const entry = byReceipt.get(receipt)
      if (!entry) return false
      if (milliseconds === 0) show(entry)
      else hideFor(entry, milliseconds)
      return true
    },
    drop(receipts) {
      const entries = receipts.flatMap((receipt) => byReceipt.get(receipt) ?? [])
      for (const entry of entries) release(entry)
      // The next of a group may come now.
      if (fifo) wakeAll()
      return entries
    },
    dropAll() {
      const all = [...ready, ...hidden]
      ready.length = 0
      for (const entry of all) release(entry)
      return all
    },
    available: (milliseconds) =>
      new Promise((resolve) => {
        const busy = busyGroups()
        if (ready.some(({ message }) => !busy.has(message.group ?? ''))) {
          resolve()
          return
        }
        const wake = (): void => {
          clearTimeout(timer)
          waiting.delete(wake)
          resolve()
        }
        const timer = milliseconds === undefined ? undefined : setTimeout(wake, milliseconds)
        waiting.add(wake)
      }),
    isNew: (message) => groups?.isNew(message) ?? true,
    counts: () => {
      const inFlight = byReceipt.size
      return { visible: ready.length, inFlight, delayed: hidden.size - inFlight }
    },
    close() {
      for (const entry of hidden) clearTimeout(entry.timer)
      wakeAll()
    },
  }
}

/** To its place, sought from the end: keys are in the order of sending, and most messages come in it. */
function putInOrder(ready: Entry[], entry: Entry): void {
  ready.splice(ready.findLastIndex(({ key }) => key < entry.key) + 1, 0, entry)
}
