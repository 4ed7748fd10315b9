import { ReportsPage } from '../../schemas/http.ts'
import type { Upload } from '../../schemas/report.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { printUploads } from '../output/upload-table.ts'
import { askApi } from '../stack/ask-api.ts'
import { findApi, type StackOptions } from '../stack/stack-access.ts'

export type ReportsOptions = StackOptions & { series?: string; subject?: string; state?: string; format?: Format }

/** `yearover reports`: everything that landed in a stack, and in which state it ended. */
export async function reports(options: ReportsOptions): Promise<void> {
  const { series, subject, state } = options
  const api = await findApi(options)
  const uploads: Upload[] = []
  let cursor: string | undefined
  do {
    const page: ReportsPage = await askApi(ReportsPage, api, '/v1/reports', { series, subject, state, cursor })
    uploads.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  printUploads(chooseFormat(options.format), uploads)
}
