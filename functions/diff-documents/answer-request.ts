import { chooseForm } from './choose-form.ts'
import { deliver, type HttpResponse } from './deliver.ts'
import { matchPath } from './match-path.ts'
import { HttpProblem, notAmong, notUnderstood } from './problem.ts'
import { type Asked, represent, toPage } from './represent.ts'
import type { Route, Sources } from './routes/route.ts'
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
    const methods = answerToMethod(request.method)
    if (methods !== null) return methods
    const { format, ...asked } = singleValues(request.query, parameters)
    const form = chooseForm(found, format, request.headers['accept'])
    const understood: Asked = { ...request, route: found, parameters: { ...parameters, ...asked } }
    if (form === 'html') return toPage(understood)
    const answer = await found.answer(understood.parameters, sources)
    return await deliver(await represent(understood, form, answer), request.headers, sources.keepLarge)
  } catch (error) {
    return problemResponse(error)
  }
}

/**
 * The answer to a request for what may be done with an address (OPTIONS); null for one that asks for the address
 * itself.
 * @throws HttpProblem 405
 */
export function answerToMethod(method: string): HttpResponse | null {
  if (method === 'GET' || method === 'HEAD') return null
  if (method === 'OPTIONS') return { statusCode: 204, headers: { allow: ALLOWED }, body: '' }
  throw new HttpProblem(405, `${method} is not answered; ask with GET`)
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
