import { createHash, createHmac } from 'node:crypto'
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { SignatureV4 } from '@smithy/signature-v4'
import type { ClientSettings } from './stack-access.ts'

/** SHA-256 as the signer wants it: plain without a secret, keyed with one. */
class Sha256 {
  readonly #hash

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret))
  }

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk)
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest())
  }

  reset(): void {
    throw new Error('a hash is made anew for each use')
  }
}

function bytesOf(secret: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof secret === 'string') return secret
  return ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret)
}

/** `eu-west-1` of `abc.execute-api.eu-west-1.amazonaws.com`; null for an address of one's own. */
const regionOf = (host: string) => /\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(host)?.[1] ?? null

/** The headers of a signed request; or none, and in words what is missing for a signature. */
export type Signature = { headers: Record<string, string>; missing: string | null }

/** Signs a request without a body. */
export type SignRequest = (url: URL, method: string) => Promise<Signature>

/**
 * Makes what signs requests for API Gateway (Signature Version 4) with the caller's own credentials, where there are
 * any. It finds them once, and again when they are about to expire.
 */
export function requestSigner(): SignRequest {
  // Any client has the default chains of credentials and region: environment, profiles, SSO, instance.
  const { config } = new CloudFormationClient({})
  return async (url, method) => {
    const found = await Promise.all([config.credentials(), regionOf(url.hostname) ?? config.region()]).catch(inWords)
    if (typeof found === 'string') return { headers: {}, missing: `There is nothing to sign with: ${found}.` }
    const [credentials, region] = found
    const signer = new SignatureV4({ service: 'execute-api', region, credentials, sha256: Sha256 })
    return { headers: await sign(url, method, signer), missing: null }
  }
}

const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')

async function sign(url: URL, method: string, signer: SignatureV4): Promise<Record<string, string>> {
  const { headers } = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries([...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)])),
    headers: { host: url.host },
  })
  const { host: _, ...signed } = headers
  return signed
}

/** Signs a POST to an AWS service. @param settings whose credentials are taken, the caller's own where it names none */
export async function signPost(
  url: URL,
  body: string,
  { service, region, settings }: { service: string; region: string; settings: ClientSettings },
): Promise<Record<string, string>> {
  const { config } = new CloudFormationClient(settings)
  const signer = new SignatureV4({ service, region, credentials: await config.credentials(), sha256: Sha256 })
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port !== '' && { port: Number(url.port) }),
    path: url.pathname,
    headers: { host: url.host, 'content-type': 'application/json' },
    body,
  })
  const { host: _, ...signed } = headers
  return signed
}
