import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { synthesize } from '../../../cli/stack/synthesize.ts'
import { type LocalEvent, type LocalStack, startStack } from '../../../local/index.ts'
import type * as z from 'zod/mini'
import { ReportsPage } from '../../../schemas/http.ts'
import { EditionReport, type Upload } from '../../../schemas/report.ts'

export const SERIES = 'harbour-reports'

/** A person on this machine: any key that is no function's. */
export const owner = { region: 'us-east-1', credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' } }

/** The real pipeline, from the synthesized template, on a data folder of its own. */
export interface Pipeline {
  url: string
  bucket: string
  readingsBucket: string
  table: string
  /** ARN of the topic of messages on what changed. */
  topic: string
  /** What the stack refused or could not deliver: empty in a pipeline that is set up right. */
  faults: LocalEvent[]
  /** Puts bytes under a key; gives the version id. */
  put: (key: string, body: string | Uint8Array, metadata?: Record<string, string>) => Promise<string | undefined>
  /** The same, and waits until the object version is settled. */
  drop: (key: string, body: string | Uint8Array, metadata?: Record<string, string>) => Promise<Upload>
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** Asks, and holds the answer against its schema. */
  ask: <Answer>(path: string, schema: z.ZodMiniType<Answer>) => Promise<Answer>
  edition: (subject: string, edition: number) => Promise<EditionReport>
  uploads: (state?: string) => Promise<Upload[]>
  /** An output of the stack. */
  output: (name: string) => string
  fireSchedule: LocalStack['fireSchedule']
  /** What the template allows and the functions made use of until now. */
  usedPermissions: LocalStack['usedPermissions']
  /** Resolves when nothing is on its way any more: no event, message or invocation. */
  idle: LocalStack['idle']
  /** What was put on the bus by the functions, and published to topics, since the data folder was made. */
  sent: (file: 'events' | 'topics') => Promise<unknown[]>
  stop: () => Promise<void>
}

const FAULTS = new Set(['denied', 'undelivered', 'failed', 'dead-lettered'])

/** Starts the pipeline; `data` keeps an earlier one's, `made` is a template of other settings. */
export async function startPipeline(data?: string, made?: string): Promise<Pipeline> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'yearover-pipeline-')))
  const assembly = made ?? (await synthesize(() => {}))
  const faults: LocalEvent[] = []
  const stack = await startStack({
    assembly,
    data: folder,
    port: 0,
    log: (event) => void (FAULTS.has(event.kind) && faults.push(event)),
  })
  const bucket = stack.outputs['ReportsBucketName'] ?? ''
  const s3 = new S3Client({ endpoint: stack.url, ...owner })
  const get = (path: string, headers = {}) => fetch(stack.url + path, { headers })
  const ask = async <Answer>(path: string, schema: z.ZodMiniType<Answer>) =>
    schema.parse(await (await get(path)).json())

  const uploads = async (state?: string) => {
    const items: Upload[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const asked: string[] = [
        'limit=1000',
        ...(state ? [`state=${state}`] : []),
        ...(cursor ? [`cursor=${cursor}`] : []),
      ]
      const page: ReportsPage = await ask(`/v1/reports?${asked.join('&')}`, ReportsPage)
      items.push(...page.items)
      cursor = page.next
    }
    return items
  }

  const put = async (key: string, body: string | Uint8Array, metadata: Record<string, string> = {}) => {
    const object = new PutObjectCommand({ Bucket: bucket, Key: key, Body: Buffer.from(body), Metadata: metadata })
    return (await s3.send(object)).VersionId
  }

  return {
    url: stack.url,
    bucket,
    readingsBucket: stack.outputs['ReadingsBucketName'] ?? '',
    table: stack.outputs['TableName'] ?? '',
    topic: stack.outputs['AnnouncementTopicArn'] ?? '',
    faults,
    get,
    ask,
    uploads,
    put,
    drop: async (key, body, metadata = {}) => {
      const version = await put(key, body, metadata)
      for (;;) {
        const settled = (await uploads()).find(({ version_id }) => version_id === version)
        if (settled) return settled
        await pause(10)
      }
    },
    edition: (subject, edition) => ask(`/v1/reports/${SERIES}/${subject}/${edition}`, EditionReport),
    output: (name) => stack.outputs[name] ?? '',
    fireSchedule: (logicalId) => stack.fireSchedule(logicalId),
    usedPermissions: () => stack.usedPermissions(),
    idle: () => stack.idle(),
    sent: async (file) => {
      const lines = await readFile(join(folder, 'logs', `${file}.jsonl`), 'utf8')
      return lines
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line))
    },
    stop: async () => {
      s3.destroy()
      await stack.stop()
      if (data === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
