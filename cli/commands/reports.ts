import type { Upload } from '../../schemas/report.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { printUploads } from '../output/upload-table.ts'
import { reportPages } from '../stack/report-pages.ts'
import { findApi, type StackOptions } from '../stack/stack-access.ts'

export type ReportsOptions = StackOptions & { series?: string; subject?: string; state?: string; format?: Format }

/** `yearover reports`: everything that landed in a stack, and in which state it ended. */
export async function reports(options: ReportsOptions): Promise<void> {
  const { series, subject, state } = options
  const api = await findApi(options)
  const uploads: Upload[] = []
  for await (const page of reportPages(api, { series, subject, state })) uploads.push(...page)
  printUploads(chooseFormat(options.format), uploads)
}
