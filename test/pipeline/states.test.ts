import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { ObservationsPage } from '../../schemas/http.ts'
import { makeDocx, para, run } from '../extract/formats/support/make-docx.ts'
import { makePdf, onePage, paragraph, rawPdf, stream } from '../extract/formats/support/make-pdf.ts'
import { type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline()
})
afterAll(() => pipeline.stop())

const report = (detained: number) =>
  `Safety: In 2022 the office detained ${detained} vessels. It was a quiet year for the pilots.\n`
const key = (subject: string, edition = 2022) => `reports/${SERIES}/${subject}/${edition}.txt`

describe('each object that lands ends in one state', () => {
  test('parsed: its figures can be asked, each with its sentence', async () => {
    const upload = await pipeline.drop(key('parsed'), report(12))
    expect(upload).toMatchObject({ state: 'parsed', reason: null, identity_from: 'key', edition: 2022 })
    const { items } = await pipeline.ask(
      `/v1/observations?series=${SERIES}&subject=parsed&edition=2022`,
      ObservationsPage,
    )
    expect(items).toEqual([
      expect.objectContaining({ num: '12', value: 12, sentence: 'In 2022 the office detained 12 vessels.' }),
    ])
  })

  test('parsed-with-warnings: a text without a figure says so', async () => {
    const upload = await pipeline.drop(key('no-figures'), 'The office kept its usual hours.\n')
    expect(upload).toMatchObject({ state: 'parsed-with-warnings', warnings: [{ code: 'no-figures' }] })
  })

  test('duplicate: the same bytes again name the version that brought them first', async () => {
    const first = await pipeline.drop(key('duplicate'), report(3))
    const second = await pipeline.drop(key('duplicate'), report(3))
    expect(second).toMatchObject({ state: 'duplicate', document: first.document })
    expect(second.message).toContain(first.version_id)
    const { documents, uploads } = await pipeline.edition('duplicate', 2022)
    expect(uploads.map(({ state }) => state)).toEqual(['parsed', 'duplicate'])
    expect(documents.filter(({ in_force }) => in_force).map(({ version_id }) => version_id)).toEqual([first.version_id])
  })

  const sentence = 'In 2022 the office detained 12 vessels.'
  const page = `<!doctype html><title>Harbour</title><nav>44 links</nav><main><p>${sentence}</p></main>`
  const pdf = (): Promise<Uint8Array> =>
    makePdf([paragraph(['The pilots had a quiet year.'], 72, 90), paragraph([sentence], 72, 90)])
  const asMetadata = { series: SERIES, subject: 'by-metadata', edition: '2020' }

  test.each<[string, string, () => Promise<Uint8Array | string>, Record<string, string>, number | null]>([
    ['html', key('html'), async () => page, {}, null],
    ['html', `reports/${SERIES}/html-as-pdf/2022.pdf`, async () => page, {}, null],
    ['pdf', key('pdf'), pdf, {}, 2],
    ['docx', key('docx'), async () => makeDocx(para(run(sentence))), {}, null],
    ['docx', 'inbox/Scan (final) ü.PDF', async () => makeDocx(para(run(sentence))), asMetadata, null],
  ])('parsed: %s, dropped as %s', async (format, name, body, metadata, onPage) => {
    const upload = await pipeline.drop(name, await body(), metadata)
    expect(upload).toMatchObject({ state: 'parsed', format, reason: null })
    const { subject, edition } = upload
    const asked = `/v1/observations?series=${SERIES}&subject=${subject}&edition=${edition}`
    const { items } = await pipeline.ask(asked, ObservationsPage)
    expect(items).toEqual([expect.objectContaining({ num: '12', value: 12, sentence, page: onPage })])
  })

  test.each([
    ['encrypted', rawPdf(onePage(stream('', 'BT ET')), '/Encrypt 9 0 R '), 'without a password'],
    ['unsupported-format', zipSync({ 'report.txt': strToU8(sentence) }), 'PDF and DOCX are read'],
    ['malformed', '%PDF-1.7 and nothing else', 'broken'],
    ['no-text-layer', rawPdf(onePage(stream('', '0 0 10 10 re f'))), 'text layer'],
  ] as const)('rejected, %s, by what the file holds and not by its name', async (reason, body, words) => {
    const upload = await pipeline.drop(key(`rejected-${reason}`), body)
    expect(upload).toMatchObject({ state: 'rejected', reason, message: expect.stringContaining(words) })
  })

  test.each([
    ['empty', '', 'The file is empty.'],
    ['empty', ' \n\t\n', ''],
    ['not-text', new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 7, 0]), ''],
    ['too-large', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61), 'at most'],
  ] as const)('rejected, %s', async (reason, body, words) => {
    const upload = await pipeline.drop(key(`rejected-${reason}`), body)
    expect(upload).toMatchObject({ state: 'rejected', reason })
    expect(upload.message).toContain(words)
    const edition = await pipeline.edition(`rejected-${reason}`, 2022)
    expect(edition).toMatchObject({ state: 'rejected', document: null })
  })

  test('rejected, identity-unknown: neither key nor metadata nor text tell what it is', async () => {
    const upload = await pipeline.drop('inbox/notes.txt', 'Twelve boats came in.\n')
    expect(upload).toMatchObject({ state: 'rejected', reason: 'identity-unknown', series: null })
  })

  test('the metadata tells the identity where the key does not', async () => {
    const metadata = { series: SERIES, subject: 'by-metadata', edition: '2021' }
    const upload = await pipeline.drop('inbox/any name.txt', report(8), metadata)
    expect(upload).toMatchObject({ state: 'parsed', identity_from: 'metadata', subject: 'by-metadata', edition: 2021 })
  })

  test('nothing that the template does not allow was needed, and no message failed', () => {
    expect(pipeline.faults).toEqual([])
  })
})

describe('an edition', () => {
  test('gets a new document, and the old one stays', async () => {
    const first = await pipeline.drop(key('corrected'), report(5))
    const second = await pipeline.drop(key('corrected'), report(6))
    const { document, documents } = await pipeline.edition('corrected', 2022)
    expect(document).toBe(second.document)
    expect(documents.map((held) => [held.document, held.in_force])).toEqual([
      [first.document, false],
      [second.document, true],
    ])
  })

  test('keeps its last good document when a new one is rejected, and says so', async () => {
    const good = await pipeline.drop(key('kept'), report(7))
    await pipeline.drop(key('kept'), '')
    const edition = await pipeline.edition('kept', 2022)
    expect(edition).toMatchObject({ state: 'parsed', document: good.document })
    expect(edition.message).toContain('a newer document was rejected')
  })

  test('that is not held is a 404 that says what is', async () => {
    await pipeline.drop(key('held', 2021), report(1))
    const response = await pipeline.get(`/v1/diff?series=${SERIES}&subject=held&from=2020&to=2021`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 404, available: { editions: [2021] } })
  })
})
