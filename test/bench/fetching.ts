import { once } from 'node:events'
import { request } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Source } from '../../schemas/source.ts'
import { published, type ReportServer, startReportServer } from '../functions/sources/support/report-server.ts'
import { announcedUntilNow } from '../pipeline/support/announced.ts'
import { type SourcesPipeline, startSourcesPipeline } from '../pipeline/support/sources-pipeline.ts'
import { inChild } from '../score/in-child.ts'
import { inventedReport } from './invented-report.ts'
import { inParallel, type Measure, median, milliseconds, ms, quantile, repeat, times } from './measure.ts'

const SERIES = 'harbour-reports'
/** Of the reports whose comparison is waited for. */
const TOLD = 'told-reports'
const DOCUMENTS = 500
/** Fetchers, and as many hosts: each has one request at a time. */
const CONCURRENCY = 2
const HOSTS = ['reports.test', 'files.test'] as const
const PUBLICATIONS = 20
const MEGABYTE = 1024 * 1024

const sourceAt = (server: ReportServer, host: string, subjects: string[], name = host): Source => ({
  source: name.replaceAll('.', '-'),
  series: SERIES,
  subjects,
  address: `${server.origin.replace(HOSTS[0], host)}/${name}/{edition}/{subject}.txt`,
  from_edition: 2023,
  schedule: 'rate(1 day)',
})

/** A plain GET over a connection of its own, as fetching makes one. */
async function get(server: ReportServer, path: string): Promise<void> {
  const { port } = new URL(server.origin)
  const ca = server.testOrigins[0]?.certificate
  const asked = request({ host: '127.0.0.1', port, path, ca, servername: HOSTS[0], agent: false }).end()
  const [response] = await once(asked, 'response')
  response.resume()
  await once(response, 'end')
}

/** All documents of two hosts, planned at once. */
async function manyDocuments(server: ReportServer, pipeline: SourcesPipeline): Promise<Measure[]> {
  const subjects = HOSTS.map((_, host) =>
    Array.from({ length: DOCUMENTS / HOSTS.length }, (__, at) => `office-${host}-${at}`),
  )
  for (const [host, names] of subjects.entries()) {
    for (const [at, subject] of names.entries()) {
      server.pages.set(`/${HOSTS[host]}/2023/${subject}.txt`, published(inventedReport(at, 2023)))
    }
  }
  await pipeline.putSources(HOSTS.map((host, at) => sourceAt(server, host, subjects[at] ?? [])))
  await pipeline.fireSchedule('IngestionTick')
  const reports = () => server.asked.filter(({ path }) => server.pages.has(path))
  while (reports().length < DOCUMENTS) await pause(50)
  const asked = reports()
  const took = (asked.at(-1)?.at ?? 0) - (asked[0]?.at ?? 0)
  await pipeline.idle()
  const perSecond = ((DOCUMENTS - 1) * 1000) / took
  const paths = asked.map(({ path }) => path)
  const plain = await milliseconds(() => inParallel(paths, CONCURRENCY, (path) => get(server, path)))
  return [
    {
      what: `fetches a second, ${DOCUMENTS} documents of ${HOSTS.length} hosts, ${CONCURRENCY} fetchers`,
      figure: perSecond.toFixed(0),
      ratio: `${(perSecond / ((DOCUMENTS * 1000) / plain)).toFixed(2)} of bare GETs, as many at a time`,
      target: '',
    },
  ]
}

/** From a document that appears to the state that says so, and to its reading. */
async function publications(server: ReportServer, pipeline: SourcesPipeline): Promise<Measure[]> {
  await pipeline.putSources([sourceAt(server, HOSTS[0], ['north'], 'one')])
  const readable: number[] = []
  const visible = await repeat(PUBLICATIONS, async (run) => {
    server.pages.set('/one/2023/north.txt', published(inventedReport(run, 2023)))
    const asked = await pipeline.run('one')
    const fetched = asked.find(({ edition }) => edition === 2023)
    if (fetched?.state !== 'fetched') throw new Error(`the publication was not fetched: ${fetched?.message}`)
  })
  for (let run = 0; run < PUBLICATIONS; run++) {
    server.pages.set('/one/2023/north.txt', published(inventedReport(run + PUBLICATIONS, 2023)))
    readable.push(
      await milliseconds(async () => {
        const asked = await pipeline.run('one')
        const document = asked.find(({ edition }) => edition === 2023)?.document
        while ((await pipeline.edition('north', 2023)).document !== document) await pause(2)
      }),
    )
  }
  const told = await announcements(server, pipeline)
  const bare = median(await repeat(PUBLICATIONS, () => get(server, '/one/2023/north.txt')))
  const against = (value: number) => `${times(value / bare)} a bare GET`
  return [
    {
      what: 'publication to visible state, run on demand, median of 20',
      figure: ms(median(visible)),
      ratio: against(median(visible)),
      target: '',
    },
    {
      what: 'the same, 95th percentile',
      figure: ms(quantile(visible, 0.95)),
      ratio: against(quantile(visible, 0.95)),
      target: '',
    },
    {
      what: 'publication to readable figures, median of 20',
      figure: ms(median(readable)),
      ratio: against(median(readable)),
      target: '',
    },
    {
      what: 'publication to its comparison on the bus, median of 20',
      figure: ms(median(told)),
      ratio: against(median(told)),
      target: '',
    },
  ]
}

