import path from 'node:path'
import { Edition, type Identity, Slug } from '../../schemas/identity.ts'

const slug = (text: string | undefined) => (Slug.safeParse(text).success ? text : undefined)

/** `2023` of a file name `2023.txt`, and of `2022-23.txt`, whose fiscal year ends in it. */
function editionOf(fileName: string): number | undefined {
  const [, year = '', second] = /^(\d{4})(?:-(\d\d))?(?:\.[^.]+)?$/.exec(fileName) ?? []
  const last = second === undefined ? year : `${year.slice(0, -2)}${second}`
  if (second !== undefined && Number(last) !== Number(year) + 1) return undefined
  const edition = Edition.safeParse(Number(last))
  return edition.success ? edition.data : undefined
}

const YEAR_IN_NAME = /(?<!\d)(?:19|20)\d\d(?!\d)/g

/**
 * The one year that a file name holds, whatever stands beside it: `annual-report-2022.pdf`, `AR2022 final.docx`. It
 * may be that of publication, so what the text says is better.
 * @returns null where it holds none, or several
 */
export function yearInFileName(file: string): number | null {
  const years = new Set(path.basename(file).match(YEAR_IN_NAME))
  const [year] = years
  return years.size === 1 ? Number(year) : null
}

/**
 * What a file's path says about the report in it:
 * all of it (`reports/<series>/<subject>/<edition>.txt`), subject and edition (`<subject>/<edition>.txt`), the edition
 * alone (`2023.txt`), or nothing.
 * @param file as the user named it; relative to `directory`
 */
export function identityFromPath(file: string, directory: string): Partial<Identity> {
  const [name = '', subjectFolder, seriesFolder, root] = path.resolve(directory, file).split(path.sep).toReversed()
  const edition = editionOf(name)
  if (edition === undefined) return {}
  const subject = slug(subjectFolder)
  if (subject === undefined) return { edition }
  const series = root === 'reports' ? slug(seriesFolder) : undefined
  return series === undefined ? { subject, edition } : { series, subject, edition }
}
