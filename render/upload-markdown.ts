import { inDigits } from '../compare/index.ts'
import type { Upload } from '../schemas/report.ts'
import { markdownTable } from './markdown-table.ts'

/** `country-reports-on-terrorism / kazakhstan / 2023`, or the key where nobody knows what the file is about. */
const reportName = ({ series, subject, edition, key }: Upload) =>
  series === null || subject === null || edition === null ? key : `${series} / ${subject} / ${edition}`

/** The state, with the code of a rejection. */
export const stateInWords = ({ state, reason }: Upload) => (reason === null ? state : `${state} (${reason})`)

/** The number of figures read, or a dash where nothing was. */
const figuresInWords = ({ tally }: Upload) => (tally === null ? '–' : inDigits(tally.figures))

/** What there is to say of an upload: its message, and the warnings that this does not name itself. */
export const uploadInWords = ({ message, warnings }: Upload) =>
  [message, ...warnings.map(({ text }) => text).filter((text) => !message.includes(text))].join('; ')

export const UPLOAD_HEAD = ['report', 'state', 'figures', 'landed', 'in words'] as const

/** What became of an upload, for people, under `UPLOAD_HEAD`. */
export const uploadCells = (upload: Upload): [string, string, string, string, string] => [
  reportName(upload),
  stateInWords(upload),
  figuresInWords(upload),
  `${upload.landed_at.slice(0, 16).replace('T', ' ')}Z`,
  uploadInWords(upload),
]

/** What became of uploads as a Markdown table. */
export const uploadMarkdown = (uploads: readonly Upload[]): string =>
  markdownTable(UPLOAD_HEAD, uploads.map(uploadCells))
