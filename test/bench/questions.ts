import { setTimeout as pause } from 'node:timers/promises'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { inventedReport } from './invented-report.ts'
import { ask, CLIENTS, closeConnections, eachUnderLoad, type Load, underLoad } from './load.ts'
import { inParallel, type Measure, ms, times } from './measure.ts'
import { type RunningStack, startStack } from './running-stack.ts'

const SERIES = 'harbour-reports'
const EDITIONS = [2022, 2023] as const

/** Subjects with two editions each: their comparisons, each asked once, take a second or two. */
const SUBJECTS = 200
const UPLOADS_AT_ONCE = 16
/** Milliseconds between two looks at whether all is read. */
const LOOK_AGAIN = 100

const diffOf = (url: string, number: number) =>
  `${url}/v1/diff?series=${SERIES}&subject=office-${number}&from=${EDITIONS[0]}&to=${EDITIONS[1]}`

async function fill({ s3, bucket, url }: RunningStack): Promise<void> {
  const reports = Array.from({ length: SUBJECTS }, (_, number) =>
    EDITIONS.map((edition) => ({ number, edition })),
  ).flat()
  await inParallel(reports, UPLOADS_AT_ONCE, ({ number, edition }) => {
    const Key = `reports/${SERIES}/office-${number}/${edition}.txt`
    return s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: inventedReport(number, edition) }))
  })
  for (const { number, edition } of reports) {
    while ((await ask(`${url}/v1/reports/${SERIES}/office-${number}/${edition}`)).status !== 200)
      await pause(LOOK_AGAIN)
  }
}

const told = (what: string, load: Load, health: Load): Measure[] => [
  {
    what: `/v1/diff, ${what}: requests a second, ${CLIENTS} clients`,
    figure: `${Math.round(load.rate)}`,
    ratio: `${(load.rate / health.rate).toFixed(2)} of /healthz in the same stack`,
    target: '',
  },
  {
    what: `/v1/diff, ${what}: 95th percentile of latency`,
    figure: ms(load.p95),
    ratio: `${times(load.p95 / health.p95)} /healthz`,
    target: '',
  },
]

/**
 * The diff endpoint under load: with what it has in memory, with what it reads anew, and for who has the answer
 * already.
 */
export async function questions(): Promise<Measure[]> {
  const stack = await startStack(['--no-samples'])
  try {
    await fill(stack)
    const health = await underLoad(`${stack.url}/healthz`)
    const anew = await eachUnderLoad(Array.from({ length: SUBJECTS }, (_, number) => diffOf(stack.url, number)))
    const inMemory = await underLoad(diffOf(stack.url, 0))
    const etag = (await fetch(diffOf(stack.url, 0), { headers: { 'accept-encoding': 'identity' } })).headers.get('etag')
    const kept = await underLoad(diffOf(stack.url, 0), { 'if-none-match': etag ?? '' })
    return [
      ...told('in memory', inMemory, health),
      ...told('read anew', anew, health),
      ...told('kept by its reader', kept, health),
    ]
  } finally {
    closeConnections()
    await stack.stop()
  }
}
