import { chooseForm, type AnyForm, CONTENT_TYPES } from './choose-form.ts'
import { deliver, type HttpResponse } from './deliver.ts'
import { matchPath } from './match-path.ts'
import { HttpProblem, notAmong, notUnderstood } from './problem.ts'
import type { Answer, Route, Sources } from './routes/route.ts'
import { routes } from './routes/route-table.ts'

export interface HttpRequest {
  method: string
  /** The path, percent-encoded or decoded: both name the same. */
  path: string
  query: URLSearchParams
  /** Names in lower case. */
  headers: Record<string, string | undefined>
}

/** What may be done with an address here. */
const ALLOWED = 'GET, HEAD, OPTIONS'

/** Answers one request. Never throws: what goes wrong is a problem document (RFC 9457). */
export async function answerRequest(request: HttpRequest, sources: Sources): Promise<HttpResponse> {
  try {
    const { found, parameters } = findRoute(decoded(request.path))
    if (request.method === 'OPTIONS') return { statusCode: 204, headers: { allow: ALLOWED }, body: '' }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new HttpProblem(405, `${request.method} is not answered; ask with GET`)
    }
    const { format, ...asked } = singleValues(request.query, parameters)
    const form = chooseForm(found, format, request.headers['accept'])
    if (form === 'html') return toPage(found, { ...parameters, ...asked })
    const answer = await found.answer({ ...parameters, ...asked }, sources)
    return await deliver(await represent(request, form, answer), request.headers, sources.keepLarge)
  } catch (error) {
    return problemResponse(error)
  }
}

/** The query's parameters, each given once and none that the path gives already. */
export function singleValues(query: URLSearchParams, taken: Record<string, string>): Record<string, string> {
  const seen = new Set(Object.keys(taken))
  for (const parameter of query.keys()) {
    if (seen.has(parameter)) {
      throw notUnderstood([{ parameter, message: 'is given twice' }])
    }
    seen.add(parameter)
  }
  // Not by assignment: a parameter may be called `__proto__`.
  return Object.fromEntries(query)
}

/** @throws HttpProblem 400 */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new HttpProblem(400, 'the path is not well percent-encoded')
  }
}

function findRoute(path: string): { found: Route; parameters: Record<string, string> } {
  const match = matchPath(routes, path)
  if (match !== null) return match
  const paths = routes.map((held) => held.path)
  throw notAmong(`there is nothing at ${path}`, 'paths', path, paths)
}

/** Sends a reader to the page that shows the same. */
function toPage({ page, path }: Route, parameters: Record<string, string>): HttpResponse {
  if (page === undefined) throw new Error(`${path} offers a page and has none`)
  const headers = { location: page(parameters), 'cache-control': 'no-cache', vary: 'accept' }
  return { statusCode: 303, headers, body: '' }
}

async function represent(
  { path, query }: HttpRequest,
  form: Exclude<AnyForm, 'html'>,
  answer: Answer,
): Promise<HttpResponse> {
  const write = form === 'json' ? () => JSON.stringify(answer.json) : answer[form]
  if (write === undefined) throw new Error(`${path} offers ${form} and does not give it`)
  // Without a limit a table has all rows, so that one that was cut cannot be taken for a whole one.
  const next = form === 'json' || query.has('limit') ? answer.next : null
  const headers = { ...nextPage(path, query, next), 'cache-control': 'no-cache', 'content-type': CONTENT_TYPES[form] }
  return { statusCode: 200, headers, body: await write() }
}

/** The `Link` header (RFC 8288) to the page that follows. */
function nextPage(path: string, query: URLSearchParams, next: string | null | undefined): Record<string, string> {
  if (next === null || next === undefined) return {}
  const following = new URLSearchParams(query)
  following.set('cursor', next)
  return { link: `<${path}?${following.toString()}>; rel="next"` }
}

/** What went wrong as a problem document; a failure of ours is logged. */
export function problemResponse(error: unknown): HttpResponse {
  if (!(error instanceof HttpProblem)) console.error({ event: 'request-failed', error })
  const { problem } = error instanceof HttpProblem ? error : new HttpProblem(500, 'the failure is logged; try again')
  return {
    statusCode: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.status === 405 && { allow: ALLOWED }),
    },
    body: JSON.stringify(problem),
  }
}
