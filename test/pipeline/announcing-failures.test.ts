import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { SNSClient } from '@aws-sdk/client-sns'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { announceUpload, type Desk } from '../../functions/announce-changes/announce-upload.ts'
import { type Outlets, sendAnnouncement } from '../../functions/announce-changes/send-announcement.ts'
import { AnnouncementStore } from '../../functions/shared/announcement-store.ts'
import type { Upload } from '../../schemas/report.ts'
import { directDeliveries } from './support/direct-deliveries.ts'
import { owner, type Pipeline, startPipeline } from './support/pipeline.ts'

/* Where announcing breaks in its midst: the next delivery of the message ends what was begun, and nothing goes out twice. */

let pipeline: Pipeline
let direct: ReturnType<typeof directDeliveries>
let outlets: Outlets

beforeAll(async () => {
  pipeline = await startPipeline()
  direct = directDeliveries(pipeline)
  const client = { endpoint: pipeline.url, ...owner }
  outlets = {
    announcements: new AnnouncementStore(direct.table, pipeline.table),
    events: new EventBridgeClient(client),
    topics: new SNSClient(client),
    topicArn: pipeline.topic,
    maxMailChanges: 5,
    claim: 60_000,
  }
})
afterAll(() => pipeline.stop())

const deskWith = (over: Partial<Outlets> = {}, send = true): Desk => ({
  records: direct.stores.records,
  announcements: outlets.announcements,
  watches: async () => ({ lists: new Map(), faults: [] }),
  send: (id) => (send ? sendAnnouncement(id, { ...outlets, ...over }) : Promise.resolve()),
  apiUrl: pipeline.url,
  limits: { maxEventBytes: 100_000, maxEventChanges: 10 },
})

const announce = ({ key, version_id }: Upload, desk = deskWith()) =>
  announceUpload({ key, version_id, rebuilt_since: null }, desk)

/** Two editions that were read, and that nobody has announced. */
async function unannounced(subject: string): Promise<[Upload, Upload]> {
  const read = async (edition: number, vessels: number) =>
    direct.deliver(await direct.store(subject, `In ${edition} the office detained ${vessels} vessels.\n`, edition))
  return [await read(2022, 12), await read(2023, 19)]
}

const Line = z.object({
  'detail-type': z.string(),
  detail: z.object({ subject: z.string(), edition: z.optional(z.int()), to_edition: z.optional(z.int()) }),
})

/** What is on the bus of a subject, sorted. */
async function onTheBus(subject: string): Promise<string[]> {
  const lines = z.array(Line).parse(await pipeline.sent('events'))
  return lines
    .filter(({ detail }) => detail.subject === subject)
    .map(({ 'detail-type': type, detail }) => `${type} ${detail.edition ?? detail.to_edition ?? ''}`)
    .toSorted()
}

async function mails(subject: string): Promise<number> {
  const lines = z.array(z.object({ subject: z.string() })).parse(await pipeline.sent('topics'))
  return lines.filter((line) => line.subject.startsWith(subject)).length
}

const ALL = ['edition.compared 2023', 'report.parsed 2022', 'report.parsed 2023']

/** Where something else happens just before what was told is read. */
class Interrupted extends AnnouncementStore {
  #interruption: (() => Promise<void>) | null

  constructor(client: typeof direct.table, table: string, interruption: () => Promise<void>) {
    super(client, table)
    this.#interruption = interruption
  }

  override async told(...of: Parameters<AnnouncementStore['told']>) {
    const interruption = this.#interruption
    this.#interruption = null
    await interruption?.()
    return super.told(...of)
  }
}

/** The first attempt to make each announcement meets another one: DynamoDB may cancel both. */
class Contended extends AnnouncementStore {
  readonly #met = new Set<string>()

