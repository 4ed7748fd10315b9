import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { XMLParser } from 'fast-xml-parser'
import * as z from 'zod/mini'
import type { Announcement, EditionCompared } from '../../schemas/announcement.ts'
import { FeedAnswer } from '../../schemas/http.ts'
import { announcedOf, lineOf, settled } from './support/announced.ts'
import { type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

/* What a series brings about over the years, as it is told on the bus, by message and in the feeds: each thing once. */

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = await startPipeline()
})
afterAll(() => pipeline.stop())

const MailLine = z.object({ subject: z.string(), message: z.string(), attributes: z.record(z.string(), z.string()) })

const announced = (subject: string) => announcedOf(pipeline, subject)

async function mails(subject: string) {
  await settled(pipeline)
  return z
    .array(MailLine)
    .parse(await pipeline.sent('topics'))
    .filter((mail) => mail.subject.startsWith(subject))
}

const key = (subject: string, edition: number, extension = 'txt') =>
  `reports/${SERIES}/${subject}/${edition}.${extension}`
const report = (edition: number, vessels: number, fees: string, more = '') =>
  `In ${edition} the office detained ${vessels} vessels.\n\nIt collected $${fees} million in fees in ${edition}.\n\n${more}`

const drop = (subject: string, edition: number, text: string) => pipeline.drop(key(subject, edition), text)

/** Sorted: what is told first when two reports land together is not said. */
const linesOf = async (subject: string) => (await announced(subject)).map(lineOf).toSorted()

const watch = (when: unknown) => JSON.stringify({ watches: [{ series: SERIES, subject: 'watched', when }] })

const isCompared = (one: Announcement): one is { type: 'edition.compared'; detail: EditionCompared } =>
  one.type === 'edition.compared'

test('a year: the edition comes in and is compared, both sentences inside', async () => {
  await drop('north', 2022, report(2022, 12, '4.1'))
  await drop('north', 2023, report(2023, 19, '4.1'))
  expect(await linesOf('north')).toEqual([
    'compared 2022-2023: Vessels detained rose from 12 (2022) to 19 (2023)',
    'report.parsed 2022',
    'report.parsed 2023',
  ])
  const [compared] = (await announced('north')).filter(isCompared)
  expect(compared?.detail).toMatchObject({
    series: SERIES,
    correction: false,
    verdicts: { increased: 1, unchanged: 1 },
    changes_total: 1,
    cut: 0,
    withdrawn: [],
    changes: [
      {
        from: { num: '12', sentence: 'In 2022 the office detained 12 vessels.' },
        to: { num: '19', sentence: 'In 2023 the office detained 19 vessels.' },
      },
    ],
  })
  const { status } = await fetch(compared?.detail.link ?? '')
  expect(status).toBe(200)
})

test('the same bytes again, under the same key or another, are told once', async () => {
  await drop('again', 2022, report(2022, 12, '4.1'))
  await drop('again', 2023, report(2023, 19, '4.1'))
  const before = await linesOf('again')
  expect((await drop('again', 2023, report(2023, 19, '4.1'))).state).toBe('duplicate')
  const metadata = { series: SERIES, subject: 'again', edition: '2023' }
  expect((await pipeline.drop('second/again.txt', report(2023, 19, '4.1'), metadata)).state).toBe('duplicate')
  expect(await linesOf('again')).toEqual(before)
  expect(before).toHaveLength(3)
})

const crew = (edition: number, count: number) => `The office trained ${count} pilots in ${edition}.\n`

