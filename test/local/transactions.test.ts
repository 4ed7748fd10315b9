import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { State } from '../../local/state/open-state.ts'
import { openState } from '../../local/state/open-state.ts'
import { createTransactionLock } from '../../local/state/transaction-lock.ts'
import { storedItem } from '../../local/table/stored-item.ts'
import type { TableEngine } from '../../local/table/table-engine.ts'
import { openTableEngine } from '../../local/table/table-engine.ts'
import { createTransactions } from '../../local/table/transactions.ts'
import { eventually } from './support/eventually.ts'

let folder: string
let state: State
let engine: TableEngine

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-transactions-'))
  state = await openState(path.join(folder, 'data'), { pid: process.pid, url: '' })
  engine = await openTableEngine(path.join(folder, 'tables'))
  const table = {
    TableName: 'figures',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  }
  await engine.call('CreateTable', JSON.stringify(table))
})
afterAll(async () => {
  await engine.close()
  await state.close()
  await rm(folder, { recursive: true, force: true })
})

const TableName = 'figures'
const item = (pk: string, n: string): Record<string, unknown> => ({ pk: { S: pk }, n: { N: n } })
const both = (n: string) => ({
  TransactItems: ['held', 'missing'].map((pk) => ({ Put: { TableName, Item: item(pk, n) } })),
})
const stored = () => Promise.all(['held', 'missing'].map((pk) => storedItem(engine, TableName, { pk: { S: pk } })))

describe('a transaction', () => {
  test('that a crash cut in two is undone at the next start', async () => {
    // A table that was just made is not yet there for items.
    await eventually(async () => {
      const held = await engine.call('PutItem', JSON.stringify({ TableName, Item: item('held', '1') }))
      expect(held.status).toBe(200)
    })
    let writes = 0
    const dying: TableEngine = {
      ...engine,
      async call(operation, body) {
        const answer = await engine.call(operation, body)
        if (operation === 'PutItem' && (writes += 1) === 2) throw new Error('the process ends here')
        return answer
      },
    }
    await expect(createTransactions(dying, state).write(both('2'))).rejects.toThrow('the process ends here')
    expect(await stored()).toEqual([item('held', '2'), item('missing', '2')])
    await createTransactions(engine, state).recover()
    expect(await stored()).toEqual([item('held', '1'), undefined])
  })

  test('that came to its end is not undone', async () => {
    await createTransactions(engine, state).write(both('3'))
    await createTransactions(engine, state).recover()
    expect(await stored()).toEqual([item('held', '3'), item('missing', '3')])
  })
})

test('an exclusive task waits for the shared ones before it, and those after it wait for it', async () => {
  const lock = createTransactionLock()
  const order: string[] = []
  const task = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    order.push(`${name} ends`)
  }
  await Promise.all([
    lock.shared(task('a')),
    lock.shared(task('b')),
    lock.exclusive(task('C')),
    lock.shared(task('d')),
    lock.exclusive(task('E')),
  ])
  const alone = (name: string) => order.indexOf(`${name} ends`) - order.indexOf(`${name} begins`)
  expect(order.slice(0, 2)).toEqual(['a begins', 'b begins'])
  expect([alone('C'), alone('E')]).toEqual([1, 1])
  expect(order.indexOf('d begins')).toBeGreaterThan(order.indexOf('C ends'))
  expect(order.indexOf('C begins')).toBeGreaterThan(order.indexOf('b ends'))
})
