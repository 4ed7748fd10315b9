import { createKeyedLock } from '../state/keyed-lock.ts'
import { type Change, put, remove, type State } from '../state/open-state.ts'
import type { BlobFiles, ReceivedBytes } from './blob-files.ts'

/** Bytes by their hash, each kept as long as an object or an unfinished upload holds it. */
export interface HeldBytes {
  /** Keeps the bytes on behalf of a holder; the changes stand or fall with it. */
  keepFor: (holder: string, bytes: ReceivedBytes, changes: readonly Change[]) => Promise<void>
  /** Lets go of a holder's bytes, which go where nobody else holds them. */
  release: (holder: string, sha256: string, changes: readonly Change[]) => Promise<void>
}

/** Opens the record of who holds which of the bytes in `blobs`. */
export function openHeldBytes(state: State, blobs: BlobFiles): HeldBytes {
  const holders = state.records<true>('blob-holders')
  const contents = createKeyedLock()
  return {
    keepFor: (holder, bytes, changes) =>
      contents.run(bytes.sha256, async () => {
        await blobs.keep(bytes)
        await state.write([put<true>(holders, `${bytes.sha256}/${holder}`, true), ...changes])
      }),
    release: (holder, sha256, changes) =>
      contents.run(sha256, async () => {
        await state.write([remove(holders, `${sha256}/${holder}`), ...changes])
        const [other] = await holders.keys({ gte: `${sha256}/`, lt: `${sha256}0`, limit: 1 }).all()
        if (other === undefined) await blobs.remove(sha256)
      }),
  }
}
