import { editionFromTitle, identifyFromText, yearOfFirstHeading } from '../../extract/index.ts'
import type { Identity, IdentityFrom } from '../../schemas/identity.ts'
import { EXIT, Failure } from '../failure.ts'
import { UNKNOWN_NAME } from '../unknown-name.ts'
import { identityFromPath, yearInFileName } from './identity-from-path.ts'

export type Identified = {
  identity: Identity
  identity_from: IdentityFrom
  /**
   * Where it was found beside the options (`folder`, `file name`, `title`), if the title does not say the folder's
   * subject.
   */
  found_in: string[]
  warnings: string[]
}

/**
 * What a local file is about, each part from the first source that says it: the options of the command, the file's
 * path, the text itself; series and subject are `unknown` where nothing tells them.
 * @throws Failure (usage) where nothing tells the edition
 */
export function identifyFile(file: string, text: string, asked: Partial<Identity>): Identified {
  const byPath = identityFromPath(file, process.cwd())
  const outside = { ...byPath, ...asked }
  const complete = outside.series !== undefined && outside.subject !== undefined && outside.edition !== undefined
  const byText = complete ? null : identifyFromText(text)
  const said = outside.edition ?? byText?.edition ?? editionFromTitle(text)
  const inName = said === null ? yearInFileName(file) : null
  const edition = said ?? inName ?? yearOfFirstHeading(text)
  if (edition === null) {
    throw new Failure(
      EXIT.usage,
      `${file}: neither its path nor its text say which year it reports on. Pass the edition, as in --edition 2023.`,
    )
  }
  const series = outside.series ?? byText?.series ?? UNKNOWN_NAME
  const subject = outside.subject ?? byText?.subject ?? UNKNOWN_NAME
  const missing = [series === UNKNOWN_NAME ? 'series' : null, subject === UNKNOWN_NAME ? 'subject' : null].filter(
    (name) => name !== null,
  )
  return {
    identity: { series, subject, edition },
    identity_from: outside.edition === undefined && inName === null ? 'text' : 'key',
    found_in: byText?.subject === subject ? [] : foundIn(asked, byPath, { series, subject, edition }),
    warnings: [
      said === null
        ? `${file}: read as the edition of ${edition}, the year ${inName === null ? 'in its first heading' : 'in its name'}; pass --edition if it reports on another.`
        : null,
      missing.length > 0
        ? `${file}: its ${missing.join(' and ')} cannot be told from path or text; pass ${missing.map((name) => `--${name}`).join(' and ')} for the right catalogue.`
        : null,
    ].filter((warning) => warning !== null),
  }
}

/** Where the parts were found that the options do not say, in the order of the words. */
function foundIn(asked: Partial<Identity>, byPath: Partial<Identity>, { series, subject }: Identity): string[] {
  // The folder may be any: [downloads/2021.txt] is no report about downloads.
  const folder = (['series', 'subject'] as const).some(
    (part) => asked[part] === undefined && byPath[part] !== undefined,
  )
  const fileName = asked.edition === undefined && byPath.edition !== undefined
  const inTitle = (part: keyof Identity) => asked[part] === undefined && byPath[part] === undefined
  const title =
    inTitle('edition') ||
    (inTitle('series') && series !== UNKNOWN_NAME) ||
    (inTitle('subject') && subject !== UNKNOWN_NAME)
  if (!folder) return []
  return ['folder', fileName ? 'file name' : [], title ? 'title' : []].flat()
}
