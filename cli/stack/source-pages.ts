import { SourcesPage } from '../../schemas/http.ts'
import { askApi, type Parameters } from './ask-api.ts'

/** How it stands with all that sources are asked for, all pages as one, and the calendars of their series. */
export async function askSources(api: string, parameters: Parameters): Promise<SourcesPage> {
  const first: SourcesPage = await askApi(SourcesPage, api, '/v1/sources', parameters)
  const items = [...first.items]
  for (let { next } = first; next !== null;) {
    const page: SourcesPage = await askApi(SourcesPage, api, '/v1/sources', { ...parameters, cursor: next })
    items.push(...page.items)
    next = page.next
  }
  return { ...first, items, next: null }
}
