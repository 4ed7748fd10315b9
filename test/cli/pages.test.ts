import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, describe, expect, test } from '@jest/globals'
import { dropFiles } from '../../cli/stack/drop-files.ts'
import { dropReport } from '../../cli/stack/drop-report.ts'
import { localSettings } from '../../cli/stack/stack-access.ts'
import { yearover } from './support/run-cli.ts'
import { accessDenied, json, problem, type Reply, serve } from './support/serve.ts'
import { upload } from '../records/upload.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yearover-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Uploads in pages; the cursor is the number of the page. */
const inPages = (pages: readonly (readonly ReturnType<typeof upload>[])[]) => (url: URL) => {
  const at = Number(url.searchParams.get('cursor') ?? 0)
  return json({ items: pages[at] ?? [], next: at + 1 < pages.length ? String(at + 1) : null })
}

const PAGES = [0, 1, 2].map((page) => [0, 1].map((item) => upload({ key: `${page}-${item}.txt` })))

test.each([
  ['json', (stdout: string) => stdout.match(/"key"/g)],
  ['jsonl', (stdout: string) => stdout.match(/"key"/g)],
  ['csv', (stdout: string) => stdout.match(/\d-\d\.txt/g)],
  ['md', (stdout: string) => stdout.match(/^\| \d-\d\.txt/gm)],
  ['table', (stdout: string) => stdout.match(/^\d-\d\.txt/gm)],
])('reports shows all pages as %s', async (format, keysIn) => {
  const { url, close } = await serve(inPages(PAGES))
  const { code, stdout } = await yearover(['reports', '--url', url, '--format', format])
  close()
  expect({ code, keys: keysIn(stdout)?.length }).toEqual({ code: 0, keys: 6 })
})

/** Drops a file into a bucket whose uploads are told in pages; by the seventh look the server fails. */
const dropAmong = async (pages: Parameters<typeof inPages>[0]) => {
  const asked: string[] = []
  const { url, close } = await serve((asking, { method }) => {
    if (method === 'PUT') return json({})
    asked.push(asking.search)
    return asked.length > 6 ? json({}, 500) : inPages(pages)(asking)
  })
  const s3 = new S3Client({ ...localSettings(url), forcePathStyle: true })
  const deployment = { settings: localSettings(url), bucket: 'b', api: url }
  const found = await dropReport(s3, deployment, 'report.txt', new Uint8Array([1])).catch((error: unknown) => error)
  close()
  return { found, asked }
}

describe('a file whose key tells no identity', () => {
  const others = [0, 1].map((item) => upload({ key: `${item}.txt` }))
  const mine = upload({ key: 'report.txt', version_id: 'v-mine' })

  test('is found behind any number of pages', async () => {
    expect((await dropAmong([others, others, [mine]])).found).toEqual(mine)
  })

  test('is not looked for among what landed long before', async () => {
    const old = upload({ landed_at: '2001-01-01T00:00:00Z' })
    const { asked } = await dropAmong([[...others, old], [mine]])
    expect(asked.filter((search) => search.includes('cursor'))).toEqual([])
  })
})

describe('put', () => {
  const file = path.join(folder, 'report.txt')
  writeFileSync(file, 'In 2022, 3 doors closed.')
  const drop = async (reply: (method: string | undefined) => Reply | null) => {
    const { url, close } = await serve((_, { method, socket }) => reply(method) ?? (socket.destroy(), json({})))
    const deployment = { settings: { ...localSettings(url), maxAttempts: 1 }, bucket: 'b', api: url }
    const dropped = await dropFiles(deployment, [{ file, key: 'report.txt' }]).catch((error: unknown) => error)
    close()
    return dropped
  }

  test.each([
    ['before a file is in', () => null],
    ['while it waits', (method: string | undefined) => (method === 'PUT' ? json({}) : null)],
  ])('a stack that goes away %s ends it as unreachable', async (_, reply) => {
    expect(await drop(reply)).toMatchObject({ exitCode: 6 })
  })

  test('a bucket or an API that refuses a file is told of that file', async () => {
    expect(await drop(() => accessDenied)).toMatchObject([{ upload: null }])
    expect(await drop((method) => (method === 'PUT' ? json({}) : problem(500, 'failed')))).toMatchObject([
      { upload: null },
    ])
  })
})
