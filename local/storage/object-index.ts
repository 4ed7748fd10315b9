import type { Change, Records, State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import type { ObjectVersion } from './object-version.ts'
import { NULL_VERSION } from './object-version.ts'

/** A page of a listing. */
export interface ListQuery {
  bucket: string
  prefix: string
  delimiter: string
  limit: number
  after: ListPosition | undefined
  /** All versions and delete markers, or only the newest of each key that is not deleted. */
  versions: boolean
}

/** The last entry of a page: a key, one version of a key, or a common prefix. */
export interface ListPosition {
  text: string
  isPrefix: boolean
  position?: string
}

type ListEntry = { kind: 'prefix'; prefix: string } | { kind: 'version'; version: ObjectVersion; isLatest: boolean }

export interface ListPage {
  entries: ListEntry[]
  next: ListPosition | undefined
}

/** Which versions there are, ordered by bucket, key (in UTF-8 byte order) and age. */
interface ObjectIndex {
  find: (bucket: string, key: string, versionId?: string) => Promise<ObjectVersion | undefined>
  list: (query: ListQuery) => Promise<ListPage>
  add: (version: ObjectVersion) => Change
  remove: (version: ObjectVersion) => Change
}

/** Ends a key; less than any character of a key, so that [a] and its versions come before [a!]. */
const END_OF_KEY = '\u0000'
const AFTER_END_OF_KEY = '\u0001'
const GREATEST = '\u{10FFFF}'
const POSITION_LENGTH = 16
const LARGEST_SEQUENCE = (1n << 64n) - 1n

/** Newer versions come first: the position is what is left to the largest sequence. */
export function positionOf(sequence: bigint): string {
  return (LARGEST_SEQUENCE - sequence).toString(16).padStart(POSITION_LENGTH, '0')
}

/** A version id begins with the position of its record. */
export function versionIdAt(position: string, random: string): string {
  return `${position}${random}`
}

/**
 * The index in the records `objects` of the state. `add` and `remove` give the change to write, so that an object, its
 * event and its index entry are written together.
 */
export function openObjectIndex(state: State): ObjectIndex {
  const records: Records<ObjectVersion> = state.records('objects')

  return {
    async find(bucket, key, versionId) {
      const start = startOf(bucket, key)
      if (versionId !== undefined && versionId !== NULL_VERSION) {
        const version = await records.get(start + versionId.slice(0, POSITION_LENGTH))
        return version?.versionId === versionId ? version : undefined
      }
      for await (const version of records.values({ gte: start, lt: `${bucket}/${key}${AFTER_END_OF_KEY}` })) {
        if (versionId === undefined || version.versionId === versionId) return version
      }
      return undefined
    },
    list: (query) => listPage(records, query),
    add: (version) => put(records, startOf(version.bucket, version.key) + version.position, version),
    remove: (version) => remove(records, startOf(version.bucket, version.key) + version.position),
  }
}

/** Begins the records of a key's versions. */
function startOf(bucket: string, key: string): string {
  return `${bucket}/${key}${END_OF_KEY}`
}

async function listPage(records: Records<ObjectVersion>, query: ListQuery): Promise<ListPage> {
  const { bucket, prefix, delimiter, limit, after, versions } = query
  const entries: ListEntry[] = []
  // [/] is followed by [0].
  const iterator = records.values({ gte: `${bucket}/${prefix}`, lt: `${bucket}0` })
  let lastKey: string | undefined = after?.position === undefined ? undefined : after.text
  try {
    if (after) iterator.seek(resumeAt(bucket, after))
    for (;;) {
      const version = await iterator.next()
      if (!version?.key.startsWith(prefix)) return { entries, next: undefined }
      const isLatest = version.key !== lastKey
      lastKey = version.key
      if (!versions && version.deleteMarker) {
        iterator.seek(`${bucket}/${version.key}${AFTER_END_OF_KEY}`)
        continue
      }
      if (entries.length === limit) return { entries, next: positionOfEntry(entries.at(-1), versions) }
      const cut = delimiter === '' ? -1 : version.key.indexOf(delimiter, prefix.length)
      if (cut >= 0) {
        const common = version.key.slice(0, cut + delimiter.length)
        entries.push({ kind: 'prefix', prefix: common })
        iterator.seek(`${bucket}/${common}${GREATEST}`)
      } else {
        entries.push({ kind: 'version', version, isLatest })
        if (!versions) iterator.seek(`${bucket}/${version.key}${AFTER_END_OF_KEY}`)
      }
    }
  } finally {
    await iterator.close()
  }
}

function resumeAt(bucket: string, { text, isPrefix, position }: ListPosition): string {
  if (isPrefix) return `${bucket}/${text}${GREATEST}`
  if (position !== undefined) return `${bucket}/${text}${END_OF_KEY}${position}${AFTER_END_OF_KEY}`
  return `${bucket}/${text}${AFTER_END_OF_KEY}`
}

function positionOfEntry(entry: ListEntry | undefined, versions: boolean): ListPosition | undefined {
  if (!entry) return undefined
  if (entry.kind === 'prefix') return { text: entry.prefix, isPrefix: true }
  const { key, position } = entry.version
  return { text: key, isPrefix: false, ...(versions && { position }) }
}