/** From an edition that appears to the event that tells how it stands beside the year before. */
async function announcements(server: ReportServer, pipeline: SourcesPipeline): Promise<number[]> {
  const subjects = Array.from({ length: PUBLICATIONS }, (_, at) => `office-${at}`)
  for (const [at, subject] of subjects.entries())
    server.pages.set(`/told/2022/${subject}.txt`, published(inventedReport(at, 2022)))
  const took: number[] = []
  for (const [at, subject] of subjects.entries()) {
    // Of one subject at a time, so that no other is asked between.
    await pipeline.putSources([{ ...sourceAt(server, HOSTS[0], [subject], 'told'), series: TOLD, from_edition: 2022 }])
    await pipeline.run('told')
    await pipeline.idle()
    server.pages.set(`/told/2023/${subject}.txt`, published(inventedReport(at + 1, 2023)))
    took.push(
      await milliseconds(async () => {
        await pipeline.run('told')
        while (!(await isCompared(pipeline, subject))) await pause(2)
      }),
    )
  }
  return took
}

const isCompared = async (pipeline: SourcesPipeline, subject: string) =>
  (await announcedUntilNow(pipeline)).some(
    ({ type, detail }) => type === 'edition.compared' && detail.series === TOLD && detail.subject === subject,
  )

/** Peak memory of a process that fetches one body. */
async function memory(server: ReportServer): Promise<Measure[]> {
  const plain = { 'content-type': 'text/plain' }
  const body = Buffer.alloc(50 * MEGABYTE, 'x')
  // Written in pieces without a length, so that only counting tells how long it is.
  server.pages.set('/large', (_request, response) => {
    response.writeHead(200, plain)
    response.end(body)
  })
  const bomb = gzipSync(Buffer.alloc(1024 * MEGABYTE))
  server.pages.set(
    '/bomb',
    (_request, response) => void response.writeHead(200, { ...plain, 'content-encoding': 'gzip' }).end(bomb),
  )
  server.pages.set('/small', published('In 2023 the office detained 12 vessels.'))
  const [origin] = server.testOrigins
  const peakOf = async (path: string, most: number, outcome: string) => {
    const result = await inChild<{ outcome: string }>('fetch-body.ts', [
      server.origin + path,
      String(most),
      JSON.stringify(origin),
    ])
    if (result.outcome !== outcome) throw new Error(`${path} ended as ${result.outcome}, not as ${outcome}`)
    return result.peak
  }
  const limit = 10 * MEGABYTE
  const small = await peakOf('/small', limit, '39')
  const measure = (what: string, peak: number): Measure => ({
    what,
    figure: `${Math.round(peak)} MB`,
    ratio: `${times(peak / small)} that of 39 bytes`,
    target: '',
  })
  return [
    measure('peak memory, body of 50 MB, refused at 10 MB', await peakOf('/large', limit, 'too-large')),
    measure(
      'peak memory, body of 50 MB, where it may come',
      await peakOf('/large', 64 * MEGABYTE, String(body.length)),
    ),
    measure('peak memory, bomb of 1 MB that unpacks to 1 GB', await peakOf('/bomb', limit, 'too-large')),
  ]
}

/** What fetching takes, against a server of this process. */
export async function fetching(): Promise<Measure[]> {
  const server = await startReportServer()
  try {
    const peaks = await memory(server)
    const pipeline = await startSourcesPipeline({ testOrigins: server.testOrigins, concurrency: CONCURRENCY })
    try {
      return [...(await manyDocuments(server, pipeline)), ...(await publications(server, pipeline)), ...peaks]
    } finally {
      await pipeline.stop()
    }
  } finally {
    await server.stop()
  }
}
