import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openTableEngine, TablesClosedError } from '../../local/table/table-engine.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'table-engine-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const TABLE = {
  TableName: 'figures',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
}
const item = (pk: string): string => JSON.stringify({ TableName: 'figures', Item: { pk: { S: pk } } })
const key = (pk: string): string => JSON.stringify({ TableName: 'figures', Key: { pk: { S: pk } } })

test('closing amid writers that never rest answers or refuses each request; what was answered is kept', async () => {
  const engine = await openTableEngine(directory)
  await engine.call('CreateTable', JSON.stringify(TABLE))
  const written = new Set<string>()
  const writers = Array.from({ length: 8 }, async (_none, writer) => {
    for (let round = 0; ; round++) {
      const pk = `${writer}-${round}`
      const answer = await engine.call('PutItem', item(pk))
      if (answer.status === 200) written.add(pk)
      await engine.call('DeleteItem', key(`${writer}-${round - 2}`))
      written.delete(`${writer}-${round - 2}`)
    }
  })
  const ends = Promise.allSettled(writers)
  while (written.size < 16) await new Promise(setImmediate)
  await engine.close()
  for (const end of await ends) expect(end).toMatchObject({ reason: expect.any(TablesClosedError) })

  const again = await openTableEngine(directory)
  for (const pk of written) {
    expect(JSON.parse((await again.call('GetItem', key(pk))).body.toString())).toEqual({ Item: { pk: { S: pk } } })
  }
  await again.close()
})
