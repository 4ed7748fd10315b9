import type { Upload } from '../../schemas/report.ts'
import { EXIT, Failure } from '../failure.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { tell } from '../output/print.ts'
import { printUploads } from '../output/upload-table.ts'
import { reportPages } from '../stack/report-pages.ts'
import { findApi, type StackOptions } from '../stack/stack-access.ts'

export type ReportsOptions = StackOptions & { series?: string; subject?: string; state?: string; format?: Format }

/**
 * `yearover reports`: everything that landed in a stack, and in which state it ended.
 * @throws Failure (not held) where nothing ever landed for the series or subject that is asked for
 */
export async function reports(options: ReportsOptions): Promise<void> {
  const { series, subject, state } = options
  const api = await findApi(options)
  const uploads: Upload[] = []
  for await (const page of reportPages(api, { series, subject, state })) uploads.push(...page)
  if (uploads.length === 0 && series !== undefined) await refuseUnheard(api, { series, subject })
  if (uploads.length === 0) tell('Nothing of that kind came in.')
  printUploads(chooseFormat(options.format), uploads)
}

/** An empty list is an answer, but not for a name that nobody ever used. */
async function refuseUnheard(api: string, { series, subject }: { series: string; subject: string | undefined }) {
  for await (const page of reportPages(api, { series, subject, limit: 1 })) if (page.length > 0) return
  const what = subject === undefined ? series : `${series}/${subject}`
  throw new Failure(EXIT.notHeld, `nothing came in for ${what}.`)
}
