import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** The folder of the project: the nearest one above this code that has a package.json. */
export function projectRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`)
    folder = parent
  }
  return folder
}

/** When the youngest of files and folders (with all in them) was changed, in ms; those that are missing are skipped. */
export function newestChange(entries: readonly string[]): number {
  const times = entries.map((entry) => {
    const found = statSync(entry, { throwIfNoEntry: false })
    if (found === undefined) return 0
    if (!found.isDirectory()) return found.mtimeMs
    return newestChange(readdirSync(entry).map((name) => path.join(entry, name)))
  })
  return Math.max(0, ...times)
}
