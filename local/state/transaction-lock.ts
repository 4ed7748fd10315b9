/** Lets shared tasks run side by side and an exclusive one alone; who came first is served first. */
export interface TransactionLock {
  shared: <Result>(task: () => Promise<Result>) => Promise<Result>
  exclusive: <Result>(task: () => Promise<Result>) => Promise<Result>
}

/** A task gets its result or its failure through the lock; one that fails blocks nobody. */
export function createTransactionLock(): TransactionLock {
  /** Resolves when the last exclusive task is over. */
  let lastExclusive: Promise<unknown> = Promise.resolve()
  let exclusives = 0
  const underway = new Set<Promise<unknown>>()

  return {
    async shared(task) {
      if (exclusives > 0) await lastExclusive
      const result = task()
      const settled = result.catch(() => undefined)
      underway.add(settled)
      void settled.then(() => underway.delete(settled))
      return result
    },
    async exclusive(task) {
      exclusives += 1
      const before = lastExclusive
      const result = before.then(() => Promise.all(underway)).then(task)
      lastExclusive = result.catch(() => undefined)
      try {
        return await result
      } finally {
        exclusives -= 1
      }
    },
  }
}
