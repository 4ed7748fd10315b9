import { describe, expect, test } from '@jest/globals'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { decodeCursor, encodeCursor } from '../../functions/diff-documents/cursor.ts'
import { ReadingCache } from '../../functions/diff-documents/reading-cache.ts'
import { RecordStore } from '../../functions/shared/record-store.ts'
import { observation } from '../records/observation.ts'
import { readEnvironment } from '../../functions/shared/environment.ts'
import { toCsv } from '../../render/csv.ts'
import { ParseDocumentEnvironment } from '../../functions/parse-document/env.ts'

describe('a cursor', () => {
  const query = { series: 's', limit: 2 }

  test('brings back its position, whatever the page size', () => {
    const cursor = encodeCursor('2024#1#v', query)
    expect(decodeCursor({ ...query, cursor, limit: 50 })).toBe('2024#1#v')
    expect(decodeCursor(query)).toBeNull()
  })

  test.each([
    ['another query', encodeCursor('p', { series: 'other' })],
    ['no cursor of ours', 'bm90IGpzb24'],
    ['another shape', Buffer.from('{"a":1}').toString('base64url')],
  ])('is refused when it is of %s', (_, cursor) => {
    expect(() => decodeCursor({ ...query, cursor })).toThrow('made for another query')
  })
})

test('a reading that is asked for twice at once is kept and counted once', async () => {
  let asked = 0
  class Counted extends RecordStore {
    override observations = async () => {
      asked += 1
      return Array.from({ length: 9000 }, () => observation({}))
    }
  }
  const cache = new ReadingCache(new Counted(DynamoDBDocumentClient.from(new DynamoDBClient({})), 'table'))
  await Promise.all([cache.observations('a'), cache.observations('a')])
  await cache.observations('b')
  const before = asked
  await cache.observations('a')
  await cache.observations('b')
  expect(asked).toBe(before)
})

test('an environment that lacks variables is refused by name', () => {
  expect(() =>
    readEnvironment(ParseDocumentEnvironment, { TABLE_NAME: 'reports', MAX_DOCUMENT_BYTES: 'many' }),
  ).toThrow(/READINGS_BUCKET.*MAX_DOCUMENT_BYTES: must be a whole number.*MAX_RECEIVE_COUNT/s)
})

test('CSV quotes what needs it, disarms formulas and leaves missing values empty', () => {
  const columns = (['text', 'number', 'missing'] as const).map((name) => ({
    name,
    cell: (record: Record<typeof name, string | number | null>) => record[name],
  }))
  const csv = toCsv(columns, [
    { text: '=HYPERLINK("x")', number: -5, missing: null },
    { text: 'two\nlines, "quoted"', number: 0.5, missing: null },
    { text: '\n @SUM(A1)', number: 1, missing: null },
    { text: '=', number: 2, missing: null },
  ])
  expect(csv).toBe(
    'text,number,missing\r\n"\'=HYPERLINK(""x"")",-5,\r\n"two\nlines, ""quoted""",0.5,\r\n"\'\n @SUM(A1)",1,\r\n=,2,\r\n',
  )
})
