import { inDigits } from '../compare/index.ts'
import type { Upload } from '../schemas/report.ts'
import { markdownTable } from './markdown-table.ts'

/** `country-reports-on-terrorism / kazakhstan / 2023`, or the key where nobody knows what the file is about. */
const reportName = ({ series, subject, edition, key }: Upload): string =>
  series === null || subject === null || edition === null ? key : `${series} / ${subject} / ${edition}`

/** The names of the reports of a list, with that of the file where others of it are of the same report. */
function reportNames(uploads: readonly Upload[]): string[] {
  const keys = new Map<string, Set<string>>()
  for (const upload of uploads) {
    const name = reportName(upload)
    keys.set(name, (keys.get(name) ?? new Set()).add(upload.key))
  }
  return uploads.map((upload) => {
    const name = reportName(upload)
    return keys.get(name)?.size === 1 ? name : `${name} (${upload.key.slice(upload.key.lastIndexOf('/') + 1)})`
  })
}

/** The state, with the code of a rejection. */
export const stateInWords = ({ state, reason }: Upload) => (reason === null ? state : `${state} (${reason})`)

/** The number of figures read, or a dash where nothing was. */
const figuresInWords = ({ tally }: Upload) => (tally === null ? '–' : inDigits(tally.figures))

/** What there is to say of an upload: its message, and the warnings that this does not name itself. */
export const uploadInWords = ({ message, warnings }: Upload) =>
  [message, ...warnings.map(({ text }) => text).filter((text) => !message.includes(text))].join('; ')

export const UPLOAD_HEAD = ['report', 'state', 'figures', 'landed', 'in words'] as const

/** What became of uploads, for people: a row for each, under `UPLOAD_HEAD`. */
export function uploadRows(uploads: readonly Upload[]): [string, string, string, string, string][] {
  const names = reportNames(uploads)
  return uploads.map((upload, at) => [
    names[at] ?? upload.key,
    stateInWords(upload),
    figuresInWords(upload),
    `${upload.landed_at.slice(0, 16).replace('T', ' ')}Z`,
    uploadInWords(upload),
  ])
}

/** What became of uploads as a Markdown table. */
export const uploadMarkdown = (uploads: readonly Upload[]): string => markdownTable(UPLOAD_HEAD, uploadRows(uploads))