  override async make(...parts: Parameters<AnnouncementStore['make']>): Promise<boolean> {
    const { id } = parts[0].detail
    if (this.#met.has(id)) return super.make(...parts)
    this.#met.add(id)
    return false
  }
}

/** A client of a service that is out of reach. */
const broken = { endpoint: 'http://127.0.0.1:9', ...owner, maxAttempts: 1 }

describe('each thing goes out once', () => {
  test('where messages fail after their event is out', async () => {
    const [earlier, later] = await unannounced('no-mail')
    const desk = deskWith({ topics: new SNSClient(broken), claim: -1000 })
    await expect(announce(later, desk)).rejects.toThrow('ECONNREFUSED')
    expect(await onTheBus('no-mail')).toEqual(['edition.compared 2023', 'report.parsed 2023'])
    expect(await mails('no-mail')).toBe(0)
    await announce(later)
    await announce(earlier)
    expect(await onTheBus('no-mail')).toEqual(ALL)
    expect(await mails('no-mail')).toBe(1)
  })

  test('where the bus refuses at first', async () => {
    const [earlier, later] = await unannounced('no-bus')
    const desk = deskWith({ events: new EventBridgeClient(broken), claim: -1000 })
    await expect(announce(earlier, desk)).rejects.toThrow('ECONNREFUSED')
    await expect(announce(later, desk)).rejects.toThrow('ECONNREFUSED')
    expect(await onTheBus('no-bus')).toEqual([])
    await announce(later)
    await announce(earlier)
    expect(await onTheBus('no-bus')).toEqual(ALL)
  })

  test('where a correction is told by another function in the midst of it', async () => {
    const [earlier, later] = await unannounced('in-between')
    await announce(earlier)
    const correction = async () =>
      announce(
        await direct.deliver(await direct.store('in-between', 'In 2023 the office detained 25 vessels.\n', 2023)),
      )
    const desk = { ...deskWith(), announcements: new Interrupted(direct.table, pipeline.table, correction) }
    await announce(later, desk)
    // The correction, and nothing that takes it back.
    expect(await onTheBus('in-between')).toEqual([...ALL, 'edition.compared 2023', 'report.parsed 2023'].toSorted())
  })

  test('where two deliveries keep each other from making it', async () => {
    const [earlier, later] = await unannounced('in-conflict')
    const desk = { ...deskWith(), announcements: new Contended(direct.table, pipeline.table) }
    await announce(earlier, desk)
    await announce(later, desk)
    expect(await onTheBus('in-conflict')).toEqual(ALL)
  })

  test('where the function ended between deciding and sending', async () => {
    const [earlier, later] = await unannounced('cut-off')
    await announce(earlier, deskWith({}, false))
    await announce(later, deskWith({}, false))
    expect(await onTheBus('cut-off')).toEqual([])
    await announce(later)
    await announce(earlier)
    expect(await onTheBus('cut-off')).toEqual(ALL)
  })

  test('where several functions are at it at once, in any order', async () => {
    const [earlier, later] = await unannounced('at-once')
    await Promise.all([later, earlier, later, earlier, later, earlier].map((upload) => announce(upload)))
    expect(await onTheBus('at-once')).toEqual(ALL)
    expect(await mails('at-once')).toBe(1)
  })
})

test.each([1000, 9999])(
  'an edition of the year %i is announced: it has a neighbour on one side only',
  async (edition) => {
    const event = await direct.store('far-off', 'The office detained 12 vessels.\n', edition)
    await announce(await direct.deliver(event))
    expect(await onTheBus('far-off')).toContain(`report.parsed ${edition}`)
  },
)

test('an upload that nobody has recorded is no announcement, and its message comes again', async () => {
  const message = { key: 'reports/none.txt', version_id: 'v0', rebuilt_since: null }
  await expect(announceUpload(message, deskWith())).rejects.toThrow('nothing is recorded of version v0')
})

const sentences = (edition: number, of: (at: number) => number) =>
  ['boats', 'piers', 'cranes', 'lamps', 'ropes', 'doors']
    .map((thing, at) => `In ${edition} the office repaired ${of(at)} ${thing}.`)
    .join('\n\n')

const read = async (edition: number, of: (at: number) => number) =>
  direct.deliver(await direct.store('many', sentences(edition, of), edition))

test('an event tells what fits, and how many changes it leaves out', async () => {
  await read(2022, (at) => 10 + at)
  const later = await read(2023, (at) => 100 + at)
  const desk = deskWith()
  await announce(later, { ...desk, limits: { maxEventBytes: 100_000, maxEventChanges: 4 } })
  const Compared = z.object({ changes: z.array(z.unknown()), changes_total: z.int(), cut: z.int() })
  const line = (await pipeline.sent('events')).find(
    (one) => JSON.stringify(one).includes('"edition.compared"') && JSON.stringify(one).includes('"many"'),
  )
  const { changes, changes_total, cut } = z.object({ detail: Compared }).parse(line).detail
  expect([changes.length, changes_total, cut]).toEqual([4, 6, 2])
})
