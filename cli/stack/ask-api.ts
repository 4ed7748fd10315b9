import type * as z from 'zod/mini'
import { Problem } from '../../schemas/http.ts'
import { EXIT, Failure } from '../failure.ts'
import { authorize } from './authorize.ts'
import { unreachable } from './stack-access.ts'

/** Query parameters; those that are undefined are left out. */
export type Parameters = Record<string, string | number | undefined>

/** An answer that is not the asked record: the problem as the API tells it. */
export class ProblemFailure extends Failure {
  readonly status: number

  constructor(status: number, message: string, details: readonly string[]) {
    super(status === 404 ? EXIT.notHeld : status === 400 ? EXIT.usage : EXIT.failed, message, details)
    this.status = status
  }
}

/**
 * Asks the HTTP API of a stack, as `authorize` says on whose behalf.
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
  const { headers, refused } = await authorize(url)
  const { response, body } = await get(url, { accept: 'application/json', ...headers }).catch((error: unknown) => {
    throw error instanceof Failure ? error : unreachable(api, error)
  })
  if (!response.ok) throw problemOf(response, body, url, refused)
  const answer = schema.safeParse(parseJson(body))
  if (!answer.success) throw otherProgram(url)
  return answer.data
}

/**
 * Asks, and fetches an answer that is too large from where it is kept (303). Credentials are for the address that was
 * named, and not for one that it redirects to, which has to be as safe.
 */
async function get(url: URL, headers: Record<string, string>): Promise<{ response: Response; body: string }> {
  const first = await fetch(url, { headers, redirect: 'manual' })
  const kept = first.headers.get('location')
  if (kept !== null && first.status !== 303) throw new Error(`redirects to ${kept}`)
  if (kept === null) return { response: first, body: await first.text() }
  const address = new URL(kept, url)
  if (url.protocol === 'https:' && address.protocol !== 'https:') throw otherProgram(url)
  const response = await fetch(address, { redirect: 'error' })
  return { response, body: await response.text() }
}

const otherProgram = ({ origin }: URL) =>
  new Failure(EXIT.unreachable, `${origin} does not answer like Yearover: is it another program?`)

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** What stands behind a status that is no success; only Yearover's own problems say what is not held or misspelt. */
function problemOf({ status, statusText, headers }: Response, body: string, url: URL, refused: string): Failure {
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') === true
  const problem = isProblem ? Problem.safeParse(parseJson(body)) : null
  if (problem?.success !== true) {
    if (status === 401 || status === 403) return new Failure(EXIT.failed, `${url.origin} answers ${status}: ${refused}`)
    if (status === 404) return otherProgram(url)
    return new Failure(EXIT.failed, `${url.origin} answers ${status} ${statusText}`.trim())
  }
  const { detail, errors = [], available = {} } = problem.data
  const message = `${detail}.`.replace(/([.!?])\.$/, '$1')
  const details = [
    ...errors.map(({ parameter, message: fault }) => `  ${parameter}: ${fault}`),
    ...Object.entries(available).map(([what, held]) => `  ${what} held: ${held.length > 0 ? held.join(', ') : 'none'}`),
  ]
  return new ProblemFailure(status, message, [...new Set(details)])
}
