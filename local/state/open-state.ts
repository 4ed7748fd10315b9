import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Level } from 'level'
import * as z from 'zod/mini'

/** The folder of a running stack is in use; the message says by which process. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError'
}

type Database = Level<string, unknown>

/** One kind of record in the stack's database, with its own space of keys. */
export type Records<Value> = ReturnType<typeof recordsOf<Value>>

/** One change; what is written together stands or falls together. */
export type Change = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string }

export interface State {
  /** Folder of the stack's data. */
  directory: string
  records: <Value>(name: string) => Records<Value>
  /** Writes all changes or none; what was written survives the sudden end of this process. */
  write: (changes: readonly Change[]) => Promise<void>
  /** A number greater than all before it, also before the last start. */
  nextSequence: () => bigint
  close: () => Promise<void>
}

const LOCK_FILE = 'stack.json'
/** Sequence numbers are milliseconds with room for this many bits of numbers within one. */
const BITS_WITHIN_MILLISECOND = 12n

/**
 * Opens the database of a data folder, creating both where they are missing.
 * @throws DataFolderInUseError where another stack runs on the folder.
 */
export async function openState(directory: string, holder: { pid: number; url: string }): Promise<State> {
  await mkdir(directory, { recursive: true })
  const database: Database = new Level<string, unknown>(path.join(directory, 'state'), { valueEncoding: 'json' })
  const lockFile = path.join(directory, LOCK_FILE)
  try {
    await database.open()
  } catch (cause) {
    if (isLocked(cause)) throw new DataFolderInUseError(await inUseMessage(directory, lockFile), { cause })
    throw cause
  }
  await writeFile(lockFile, JSON.stringify(holder))
  const counters = recordsOf<string>(database, 'counters')
  let last = BigInt((await counters.get('sequence')) ?? 0)

  return {
    directory,
    records: <Value>(name: string) => recordsOf<Value>(database, name),
    async write(changes) {
      await database.batch([...changes, put(counters, 'sequence', String(last))])
    },
    nextSequence() {
      const now = BigInt(Date.now()) << BITS_WITHIN_MILLISECOND
      last = now > last ? now : last + 1n
      return last
    },
    async close() {
      await rm(lockFile, { force: true })
      await database.close()
    },
  }
}

/** The change that writes a value under a key of its records. */
export function put<Value>(records: Records<Value>, key: string, value: Value): Change {
  return { type: 'put', key: records.prefix + key, value }
}

/** The change that removes a key of its records; one that is not there is no fault. */
export function remove<Value>(records: Records<Value>, key: string): Change {
  return { type: 'del', key: records.prefix + key }
}

function recordsOf<Value>(database: Database, name: string) {
  return database.sublevel<string, Value>(name, { valueEncoding: 'json' })
}

const LockedDatabase = z.object({ cause: z.object({ code: z.literal('LEVEL_LOCKED') }) })

function isLocked(error: unknown): boolean {
  return LockedDatabase.safeParse(error).success
}

async function inUseMessage(directory: string, lockFile: string): Promise<string> {
  const holder = await readFile(lockFile, 'utf8').catch(() => '{}')
  const [, pid = 'unknown'] = /"pid":(\d+)/.exec(holder) ?? []
  const [, url = 'an unknown address'] = /"url":"([^"]+)"/.exec(holder) ?? []
  return `The data folder ${directory} is in use by process ${pid}, a stack that answers at ${url}. Stop it, or choose another folder.`
}
