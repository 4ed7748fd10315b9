import { createHash } from 'node:crypto'
import { HttpProblem } from './problem.ts'
import { diff } from './routes/diff.ts'
import { health } from './routes/health.ts'
import { metrics } from './routes/metrics.ts'
import { observations } from './routes/observations.ts'
import { panel } from './routes/panel.ts'
import { editionReport, reports } from './routes/reports.ts'
import type { Answer, Route, Sources } from './routes/route.ts'
import { trend } from './routes/trend.ts'

export interface HttpRequest {
  method: string
  /** The path, percent-decoded. */
  path: string
  query: URLSearchParams
  /** Names in lower case. */
  headers: Record<string, string | undefined>
}

export interface HttpResponse {
  statusCode: number
  headers: Record<string, string>
  body: string
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
    const { found, parameters } = findRoute(request.path)
    const answer = await found.answer({ ...parameters, ...singleValues(request.query, parameters) }, sources)
    return conditional(request, represent(request, answer))
  } catch (error) {
    return problemResponse(error)
  }
}

/** The query's parameters, each given once and none that the path gives already. */
function singleValues(query: URLSearchParams, taken: Record<string, string>): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [parameter, value] of query) {
    if (Object.hasOwn(values, parameter) || Object.hasOwn(taken, parameter)) {
      throw new HttpProblem(400, `${parameter}: is given twice`, { errors: [{ parameter, message: 'is given twice' }] })
    }
    values[parameter] = value
  }
  return values
}

function findRoute(path: string): { found: Route; parameters: Record<string, string> } {
  const asked = path.split('/')
  for (const found of routes) {
    const parts = found.path.split('/')
    if (parts.length !== asked.length) continue
    const parameters: Record<string, string> = {}
    const matches = parts.every((part, at) => {
      const value = asked[at] ?? ''
      if (!part.startsWith('{')) return part === value
      parameters[part.slice(1, -1)] = value
      return true
    })
    if (matches) return { found, parameters }
  }
  throw new HttpProblem(404, `there is nothing at ${path}`, { available: { paths: routes.map((held) => held.path) } })
}

/** The answer as JSON or CSV: `format` decides, else the first of the two that `Accept` names. */
function represent({ query, headers }: HttpRequest, { json, csv }: Answer): HttpResponse {
  const wanted = query.get('format') ?? (/^[^,]*text\/csv/.test(headers['accept'] ?? '') ? 'csv' : 'json')
  const common = { ...SECURITY_HEADERS, vary: 'accept', 'cache-control': 'no-cache' }
  if (wanted === 'csv' && csv) {
    return {
      statusCode: 200,
      headers: { ...common, 'content-type': 'text/csv; charset=utf-8; header=present' },
      body: csv(),
    }
  }
  return { statusCode: 200, headers: { ...common, 'content-type': 'application/json' }, body: JSON.stringify(json) }
}

/** Adds the strong ETag of the body, and leaves the body out where the reader has it already. */
function conditional({ headers }: HttpRequest, response: HttpResponse): HttpResponse {
  const etag = `"${createHash('sha256').update(response.body).digest('base64url').slice(0, 22)}"`
  const held = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  const known = held.includes(etag) || held.includes('*')
  const tagged = { ...response.headers, etag }
  return known ? { statusCode: 304, headers: tagged, body: '' } : { ...response, headers: tagged }
}

function problemResponse(error: unknown): HttpResponse {
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
