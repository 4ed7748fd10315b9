import type { IncomingMessage } from 'node:http'

/** Whom a request is for and who signed it, as its signature says; the signature itself is not verified. */
interface RequestIdentity {
  /** `s3`, `dynamodb` …; undefined for a request without signature. */
  service: string | undefined
  accessKeyId: string | undefined
}

/** The credential scope: [AKID/20261122/eu-central-1/s3/aws4_request]. */
const SCOPE = /^([^/]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request$/

/** Reads the credential scope of the Authorization header, or of a presigned address. */
export function identifyRequest({ headers, url = '' }: Pick<IncomingMessage, 'headers' | 'url'>): RequestIdentity {
  const signed = /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1]
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  const presigned = query.get('X-Amz-Credential')
  // An address that was presigned in the old way, which the AWS CLI still does: only S3 has it.
  const presignedBefore = query.has('Signature') ? query.get('AWSAccessKeyId') : null
  if (presignedBefore !== null) return { service: 's3', accessKeyId: presignedBefore }
  const [, accessKeyId, service] = SCOPE.exec(signed ?? presigned ?? '') ?? []
  return { service, accessKeyId }
}
