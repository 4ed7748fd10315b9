import type * as z from 'zod/mini'
import { Problem } from '../../schemas/http.ts'
import { EXIT, Failure } from '../failure.ts'
import { isLoopback, unreachable } from './stack-access.ts'

/** Query parameters; those that are undefined are left out. */
export type Parameters = Record<string, string | number | undefined>

/** An answer that is not the asked record: the problem as the API tells it. */
export class ProblemFailure extends Failure {
  readonly status: number

  constructor(status: number, message: string) {
    super(status === 404 ? EXIT.notHeld : status === 400 ? EXIT.usage : EXIT.failed, message)
    this.status = status
  }
}

/**
 * Asks the HTTP API of a stack; requests to a deployed one are signed with the caller's AWS credentials.
 * @param api address without a slash at its end
 * @param path such as `/v1/diff`
 * @throws Failure (unreachable); ProblemFailure for a problem in words, with what is held instead
 */
export async function askApi<Schema extends z.ZodMiniType>(
  schema: Schema,
  api: string,
  path: string,
  parameters: Parameters = {},
): Promise<z.infer<Schema>> {
  const url = new URL(api + path)
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  const headers = isLoopback(api) ? {} : await (await import('./sign-request.ts')).signRequest(url)
  const response = await fetch(url, { headers: { accept: 'application/json', ...headers } }).catch((error: unknown) => {
    throw unreachable(api, error)
  })
  const body = await response.text()
  if (!response.ok) throw problemOf(response, body, url)
  const answer = schema.safeParse(parseJson(body))
  if (!answer.success)
    throw new Failure(EXIT.unreachable, `${url.origin} does not answer like Yearover: is it another program?`)
  return answer.data
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function problemOf({ status, statusText }: Response, body: string, url: URL): Failure {
  const problem = Problem.safeParse(parseJson(body))
  if (!problem.success) {
    if (status === 401 || status === 403) {
      return new ProblemFailure(status, `${url.origin} refuses these AWS credentials (${status}).`)
    }
    return new ProblemFailure(status, `${url.origin} answers ${status} ${statusText}`.trim())
  }
  const { detail, errors = [], available = {} } = problem.data
  const lines = [
    `${detail}.`.replace(/([.!?])\.$/, '$1'),
    ...errors.map(({ parameter, message }) => `  ${parameter}: ${message}`),
    ...Object.entries(available).map(([what, held]) => `  ${what} held: ${held.length > 0 ? held.join(', ') : 'none'}`),
  ]
  return new ProblemFailure(status, [...new Set(lines)].join('\n'))
}
