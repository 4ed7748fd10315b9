import { setTimeout as sleep } from 'node:timers/promises'
import type { HostItem } from '../../schemas/source-item.ts'
import type { SourceStore } from '../shared/source-store.ts'
import { FetchFault } from './fetch-fault.ts'

/** Milliseconds of a turn. */
export interface TurnTimes {
  /** Between two requests to one host. */
  pause: number
  /** That a fetcher waits at most; a host that is not free by then is asked another time. */
  longestWait: number
}

/**
 * One request at a time for each host, with a pause before the next, however many fetchers there are: who asks takes a
 * turn in the table first.
 */
export class HostTurns {
  readonly #store: SourceStore
  readonly #times: TurnTimes

  constructor(store: SourceStore, times: TurnTimes) {
    this.#store = store
    this.#times = times
  }

  /**
   * Waits until a host may be asked, and takes the turn.
   * @param pause milliseconds that the host itself wants, where that is more
   * @param known what the table says of the host, where that was just read
   * @throws FetchFault (throttled) where the host wants to be left alone for longer
   */
  async take(host: string, pause = 0, known?: HostItem | null): Promise<void> {
    for (let item = known ?? (await this.#store.host(host)); ; item = await this.#store.host(host)) {
      const freeAt = item?.free_at
      const wait = freeAt === undefined ? 0 : Date.parse(freeAt) - Date.now()
      if (wait > this.#times.longestWait) {
        const text = `${host} wants to be left alone until ${freeAt}`
        throw new FetchFault('failed', 'throttled', text, { retryAt: Date.now() + wait })
      }
      if (wait > 0) await sleep(wait)
      if (await this.#store.takeTurn(host, freeAt, this.#after(pause))) return
    }
  }

  /** Lets the pause begin at the end of a request, however long it took. */
  async giveBack(host: string): Promise<void> {
    if (this.#times.pause > 0) await this.#store.rest(host, this.#after(0))
  }

  /** Leaves a host alone as long as it wants. */
  async leaveAlone(host: string, until: number): Promise<void> {
    await this.#store.rest(host, new Date(until))
  }

  #after(pause: number): Date {
    return new Date(Date.now() + Math.max(this.#times.pause, pause))
  }
}
