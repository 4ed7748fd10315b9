import { setTimeout as pause } from 'node:timers/promises'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { bundledCatalogues, readDocument } from '../../extract/index.ts'
import type { ReportsPage } from '../../schemas/http.ts'
import { inventedReport } from './invented-report.ts'
import { ask, closeConnections } from './load.ts'
import { inParallel, type Measure, median, milliseconds, ms, quantile, repeat, seconds, times } from './measure.ts'
import { type RunningStack, startStack } from './running-stack.ts'

const SERIES = 'harbour-reports'
const keyOf = (number: number, edition: number) => `reports/${SERIES}/office-${number}/${edition}.txt`

/** Milliseconds between two looks at whether a report is readable; the figure is that much too high at most. */
const LOOK_AGAIN = 2

/** Small reports for the warm figure, and for the flood. */
const WARM_PUTS = 50
const FLOOD = 1000
const UPLOADS_AT_ONCE = 32

const put = ({ s3, bucket }: RunningStack, number: number, edition: number) =>
  s3.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(number, edition), Body: inventedReport(number, edition) }))

async function readable({ url }: RunningStack, number: number, edition: number) {
  const address = `${url}/v1/observations?series=${SERIES}&subject=office-${number}&edition=${edition}`
  while ((await ask(address)).status !== 200) await pause(LOOK_AGAIN)
}

async function putUntilReadable(stack: RunningStack, number: number, edition: number) {
  await put(stack, number, edition)
  await readable(stack, number, edition)
}

/** Start to first answer; the second start finds the template synthesized. */
async function firstAnswers(): Promise<Measure[]> {
  const cold = await startStack()
  await cold.stop()
  const again = await startStack()
  await again.stop()
  return [
    {
      what: 'start to the first comparison, after npm ci',
      figure: seconds(cold.firstAnswer),
      ratio: `${times(cold.firstAnswer / again.firstAnswer)} a start that finds the template made`,
      target: '< 30 s',
    },
    { what: 'start to the first comparison, template made', figure: seconds(again.firstAnswer), ratio: '', target: '' },
  ]
}

async function putToAnswer(stack: RunningStack): Promise<Measure[]> {
  const cold = await milliseconds(() => putUntilReadable(stack, 0, 2022))
  const bare = median(await repeat(WARM_PUTS, (run) => put(stack, 0, 1900 + run)))
  await drained(stack, WARM_PUTS + 1)
  const warm = await repeat(WARM_PUTS, (run) => putUntilReadable(stack, run + 1, 2022))
  return [
    {
      what: 'PUT to readable figures, cold functions',
      figure: ms(cold),
      ratio: `${times(cold / bare)} the PUT alone`,
      target: '',
    },
    {
      what: `PUT to readable figures, warm, median of ${WARM_PUTS}`,
      figure: ms(median(warm)),
      ratio: `${times(median(warm) / bare)} the PUT alone`,
      target: '< 150 ms',
    },
    {
      what: 'the same, 95th percentile',
      figure: ms(quantile(warm, 0.95)),
      ratio: `${times(quantile(warm, 0.95) / bare)} the PUT alone`,
      target: '',
    },
  ]
}

/** All uploads of the series in the order of their reports, over all pages. */
async function landed({ url }: RunningStack) {
  const items: ReportsPage['items'] = []
  let cursor = ''
  do {
    const { body } = await ask(`${url}/v1/reports?series=${SERIES}&limit=1000${cursor && `&cursor=${cursor}`}`)
    const page: ReportsPage = JSON.parse(body)
    items.push(...page.items)
    cursor = page.next ?? ''
  } while (cursor)
  return items
}

async function drained(stack: RunningStack, expected: number) {
  while ((await landed(stack)).length < expected) await pause(20)
}

async function flood(stack: RunningStack): Promise<Measure[]> {
  const before = (await landed(stack)).length
  const numbers = Array.from({ length: FLOOD }, (_, at) => 10_000 + at)
  const took = await milliseconds(async () => {
    await inParallel(numbers, UPLOADS_AT_ONCE, (number) => put(stack, number, 2022))
    while ((await landed(stack)).length < before + FLOOD) await pause(250)
  })
  const uploads = (await landed(stack)).filter(({ key }) => numbers.some((number) => key === keyOf(number, 2022)))
  const parsed = uploads.filter(({ state }) => state === 'parsed').length
  const distinct = new Set(uploads.map(({ key }) => key)).size
  if (parsed !== FLOOD || distinct !== FLOOD || uploads.length !== FLOOD) {
    throw new Error(`of ${FLOOD} reports ${parsed} are parsed, ${distinct} distinct, ${uploads.length} recorded`)
  }
  const alone = await milliseconds(async () => {
    for (const number of numbers) {
      const identity = { series: SERIES, subject: `office-${number}`, edition: 2022 }
      const bytes = new TextEncoder().encode(inventedReport(number, 2022))
      await readDocument(bytes, { identity, identity_from: 'key', catalogues: bundledCatalogues })
    }
  })
  return [
    {
      what: `${FLOOD} small reports dropped at once, all parsed once`,
      figure: seconds(took),
      ratio: `${times(took / alone)} reading the same texts in one process`,
      target: '< 60 s',
    },
  ]
}

/** The pipeline as a whole, on the local stack: start, one report, questions under load, a thousand reports. */
export async function pipeline(): Promise<Measure[]> {
  const starts = await firstAnswers()
  const stack = await startStack(['--no-samples'])
  try {
    return [...starts, ...(await putToAnswer(stack)), ...(await flood(stack))]
  } finally {
    closeConnections()
    await stack.stop()
  }
}
