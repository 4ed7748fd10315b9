import { setTimeout as sleep } from 'node:timers/promises'
import { type S3Client, PutObjectCommand } from '@aws-sdk/client-s3'
import { ReportsPage } from '../../schemas/http.ts'
import { identityFromKey } from '../../schemas/identity.ts'
import { EditionReport, type Upload } from '../../schemas/report.ts'
import { EXIT, Failure } from '../failure.ts'
import { askApi, ProblemFailure } from './ask-api.ts'
import type { Deployment } from './stack-access.ts'

/** Milliseconds between looks: short at first, as a warm stack reads a report in well under a tenth of a second. */
const FIRST_PAUSE = 30
const LONGEST_PAUSE = 1000
/** Milliseconds after which we stop looking: several cold starts and a queue before us. */
const PATIENCE = 180_000
/** Uploads that one look at the newest ones takes in. */
const NEWEST = 200

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
    throw new Failure(EXIT.failed, `the bucket refuses it: ${error instanceof Error ? error.message : String(error)}`)
  })
  const until = Date.now() + PATIENCE
  for (let pause = FIRST_PAUSE; Date.now() < until; pause = Math.min(LONGEST_PAUSE, pause * 1.3)) {
    await sleep(pause)
    const upload = (await uploadsLike(api, key)).find((one) => one.key === key && one.version_id === put.VersionId)
    if (upload !== undefined) return upload
  }
  const seconds = PATIENCE / 1000
  throw new Failure(EXIT.failed, `it is in the bucket, but was not read within ${seconds} s; see: yearover reports`)
}

/** The uploads of the edition that a key names; for any other key the newest of all. */
async function uploadsLike(api: string, key: string): Promise<Upload[]> {
  const identity = identityFromKey(key)
  if (identity === null) return (await askApi(ReportsPage, api, '/v1/reports', { limit: NEWEST })).items
  return (await editionReport(api, identity))?.uploads ?? []
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
