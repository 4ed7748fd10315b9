import { acceptedType } from './accepted-type.ts'
import { deliver, type HttpResponse } from './deliver.ts'
import { matchPath } from './match-path.ts'
import { HttpProblem } from './problem.ts'
import { diff } from './routes/diff.ts'
import { health } from './routes/health.ts'
import { metrics } from './routes/metrics.ts'
import { observations } from './routes/observations.ts'
import { panel } from './routes/panel.ts'
import { editionReport } from './routes/edition-report.ts'
import { reports } from './routes/reports.ts'
import type { Answer, Route, Sources } from './routes/route.ts'
import { trend } from './routes/trend.ts'

export interface HttpRequest {
  method: string
  /** The path, percent-encoded or decoded: both name the same. */
  path: string
  query: URLSearchParams
  /** Names in lower case. */
  headers: Record<string, string | undefined>
}

/** Every address that is answered. */
const routes: readonly Route[] = [diff, trend, panel, observations, metrics, reports, editionReport, health]

/** Sent with every answer: none of them is for a frame, a script of another site or a guess at its type. */
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** Answers one request. Never throws: what goes wrong is a problem document (RFC 9457). */
export async function answerRequest(request: HttpRequest, sources: Sources): Promise<HttpResponse> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new HttpProblem(405, `${request.method} is not answered; ask with GET`)
    }
    const { found, parameters } = findRoute(decoded(request.path))
    const answer = await found.answer({ ...parameters, ...singleValues(request.query, parameters) }, sources)
    return await deliver(await represent(request, answer), request.headers)
  } catch (error) {
    return problemResponse(error)
  }
}

/** The query's parameters, each given once and none that the path gives already. */
export function singleValues(query: URLSearchParams, taken: Record<string, string>): Record<string, string> {
  const seen = new Set(Object.keys(taken))
  for (const parameter of query.keys()) {
    if (seen.has(parameter)) {
      throw new HttpProblem(400, `${parameter}: is given twice`, { errors: [{ parameter, message: 'is given twice' }] })
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
  throw new HttpProblem(404, `there is nothing at ${path}`, { available: { paths: routes.map((held) => held.path) } })
}

const TYPES = { json: 'application/json', csv: 'text/csv' } as const

/** The answer as JSON or CSV: the parameter `format` decides, else the header `Accept`, else it is JSON. */
async function represent({ path, query, headers }: HttpRequest, { json, csv, next }: Answer): Promise<HttpResponse> {
  const accepted = acceptedType(headers['accept'] ?? '*/*', Object.values(TYPES))
  const common = { ...SECURITY_HEADERS, 'cache-control': 'no-cache' }
  if (csv !== undefined && (query.get('format') ?? (accepted === TYPES.csv && 'csv')) === 'csv') {
    const type = `${TYPES.csv}; charset=utf-8; header=present`
    // Without a limit CSV has all rows, so that a table that was cut cannot be taken for a whole one.
    const link = query.has('limit') ? nextPage(path, query, next) : {}
    return { statusCode: 200, headers: { ...common, ...link, 'content-type': type }, body: await csv() }
  }
  const link = nextPage(path, query, next)
  return { statusCode: 200, headers: { ...common, ...link, 'content-type': TYPES.json }, body: JSON.stringify(json) }
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
      ...SECURITY_HEADERS,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.status === 405 && { allow: 'GET, HEAD' }),
    },
    body: JSON.stringify(problem),
  }
}
