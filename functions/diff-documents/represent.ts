import { type AnyForm, CONTENT_TYPES } from './choose-form.ts'
import type { HttpResponse } from './deliver.ts'
import type { Answer, Route } from './routes/route.ts'

/** What was asked, understood. */
export interface Asked {
  route: Route
  /** The path as it was asked. */
  path: string
  /** The query as it was asked. */
  query: URLSearchParams
  /** Those of path and query, but for the format. */
  parameters: Record<string, string>
}

/** Sends a reader to the page that shows the same. */
export function toPage({ route, parameters }: Asked): HttpResponse {
  if (route.page === undefined) throw new Error(`${route.path} offers a page and has none`)
  const headers = { location: route.page(parameters), 'cache-control': 'no-cache', vary: 'accept' }
  return { statusCode: 303, headers, body: '' }
}

/** An answer in the form that was chosen. */
export async function represent(asked: Asked, form: Exclude<AnyForm, 'html'>, answer: Answer): Promise<HttpResponse> {
  const write = form === 'json' ? () => JSON.stringify(answer.json) : answer[form]
  if (write === undefined) throw new Error(`${asked.route.path} offers ${form} and does not give it`)
  const headers = {
    ...links(asked, form, answer),
    ...(form !== 'json' && { 'content-disposition': `inline; filename="${fileName(asked)}.${form}"` }),
    'cache-control': 'no-cache',
    'content-type': CONTENT_TYPES[form],
  }
  return { statusCode: 200, headers, body: await write() }
}

/** The header `Link` (RFC 8288): to the page of a list that follows, and to the page for people. */
function links({ route, path, query, parameters }: Asked, form: AnyForm, { next }: Answer): Record<string, string> {
  const found: string[] = []
  // Without a limit a table has all rows, so that one that was cut cannot be taken for a whole one.
  if (next !== null && next !== undefined && (form === 'json' || query.has('limit'))) {
    const following = new URLSearchParams(query)
    following.set('cursor', next)
    found.push(`<${path}?${following.toString()}>; rel="next"`)
  }
  if (route.page !== undefined) found.push(`<${route.page(parameters)}>; rel="alternate"; type="${CONTENT_TYPES.html}"`)
  return found.length > 0 ? { link: found.join(', ') } : {}
}

/** Parameters that say what a table is of, in the order in which people say it. */
const NAMING = ['series', 'subject', 'metric', 'from', 'to', 'edition', 'state'] as const

/**
 * What a table is called where it is saved: `diff-harbour-reports-north-2021-2022`. They hold letters, digits and
 * hyphens only.
 */
function fileName({ route, parameters }: Asked): string {
  const [, what = ''] = /^\/(?:v1\/)?(\w+)/.exec(route.path) ?? []
  return [what, ...NAMING.flatMap((name) => parameters[name] ?? [])].join('-')
}
