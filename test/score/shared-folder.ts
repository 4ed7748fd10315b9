import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../cli/project.ts'
import type { Identity } from '../../schemas/identity.ts'

const folder = path.resolve(projectRoot(), '..', 'shared')

/** Whether the folder with gold data and public reports stands beside the project. */
export const hasShared = existsSync(path.join(folder, 'gold', 'score.mjs'))

export const goldFile = (...names: string[]) => path.join(folder, 'gold', ...names)

export const goldFolders = (name: string) => readdirSync(goldFile(name)).map((inner) => goldFile(name, inner))

/** The file of a shared report. */
export const sharedReport = ({ series, subject, edition }: Identity) =>
  path.join(folder, 'reports', series, subject, `${edition}.txt`)

/** What every shared report is about, from its path; none where the folder is missing. */
export function sharedReports(): Identity[] {
  if (!hasShared) return []
  const reports = path.join(folder, 'reports')
  return readdirSync(reports, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => {
      const [series = '', subject = '', name = ''] = file.split(path.sep)
      return { series, subject, edition: Number.parseInt(name, 10) }
    })
}
