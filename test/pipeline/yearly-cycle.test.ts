import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DiffAnswer } from '../../schemas/http.ts'
import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import type { Source } from '../../schemas/source.ts'
import {
  type Page,
  published,
  redirect,
  type ReportServer,
  startReportServer,
  status,
} from '../functions/sources/support/report-server.ts'
import { announcedOf, lineOf } from './support/announced.ts'
import { owner, SERIES } from './support/pipeline.ts'
import { type SourcesPipeline, startSourcesPipeline } from './support/sources-pipeline.ts'

let server: ReportServer
let pipeline: SourcesPipeline

const text = (subject: string, edition: number, vessels: number) =>
  `Harbour report ${edition}: ${subject}\n\nIn ${edition} the office of ${subject} detained ${vessels} vessels and received ${vessels * 3} complaints.\n`

const publish = (subject: string, edition: number, vessels: number) =>
  server.pages.set(`/${edition}/${subject}.txt`, published(text(subject, edition, vessels)))

const source = (): Source => ({
  source: 'harbour-office',
  series: SERIES,
  subjects: ['north', 'south', { subject: 'far-east', as: 'Far_East' }],
  address: `${server.origin}/{edition}/{subject}.txt`,
  from_edition: 2022,
  schedule: 'rate(1 day)',
})

beforeAll(async () => {
  server = await startReportServer()
  pipeline = await startSourcesPipeline({ testOrigins: server.testOrigins })
})
afterAll(async () => {
  await pipeline.stop()
  await server.stop()
})

const slowly =
  (seen: (host: string, change: 1 | -1) => void): Page =>
  (request, response) => {
    const host = request.headers.host ?? ''
    seen(host, 1)
    setTimeout(() => {
      seen(host, -1)
      response.writeHead(200, { 'content-type': 'text/plain' }).end(text('slow', 2023, 5))
    }, 30)
  }

const states = async () => {
  const { items } = await pipeline.sources()
  return items
    .filter(({ edition }) => edition === 2022 || edition === 2023)
    .map(({ subject, edition, state }) => `${subject} ${edition} ${state}`)
}

const uploadsOf = async (subject: string) => (await pipeline.uploads()).filter((upload) => upload.subject === subject)

const SUBJECTS = ['north', 'south', 'far-east'] as const

/** What was told of each subject, sorted: which of two functions tells first is not said. */
const told = async () =>
  Object.fromEntries(
    await Promise.all(
      SUBJECTS.map(async (subject) => [subject, (await announcedOf(pipeline, subject)).map(lineOf).toSorted()]),
    ),
  )

/** What the cycle must have told in its end. */
const TOLD = {
  'far-east': [
    'compared 2022-2023: Complaints received rose from 21 (2022) to 27 (2023) Vessels detained rose from 7 (2022) to 9 (2023)',
    'report.parsed 2022',
    'report.parsed 2023',
  ],
  north: [
    'compared 2022-2023: Complaints received rose from 36 (2022) to 45 (2023) Vessels detained rose from 12 (2022) to 15 (2023)',
    'corrected 2022-2023: Complaints received rose from 39 (2022) to 45 (2023) Vessels detained rose from 13 (2022) to 15 (2023)',
    'report.parsed 2022',
    'report.parsed 2022',
    'report.parsed 2023',
  ],
  south: [
    'compared 2022-2023: Complaints received fell from 60 (2022) to 54 (2023) Vessels detained fell from 20 (2022) to 18 (2023)',
    'report.parsed 2022',
    'report.parsed 2023',
  ],
}

/** Waits until a report is read: the pipeline takes over by itself. */
async function readable(subject: string, edition: number, document: string | null) {
  for (;;) {
    const report = await pipeline.get(`/v1/reports/${SERIES}/${subject}/${edition}`)
    if (report.ok && (await pipeline.edition(subject, edition)).document === document) return
  }
}

