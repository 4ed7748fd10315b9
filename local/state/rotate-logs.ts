import { readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'

/** Bytes from which a log begins anew: a day of heavy use, and what an editor still opens. */
const LARGE = 10 * 1024 * 1024

/**
 * Puts large logs aside at the start of a stack, `stack.log` as `stack.log.1`, over the one that was put aside before:
 * so that a data folder that is used for years holds two of each at most.
 * @param large bytes of a log that is put aside
 */
export async function rotateLogs(directory: string, large = LARGE): Promise<void> {
  const names = (await readdir(directory)).filter((name) => /\.(?:log|jsonl)$/.test(name))
  for (const file of names.map((name) => path.join(directory, name)))
    if ((await stat(file)).size >= large) await rename(file, `${file}.1`)
}
