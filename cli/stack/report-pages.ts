import { ReportsPage } from '../../schemas/http.ts'
import type { Upload } from '../../schemas/report.ts'
import { askApi, type Parameters } from './ask-api.ts'

/** What landed in a stack, page by page until the list ends; without a series the newest first. */
export async function* reportPages(api: string, parameters: Parameters): AsyncGenerator<Upload[]> {
  let cursor: string | undefined
  do {
    const page: ReportsPage = await askApi(ReportsPage, api, '/v1/reports', { ...parameters, cursor })
    yield page.items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