describe('a corrected edition', () => {
  test('tells what is other than told before, and not the rest again', async () => {
    await drop('corrected', 2022, report(2022, 12, '4.1', crew(2022, 7)))
    const first = await drop('corrected', 2023, report(2023, 19, '5.2', crew(2023, 9)))
    await announced('corrected')
    await drop('corrected', 2023, report(2023, 21, '4.1', crew(2023, 9)))
    const told = await announced('corrected')
    expect(told.map(lineOf).slice(-2)).toEqual([
      'report.parsed 2023',
      'corrected 2022-2023: Vessels detained rose from 12 (2022) to 21 (2023)',
    ])
    expect(told.at(-2)?.detail).toMatchObject({ corrects: first.document })
    expect(told.at(-1)?.detail).toMatchObject({
      correction: true,
      changes: [{ was: expect.stringContaining('Vessels detained rose from 12 (2022) to 19 (2023)') }],
      withdrawn: [expect.stringMatching(/rose from 4.1 million.* to 5.2 million/)],
    })
    const [mail] = (await mails('corrected 2023, corrected')).slice(-1)
    expect(mail?.message).toContain('Told before: Vessels detained rose from 12 (2022) to 19 (2023)')
  })

  test('that says the same in other words brings no comparison', async () => {
    await drop('reworded', 2022, report(2022, 12, '4.1'))
    await drop('reworded', 2023, report(2023, 19, '4.1'))
    await drop('reworded', 2023, report(2023, 19, '4.1', 'The building was painted.'))
    expect((await linesOf('reworded')).map((line) => line.slice(0, 19))).toEqual([
      'compared 2022-2023:',
      'report.parsed 2022',
      'report.parsed 2023',
      'report.parsed 2023',
    ])
  })

  test('that goes back to the first document is a change again', async () => {
    await drop('back', 2022, report(2022, 12, '4.1'))
    await drop('back', 2023, report(2023, 19, '4.1'))
    await announced('back')
    await drop('back', 2023, report(2023, 21, '4.1'))
    await announced('back')
    await drop('back', 2023, report(2023, 19, '4.1'))
    expect((await announced('back')).map(lineOf).at(-1)).toBe(
      'corrected 2022-2023: Vessels detained rose from 12 (2022) to 19 (2023)',
    )
  })
})

test('an edition that lands late is compared with both its neighbours', async () => {
  await drop('late', 2021, report(2021, 10, '4.1'))
  await drop('late', 2023, report(2023, 30, '4.1'))
  expect(await linesOf('late')).toEqual(['report.parsed 2021', 'report.parsed 2023'])
  await drop('late', 2022, report(2022, 20, '4.1'))
  expect(await linesOf('late')).toEqual([
    'compared 2021-2022: Vessels detained rose from 10 (2021) to 20 (2022)',
    'compared 2022-2023: Vessels detained rose from 20 (2022) to 30 (2023)',
    'report.parsed 2021',
    'report.parsed 2022',
    'report.parsed 2023',
  ])
})

test('a rejected report is told with its reason, on the bus and by message', async () => {
  await drop('broken', 2023, '')
  const [rejected, ...others] = await announced('broken')
  expect(others).toEqual([])
  expect(rejected).toMatchObject({ type: 'report.rejected', detail: { reason: 'empty', edition: 2023 } })
  const [mail] = await mails('broken')
  expect(mail).toMatchObject({ subject: 'broken 2023: rejected', attributes: { watch: 'everything' } })
  expect(mail?.message).toContain('The file is empty.')
})

describe('watches', () => {
  test('mark the changes that they look for, and bring messages of their own; a faulty one is told', async () => {
    await pipeline.put('watches/falls.json', watch('fell'))
    await pipeline.put('watches/large.json', watch({ changed_by_percent: 50 }))
    await pipeline.put('watches/small.json', watch('never'))
    // A folder, as the console of S3 makes one.
    await pipeline.put('watches/', '')
    await drop('watched', 2022, report(2022, 12, '4.1'))
    await drop('watched', 2023, report(2023, 19, '3.9'))
    const compared = (await announced('watched')).find(isCompared)
    expect(compared?.detail.watches).toEqual(['falls', 'large'])
    expect(compared?.detail.changes.map(({ verdict, watches }) => [verdict, ...watches]).toSorted()).toEqual([
      ['decreased', 'falls'],
      ['increased', 'large'],
    ])
    expect(compared?.detail.warnings).toEqual([
      'watches/small.json is not used: line 1: watches[0].when: must be "any", "rose", "fell", "vanished", "appeared", {"changed_by": 20} or {"changed_by_percent": 10}',
    ])
    const sent = await mails('watched')
    expect(sent.map(({ subject, attributes }) => [attributes['watch'], subject])).toEqual([
      ['everything', 'watched 2023: 1 rose, 1 fell'],
      ['falls', 'watched 2023: 1 change for falls'],
      ['large', 'watched 2023: 1 change for large'],
    ])
    expect(sent[1]?.message).toContain('fell from 4.1 million')
    expect(sent[1]?.message).not.toContain('Vessels')
  })
})

