/** Knows when nothing is under way: no event, message or invocation that the stack still has to do something about. */
export interface Activity {
  /** Registers a part of the stack; it answers whether it has something under way. */
  watch: (isBusy: () => boolean) => void
  /** A part tells that something came to its end. */
  changed: () => void
  /** Resolves as soon as no part is busy. */
  idle: () => Promise<void>
}

/** Without parts, hence idle: each part registers itself. */
export function createActivity(): Activity {
  const parts: (() => boolean)[] = []
  let waiting: (() => void)[] = []
  let checkPlanned = false
  const busy = (): boolean => parts.some((isBusy) => isBusy())

  return {
    watch: (isBusy) => parts.push(isBusy),
    changed() {
      if (checkPlanned || waiting.length === 0) return
      checkPlanned = true
      // What one part hands to the next is under way in neither for the rest of this turn.
      setImmediate(() => {
        checkPlanned = false
        if (busy()) return
        for (const done of waiting) done()
        waiting = []
      })
    },
    idle: () =>
      new Promise((resolve) => {
        if (busy()) waiting.push(resolve)
        else resolve()
      }),
  }
}
