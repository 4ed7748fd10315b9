import { readFile, stat } from 'node:fs/promises'
import { EXIT, Failure } from '../failure.ts'

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a directory; name the files in it',
  EACCES: 'it may not be read (permissions)',
  ENOTDIR: 'part of the path is not a directory',
}

/** What Node makes of bytes of a name that are not UTF-8. */
const REPLACED = '\uFFFD'

/** Why a file could not be read, in words. */
export function whyUnreadable(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' && file.includes(REPLACED)) return 'its name is not UTF-8; rename it'
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

/**
 * How many bytes a file has that the user named.
 * @throws Failure (failed) in words if there is none
 */
export async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    throw new Failure(EXIT.failed, `${file}: ${whyUnreadable(file, error)}`)
  }
}

/**
 * The bytes of a file that the user named.
 * @throws Failure (failed) in words if it cannot be read
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new Failure(EXIT.failed, `${file}: ${whyUnreadable(file, error)}`)
  }
}
