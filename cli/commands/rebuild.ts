import { setTimeout as sleep } from 'node:timers/promises'
import { identityFromKey } from '../../schemas/identity.ts'
import type { Upload } from '../../schemas/report.ts'
import { EXIT, Failure } from '../failure.ts'
import { counted } from '../output/counted.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { tell } from '../output/print.ts'
import { printUploads } from '../output/upload-table.ts'
import { landingsAgain } from '../stack/landings-again.ts'
import { objectVersions } from '../stack/object-versions.ts'
import { reportPages } from '../stack/report-pages.ts'
import { sendLandings } from '../stack/send-landings.ts'
import { findDeployment, type StackOptions } from '../stack/stack-access.ts'

export type RebuildOptions = StackOptions & { series?: string; format?: Format }

const SECOND = 1000
/** Milliseconds between looks. */
const PAUSE = 1000
/**
 * Milliseconds without any news after which we stop looking: what failed once is tried again by itself later than that.
 */
const PATIENCE = 180_000

/**
 * `yearover rebuild`: has every version of every report read again from the bucket, with the engine and the catalogues
 * that are in force now. Nothing is announced again. What a lost table knew comes back.
 * @throws Failure (failed) when some are not read within minutes; they are tried again without us
 */
export async function rebuild({ series, format, ...options }: RebuildOptions): Promise<void> {
  const { settings, bucket, api, landed } = await findDeployment(options)
  if (landed === undefined) throw new Failure(EXIT.failed, 'The stack does not tell its queue: deploy it again.')
  const [{ S3Client }, { SQSClient }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/client-sqs')])
  const started_at = await nextSecond()
  const known = await uploadsOf(api)
  const versions = await objectVersions(new S3Client(settings), bucket)
  const all = landingsAgain(bucket, versions, known, started_at)
  const seriesOf = new Map(known.map((upload) => [upload.version_id, upload.series]))
  const landings = all.filter(
    ({ id, detail }) =>
      series === undefined || (seriesOf.get(id) ?? identityFromKey(detail.object.key)?.series) === series,
  )
  if (landings.length === 0) throw new Failure(EXIT.notHeld, 'The bucket holds no such report.')
  tell(`Reading ${counted(landings.length, 'object version')} again …`)
  await sendLandings(new SQSClient(settings), landed, landings)
  const awaited = new Set(landings.map(({ id }) => id))
  const uploads = await awaitUploads(api, awaited, started_at)
  printUploads(chooseFormat(format), uploads)
  const missing = awaited.size - uploads.length
  if (missing > 0) {
    throw new Failure(
      EXIT.failed,
      `${missing} of ${awaited.size} were not read yet; they are tried again by themselves.`,
      ['See later: yearover reports. What failed for good is in the dead-letter queue.'],
    )
  }
  if (uploads.some(({ state }) => state === 'rejected')) process.exitCode = EXIT.failed
}

/**
 * Waits for the next whole second, and gives it (ISO 8601). S3 tells landings in whole seconds: what landed just before
 * a rebuild that began in the same second would be taken for something that came in meanwhile, and told a second time.
 */
async function nextSecond(): Promise<string> {
  const next = (Math.floor(Date.now() / SECOND) + 1) * SECOND
  await sleep(next - Date.now())
  return `${new Date(next).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`
}

/** Waits until every version was read by the rebuild that began then. */
async function awaitUploads(api: string, awaited: ReadonlySet<string>, startedAt: string): Promise<Upload[]> {
  let done = 0
  for (let until = Date.now() + PATIENCE; ;) {
    const uploads = await uploadsOf(api)
    const read = uploads.filter((upload) => awaited.has(upload.version_id) && upload.rebuilt === startedAt)
    if (read.length > done) {
      tell(`[${String(read.length).padStart(String(awaited.size).length)}/${awaited.size}]`)
      done = read.length
      until = Date.now() + PATIENCE
    }
    if (done === awaited.size || Date.now() > until) return read
    await sleep(PAUSE)
  }
}

async function uploadsOf(api: string): Promise<Upload[]> {
  const uploads: Upload[] = []
  for await (const page of reportPages(api, { limit: 1000 })) uploads.push(...page)
  return uploads
}
