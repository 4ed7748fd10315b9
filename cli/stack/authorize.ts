import type { SignRequest } from './sign-request.ts'
import { isLoopback } from './stack-access.ts'

/** The headers that say on whose behalf an API is asked, and what to tell the caller if it refuses them. */
export type Authorization = { headers: Record<string, string>; refused: string }

/** The environment variable with the token for an API that wants one (JWT). */
const TOKEN_VARIABLE = 'YEAROVER_TOKEN'

/**
 * On whose behalf an API is asked: the token of the environment, else a signature with the caller's AWS credentials,
 * else nobody, as a public API allows. This machine's own stack wants neither, and neither goes over a line in the
 * clear.
 */
export const authorize = (url: URL, env?: NodeJS.ProcessEnv): Promise<Authorization> => authorizer(env)(url, 'GET')

/** The same for many requests: credentials are looked for once. */
export function authorizer(env: NodeJS.ProcessEnv = process.env) {
  let signer: SignRequest | undefined
  return async (url: URL, method: string): Promise<Authorization> => {
    if (isLoopback(url.href)) return { headers: {}, refused: 'it lets nobody ask.' }
    if (url.protocol !== 'https:') {
      return { headers: {}, refused: 'it wants credentials, and those are sent over https only.' }
    }
    const token = env[TOKEN_VARIABLE]
    if (token)
      return { headers: { authorization: `Bearer ${token}` }, refused: `it refuses the token of ${TOKEN_VARIABLE}.` }
    signer ??= (await import('./sign-request.ts')).requestSigner()
    const { headers, missing } = await signer(url, method)
    if (missing === null) return { headers, refused: 'it refuses these AWS credentials.' }
    return {
      headers: {},
      refused: `it wants credentials. ${missing} For an API with tokens set ${TOKEN_VARIABLE}.`,
    }
  }
}
