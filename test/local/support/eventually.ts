import { setTimeout as wait } from 'node:timers/promises'

/** Repeats an expectation until it holds; after some seconds its failure is that of the test. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    try {
      await expectation()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await wait(25)
    }
  }
}
