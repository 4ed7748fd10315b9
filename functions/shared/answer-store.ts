import { createHash } from 'node:crypto'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

/** Seconds for which the address of a kept answer holds: its reader was just sent there, and may be slow. */
const EXPIRES_IN = 300

/** What is kept, named by its content: the same answer is one object, however often it is asked. */
const answerObject = (bytes: Uint8Array) => `answers/${createHash('sha256').update(bytes).digest('hex')}`

let client: S3Client | undefined

/**
 * Keeps an answer that is too large for Lambda in the bucket, whose lifecycle rule removes it.
 * @returns an address that anybody who has it can fetch it from for a few minutes, in the name of the function.
 */
export async function keepAnswer(
  Bucket: string,
  { bytes, type, encoding }: { bytes: Uint8Array; type: string; encoding: string | undefined },
): Promise<string> {
  client ??= new S3Client({})
  const Key = answerObject(bytes)
  await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType: type, ContentEncoding: encoding }))
  return getSignedUrl(client, new GetObjectCommand({ Bucket, Key }), { expiresIn: EXPIRES_IN })
}
