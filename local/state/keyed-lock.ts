/** Runs tasks of one key one after the other, tasks of different keys side by side. */
export interface KeyedLock {
  run: <Result>(key: string, task: () => Promise<Result>) => Promise<Result>
}

/** A task gets its result or its failure through `run`; a task that fails does not keep the next one from running. */
export function createKeyedLock(): KeyedLock {
  const tails = new Map<string, Promise<unknown>>()
  return {
    async run(key, task) {
      const result = (tails.get(key) ?? Promise.resolve()).then(task)
      const tail = result.catch(() => undefined)
      tails.set(key, tail)
      try {
        return await result
      } finally {
        if (tails.get(key) === tail) tails.delete(key)
      }
    },
  }
}