describe('a yearly cycle', () => {
  test('the edition of a year comes in for each subject, and what is not there is a state', async () => {
    for (const [subject, vessels] of [
      ['north', 12],
      ['south', 20],
      ['Far_East', 7],
    ] as const)
      publish(subject, 2022, vessels)
    await pipeline.putSources([source()])
    await pipeline.run()
    expect(await states()).toEqual([
      'far-east 2022 fetched',
      'far-east 2023 not-published',
      'north 2022 fetched',
      'north 2023 not-published',
      'south 2022 fetched',
      'south 2023 not-published',
    ])
    const { document, key, etag } = await pipeline.target('harbour-office', 'north', 2022)
    expect(key).toBe(`reports/${SERIES}/north/2022.txt`)
    expect(etag).toMatch(/^"/)
    await readable('north', 2022, document)
    const [upload] = await uploadsOf('north')
    expect(upload).toMatchObject({ state: 'parsed', identity_from: 'key', document })
  })

  test('asked as a guest asks: by name, once for robots.txt, and the next time only for what is new', async () => {
    server.asked.length = 0
    await pipeline.run()
    expect(
      server.asked.every(({ headers }) => headers['user-agent'] === 'Yearover/1 (+mailto:tests@yearover.test)'),
    ).toBe(true)
    expect(server.asked.map(({ path }) => path)).not.toContain('/robots.txt')
    const again = server.asked.find(({ path }) => path === '/2022/north.txt')
    expect(again?.headers['if-none-match']).toMatch(/^"/)
    expect((await states()).filter((state) => state.includes('2022'))).toEqual([
      'far-east 2022 not-modified',
      'north 2022 not-modified',
      'south 2022 not-modified',
    ])
    // The same bytes: nothing happens.
    expect(await uploadsOf('north')).toHaveLength(1)
  })

  test('the next year comes in, where the address has moved too, and is compared with the one before', async () => {
    publish('north', 2023, 15)
    server.pages.set('/2023/south.txt', redirect('/moved/south-2023.txt', 301))
    server.pages.set('/moved/south-2023.txt', published(text('south', 2023, 18)))
    await pipeline.run()
    expect(await states()).toEqual([
      'far-east 2022 not-modified',
      'far-east 2023 not-published',
      'north 2022 not-modified',
      'north 2023 fetched',
      'south 2022 not-modified',
      'south 2023 fetched',
    ])
    const moved = await pipeline.target('harbour-office', 'south', 2023)
    expect(moved.redirects).toEqual([`${server.origin}/moved/south-2023.txt`])
    await readable('north', 2023, (await pipeline.target('harbour-office', 'north', 2023)).document)
    const { comparisons } = await pipeline.ask(`/v1/diff?series=${SERIES}&subject=north&from=2022&to=2023`, DiffAnswer)
    expect(comparisons.map(({ verdict, change }) => [verdict, change])).toContainEqual(['increased', 3])
  })

  test('a corrected edition becomes a new version; the old one stays', async () => {
    const before = await pipeline.target('harbour-office', 'north', 2022)
    publish('north', 2022, 13)
    await pipeline.run()
    const after = await pipeline.target('harbour-office', 'north', 2022)
    expect(after).toMatchObject({ state: 'fetched', key: before.key })
    expect(after.document).not.toBe(before.document)
    await readable('north', 2022, after.document)
    const { documents } = await pipeline.edition('north', 2022)
    expect(documents.map(({ document, in_force }) => [document, in_force])).toEqual([
      [before.document, false],
      [after.document, true],
    ])
    // What the correction changed, though both are of one year.
    const asked = `/v1/diff?series=${SERIES}&subject=north&from=2022&to=2022&from_document=${before.document}`
    const corrected = await pipeline.ask(asked, DiffAnswer)
    expect(corrected.documents).toEqual({ from: before.document, to: after.document })
    expect(corrected.comparisons.map(({ verdict, change }) => [verdict, change])).toContainEqual(['increased', 1])
    const unknown = await pipeline.get(asked.replace(before.document ?? '', '0'.repeat(64)))
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toMatchObject({ available: { documents: [after.document, before.document] } })
  })

  test('a late report is late until it comes', async () => {
    await pipeline.putSources([{ ...source(), expected_by: '06-30' }])
    // The planner reads the file at its tick.
    await pipeline.run()
    expect(await pipeline.target('harbour-office', 'far-east', 2023)).toMatchObject({
      state: 'late',
      message: expect.stringContaining('expected by 2024-06-30'),
    })
    const { calendars } = await pipeline.sources()
    expect(calendars[0]?.editions.find(({ edition }) => edition === 2023)?.text).toBe('incomplete: 1 of 3 missing')
    publish('Far_East', 2023, 9)
    await pipeline.run()
    expect(await pipeline.target('harbour-office', 'far-east', 2023)).toMatchObject({ state: 'fetched', reason: null })
    await readable('far-east', 2023, (await pipeline.target('harbour-office', 'far-east', 2023)).document)
    const complete = await pipeline.sources()
    expect(complete.calendars[0]?.editions.find(({ edition }) => edition === 2023)?.text).toBe(
      'complete: all 3 are here',
    )
  })

  test('all of it was told, once each', async () => {
    expect(await told()).toEqual(TOLD)
    const ids = (await Promise.all(SUBJECTS.map((subject) => announcedOf(pipeline, subject)))).flat()
    expect(new Set(ids.map(({ detail }) => detail.id)).size).toBe(ids.length)
  })

  test('firing everything again tells nothing new', async () => {
    await pipeline.fireSchedule('IngestionTick')
    await pipeline.run()
    // A server that has forgotten what it said: the same bytes come whole.
    publish('south', 2022, 20)
    await pipeline.run()
    // The same reports dropped by hand, as whoever does not trust the schedule would.
    for (const [subject, edition, vessels] of [
      ['north', 2022, 13],
      ['north', 2023, 15],
      ['south', 2023, 18],
    ] as const)
      await pipeline.drop(`reports/${SERIES}/${subject}/${edition}.txt`, text(subject, edition, vessels))
    await pipeline.fireSchedule('IngestionTick')
    expect(await told()).toEqual(TOLD)
  })

  test('everything was allowed that was asked for, and nothing was left behind', () => {
    expect(pipeline.faults).toEqual([])
  })
})

describe('the schedule', () => {
  test('plans by itself what is due, and only that', async () => {
    server.asked.length = 0
    await pipeline.fireSchedule('IngestionTick')
    await pipeline.run('harbour-office')
    // The tick found nothing due: all of this is of the run on demand, each address once.
    const paths = server.asked.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })

  test('takes up a new source at its tick', async () => {
    server.pages.set('/pilots/2023.txt', published(text('pilots', 2023, 4)))
    const pilots: Source = {
      source: 'pilots',
      series: 'pilot-reports',
      subjects: ['pilots'],
      address: `${server.origin}/pilots/{edition}.txt`,
      from_edition: 2023,
      schedule: 'cron(0 6 ? * MON-FRI *)',
      time_zone: 'Europe/London',
    }
    await pipeline.putSources([source(), pilots])
    await pipeline.fireSchedule('IngestionTick')
    let target = null
    while (target?.state !== 'fetched') {
      target = (await pipeline.sources()).items.find((one) => one.source === 'pilots' && one.edition === 2023)
    }
    expect(target.key).toBe('reports/pilot-reports/pilots/2023.txt')
  })

  test('a file with a fault changes nothing, and says where it is wrong', async () => {
    await pipeline.putSources('{"sources": [\n{"source": "pilots"}\n]}')
    await pipeline.run()
    const { faults, items } = await pipeline.sources()
    expect(faults).toContainEqual({ line: 2, where: 'sources[0].series', text: '"series" is missing: add it' })
    expect(new Set(items.map((one) => one.source))).toEqual(new Set(['harbour-office', 'pilots']))
  })
})

describe('a good guest', () => {
  test('has one request at a time at each host, however many fetchers there are', async () => {
    const atOnce = new Map<string, number>()
    const most = new Map<string, number>()
    const slow = slowly((host, change) => {
      const now = (atOnce.get(host) ?? 0) + change
      atOnce.set(host, now)
      most.set(host, Math.max(now, most.get(host) ?? 0))
    })
    const names = ['files.test', 'other.test'] as const
    const subjects = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const subject of subjects) server.pages.set(`/slow/2023/${subject}.txt`, slow)
    await pipeline.putSources(
      names.map((name) => ({
        ...source(),
        source: name.replace('.', '-'),
        series: name.replace('.', '-'),
        subjects,
        address: `${server.origin.replace('reports.test', name)}/slow/{edition}/{subject}.txt`,
        from_edition: 2023,
      })),
    )
    const asked = await pipeline.run()
    expect(asked.filter(({ state }) => state === 'fetched')).toHaveLength(2 * subjects.length)
    expect([...most.values()]).toEqual([1, 1])
  })

  test('asks once for what is delivered twice', async () => {
    server.pages.set('/twice/2023.txt', published(text('twice', 2023, 3)))
    const address = `${server.origin}/twice/2023.txt`
    const request: FetchRequest = {
      run: new Date().toISOString(),
      source: 'twice',
      series: 'twice',
      kind: 'document',
      subject: 'twice',
      edition: 2023,
      address,
      hosts: [new URL(address).host],
      formats: null,
      discovers: null,
    }
    const sqs = new SQSClient({ endpoint: pipeline.url, ...owner })
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}))
    for (const time of ['first', 'second', 'third']) {
      const MessageDeduplicationId = time
      const message = { MessageBody: JSON.stringify(request), MessageGroupId: 'twice', MessageDeduplicationId }
      await sqs.send(
        new SendMessageCommand({ QueueUrl: QueueUrls.find((url) => url.includes('requests')), ...message }),
      )
    }
    await pipeline.idle()
    sqs.destroy()
    expect(server.asked.filter(({ path }) => path === '/twice/2023.txt')).toHaveLength(1)
  })

  test('leaves a host alone for as long as it wants, whatever else is planned there', async () => {
    const address = `${server.origin.replace('reports.test', 'other.test')}/busy/{edition}/{subject}.txt`
    for (const subject of ['first', 'second']) {
      server.pages.set(`/busy/2023/${subject}.txt`, status(429, { 'retry-after': '7200' }))
    }
    await pipeline.putSources([
      { ...source(), source: 'busy', series: 'busy', subjects: ['first', 'second'], address, from_edition: 2023 },
    ])
    const begin = Date.now()
    const asked = await pipeline.run('busy')
    for (const target of asked) {
      expect(target).toMatchObject({ state: 'failed', reason: 'throttled' })
      expect(Date.parse(target.next_attempt ?? '')).toBeGreaterThan(begin + 7_000_000)
    }
    expect(server.asked.filter(({ path }) => path.startsWith('/busy/'))).toHaveLength(1)
  })
})
