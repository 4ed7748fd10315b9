import { setTimeout as sleep } from 'node:timers/promises'
import { type S3Client, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3'
import { identityFromKey } from '../../schemas/identity.ts'
import { EditionReport, type Upload } from '../../schemas/report.ts'
import { EXIT, Failure } from '../failure.ts'
import { askApi, ProblemFailure } from './ask-api.ts'
import { reportPages } from './report-pages.ts'
import { type Deployment, isLoopback, unreachable } from './stack-access.ts'

/** Milliseconds between looks: short at first, as a warm stack reads a report in well under a tenth of a second. */
const FIRST_PAUSE = 30
const LONGEST_PAUSE = 1000
/** Milliseconds after which we stop looking: several cold starts and a queue before us. */
const PATIENCE = 180_000
/** Uploads that one page of the newest ones takes in. */
const PAGE = 200
/** Milliseconds by which clocks may differ: S3 refuses requests whose clock is further off. */
const CLOCK_SKEW = 900_000

/**
 * Puts one file into the bucket, like anybody else, and waits until its state is told.
 * @throws Failure when the bucket refuses it, or no state is told in time
 */
export async function dropReport(
  s3: S3Client,
  { bucket, api }: Deployment,
  key: string,
  body: Uint8Array,
): Promise<Upload> {
  const put = await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body })).catch((error: unknown) => {
    throw notTaken(isLoopback(api) ? api : `s3://${bucket}`, error)
  })
  const earliest = new Date(Date.now() - CLOCK_SKEW).toISOString()
  const isIt = (one: Upload) => one.key === key && one.version_id === put.VersionId
  const until = Date.now() + PATIENCE
  for (let pause = FIRST_PAUSE; Date.now() < until; pause = Math.min(LONGEST_PAUSE, pause * 1.3)) {
    await sleep(pause)
    const upload = await findUpload(api, key, earliest, isIt)
    if (upload !== undefined) return upload
  }
  const seconds = PATIENCE / 1000
  throw new Failure(EXIT.failed, `it is in the bucket, but was not read within ${seconds} s; see: yearover reports`)
}

/** A bucket that answers refuses; one that does not is out of reach. */
function notTaken(address: string, error: unknown): Failure {
  const answered = error instanceof S3ServiceException && error.$metadata.httpStatusCode !== undefined
  return answered ? new Failure(EXIT.failed, `the bucket refuses it: ${error.message}`) : unreachable(address, error)
}

/**
 * Among the uploads of the edition that a key names; for any other key among all since `earliest`, the newest first.
 */
async function findUpload(
  api: string,
  key: string,
  earliest: string,
  isIt: (upload: Upload) => boolean,
): Promise<Upload | undefined> {
  const identity = identityFromKey(key)
  if (identity !== null) return (await editionReport(api, identity))?.uploads.find(isIt)
  for await (const page of reportPages(api, { limit: PAGE })) {
    const upload = page.find(isIt)
    if (upload !== undefined) return upload
    if (page.some(({ landed_at }) => landed_at < earliest)) return undefined
  }
  return undefined
}

/** An edition as it stands in the stack; null where nothing came in for it. */
export async function editionReport(
  api: string,
  { series, subject, edition }: { series: string; subject: string; edition: number },
): Promise<EditionReport | null> {
  try {
    return await askApi(EditionReport, api, `/v1/reports/${series}/${subject}/${edition}`)
  } catch (error) {
    if (error instanceof ProblemFailure && error.status === 404) return null
    throw error
  }
}
