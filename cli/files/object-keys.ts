import path from 'node:path'
import { type Identity, keyOfIdentity } from '../../schemas/identity.ts'
import { EXIT, Failure } from '../failure.ts'
import { identityFromPath } from './identity-from-path.ts'

const extensionOf = (file: string) => /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase() ?? 'txt'

/** Where a file stands, below the working directory or wherever: without what leads out of it. */
const pathAsKey = (file: string) =>
  path
    .relative(process.cwd(), path.resolve(file))
    .split(path.sep)
    .filter((part) => part !== '..')
    .join('/')

/**
 * The object keys under which files are dropped: the place of their report where options and path tell series, subject
 * and edition; else the file's name, so that the text tells. Names that would be one key keep their folders.
 * @param asked what the options of the command say, for every file
 * @throws Failure (usage) when options and path tell a part only, or one key for several files
 */
export function objectKeys(files: readonly string[], asked: Partial<Identity>): string[] {
  const names = files.map((file) => path.basename(file))
  const keys = files.map((file, index) => {
    const { series, subject, edition } = { ...identityFromPath(file, process.cwd()), ...asked }
    if (series !== undefined && subject !== undefined && edition !== undefined) {
      return keyOfIdentity({ series, subject, edition }, extensionOf(file))
    }
    if (Object.keys(asked).length > 0) {
      throw new Failure(EXIT.usage, `${file}: pass --series, --subject and --edition together, or none of them.`)
    }
    const name = names[index] ?? file
    return names.filter((other) => other === name).length > 1 ? pathAsKey(file) : name
  })
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new Failure(EXIT.usage, `Several of the files would be dropped as ${twice}.`)
  return keys
}