describe('the feed', () => {
  const Entry = z.object({
    id: z.string(),
    title: z.string(),
    updated: z.string(),
    category: z.object({ '@_term': z.string() }),
    link: z.object({ '@_href': z.string() }),
    content: z.object({ '#text': z.string(), '@_type': z.string() }),
  })
  const Feed = z.object({
    feed: z.object({ id: z.string(), updated: z.string(), title: z.string(), entry: z.array(Entry) }),
  })
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' })
  const read = async (address: string) =>
    Feed.parse(parser.parse(await (await pipeline.get(address)).text(), true)).feed

  test('of a subject has an entry for each thing that was announced, once', async () => {
    await drop('fed', 2022, report(2022, 12, '4.1'))
    await drop('fed', 2023, report(2023, 19, '4.1', 'The <b>Mole & Quay</b> fined 3 masters in 2023.\u000b'))
    await drop('fed', 2023, report(2023, 19, '4.1', 'The <b>Mole & Quay</b> fined 3 masters in 2023.\u000b'))
    const told = await announced('fed')
    await drop('fed', 2023, report(2023, 21, '4.1', 'The <b>Mole & Quay</b> fined 3 masters in 2023.'))
    await drop('fed', 2024, '')
    const all = await announced('fed')
    expect(told.length).toBeLessThan(all.length)
    const { entry: entries, title } = await read(`/v1/feed?series=${SERIES}&subject=fed`)
    expect(title).toBe(`${SERIES} / fed`)
    expect(entries.map(({ id }) => id).toSorted()).toEqual(all.map(({ detail }) => `urn:uuid:${detail.id}`).toSorted())
    expect(entries.map((one) => one.category['@_term']).toSorted()).toEqual([
      'compared',
      'compared',
      'corrected',
      'landed',
      'landed',
      'rejected',
    ])
    const first = entries.find(({ id }) => id === `urn:uuid:${told.find(isCompared)?.detail.id ?? ''}`)
    expect(first?.title).toBe('fed 2022 → 2023: 1 rose, 1 unchanged, 1 new')
    expect(first?.content['#text']).toContain('<p>Vessels detained rose from 12 (2022) to 19 (2023)')
    const whole = await read(`/v1/feed?series=${SERIES}`)
    expect(whole.entry.map(({ id }) => id)).toEqual(expect.arrayContaining(entries.map(({ id }) => id)))
    expect(whole.id).not.toBe((await read(`/v1/feed?series=${SERIES}&subject=fed`)).id)
  })

  test('is Atom for whoever takes anything, and not sent again to whoever has it', async () => {
    const first = await pipeline.get(`/v1/feed?series=${SERIES}`)
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const etag = first.headers.get('etag') ?? ''
    const again = await pipeline.get(`/v1/feed?series=${SERIES}`, { 'if-none-match': etag })
    expect(again.status).toBe(304)
    const json = await pipeline.get(`/v1/feed?series=${SERIES}`, { accept: 'application/json' })
    expect(FeedAnswer.parse(await json.json()).items.length).toBeGreaterThan(0)
  })

  test('of what nobody holds says what is held', async () => {
    const answer = await pipeline.get(`/v1/feed?series=${SERIES}&subject=nobody`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ available: { subjects: expect.arrayContaining(['fed']) } })
  })
})

/** What comparisons told of a subject, but for its name. */
const comparisonsOf = async (subject: string) =>
  (await announced(subject)).filter(isCompared).map(({ detail }) => ({
    ...detail,
    id: null,
    link: null,
    subject: null,
    changes: detail.changes.map(({ text, from, to }) => [text, from?.sentence, to?.sentence]),
  }))
const byEdition = (a: { from_edition: number }, b: { from_edition: number }) => a.from_edition - b.from_edition

/** Lets editions land, one after the other or all at once. */
const land = async (subject: string, order: readonly number[], together: boolean) => {
  const landing = (edition: number) => drop(subject, edition, report(edition, edition - 2000, '4.1'))
  if (together) await Promise.all(order.map(landing))
  else for (const edition of order) await landing(edition)
  return (await comparisonsOf(subject)).toSorted(byEdition)
}

describe('in whichever order editions land, the same comparisons are told', () => {
  const editions = [2020, 2021, 2022, 2023]
  const orders = [
    [2023, 2022, 2021, 2020],
    [2021, 2023, 2020, 2022],
    [2022, 2020, 2023, 2021],
  ]
  test.each(orders)('%d, %d, %d, %d', async (...order) => {
    const inOrder = await land(`ordered-${order.join('-')}`, editions, false)
    expect(inOrder.map(({ from_edition }) => from_edition)).toEqual([2020, 2021, 2022])
    expect(await land(`shuffled-${order.join('-')}`, order, false)).toEqual(inOrder)
    expect(await land(`together-${order.join('-')}`, order, true)).toEqual(inOrder)
  })
})

test('nothing was refused or given up', () => {
  expect(pipeline.faults).toEqual([])
})
