import * as z from 'zod/mini'
import type { Answer } from '../gateway/answer.ts'
import { JsonServiceError, jsonResult } from '../gateway/json-protocol.ts'
import { sequenceKey } from '../state/sequence-key.ts'
import type { State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import { createTransactionLock } from '../state/transaction-lock.ts'
import type { Attributes } from './stored-item.ts'
import { isFailedCondition, keyIn, parseAnswer, storedItem } from './stored-item.ts'
import type { EngineAnswer, TableEngine } from './table-engine.ts'

/** What the engine lacks: several items written or read as one. */
export interface Transactions {
  /** @throws JsonServiceError ValidationException for a request that makes no sense. */
  write: (input: unknown) => Promise<Answer>
  get: (input: unknown) => Promise<Answer>
  /** Runs any other request, which sees all of a transaction or nothing. */
  outside: <Result>(task: () => Promise<Result>) => Promise<Result>
  /** Undoes what a process that ended in the middle of a transaction left behind. */
  recover: () => Promise<void>
}

/** An item as it was before a transaction; without `item` where there was none. */
interface Snapshot {
  table: string
  key: Attributes
  item?: Attributes
}

const Part = z.looseObject({
  TableName: z.string(),
  Key: z.optional(z.unknown()),
  Item: z.optional(z.unknown()),
  ReturnValuesOnConditionCheckFailure: z.optional(z.string()),
})
const WRITES = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'UpdateItem' } as const
const MOST_ITEMS = 100
const WriteInput = z.object({
  TransactItems: z
    .array(z.partialRecord(z.enum(['Put', 'Update', 'Delete', 'ConditionCheck']), Part))
    .check(z.minLength(1), z.maxLength(MOST_ITEMS)),
})
const GetInput = z.object({
  TransactItems: z.array(z.object({ Get: Part })).check(z.minLength(1), z.maxLength(MOST_ITEMS)),
})

/**
 * Adds transactions to the engine: alone, each write with its condition; where one fails, everything is put back. What
 * is to be put back is written down first, so that a crash in between changes nothing either.
 */
export function createTransactions(engine: TableEngine, state: State): Transactions {
  const journal = state.records<Snapshot[]>('table-transactions')
  const lock = createTransactionLock()

  async function restore(snapshots: readonly Snapshot[]): Promise<void> {
    for (const { table: TableName, key: Key, item: Item } of snapshots) {
      const answer = Item
        ? await engine.call('PutItem', JSON.stringify({ TableName, Item }))
        : await engine.call('DeleteItem', JSON.stringify({ TableName, Key }))
      if (answer.status !== 200) throw new Error(`An item of ${TableName} could not be put back: ${text(answer)}`)
    }
  }

  async function snapshot(part: z.infer<typeof Part>): Promise<Snapshot> {
    const table = part.TableName
    const key = await keyIn(engine, table, part.Key ?? part.Item)
    const item = await storedItem(engine, table, key)
    return { table, key, ...(item && { item }) }
  }

  async function writeAll(input: unknown): Promise<Answer> {
    const parts = parse(WriteInput, input).TransactItems.map((item) => {
      const [entry, ...others] = entriesOf(item)
      if (!entry || others.length > 0)
        throw invalid('TransactItems can only contain one of Check, Put, Update or Delete')
      return entry
    })
    const before = await Promise.all(parts.map(({ part }) => snapshot(part)))
    if (new Set(before.map(identity)).size < before.length) {
      throw invalid('Transaction request cannot include multiple operations on one item')
    }
    const journalKey = sequenceKey(state.nextSequence())
    await state.write([put(journal, journalKey, before)])
    const answers: EngineAnswer[] = []
    for (const { kind, part } of parts) answers.push(await engine.call(WRITES[kind], JSON.stringify(part)))
    const failed = answers.some(({ status }) => status !== 200)
    // A check is run as an update that changes nothing, which leaves an item where there was none.
    await restore(before.filter((_snapshot, index) => failed || parts[index]?.kind === 'ConditionCheck'))
    await state.write([remove(journal, journalKey)])
    if (!failed) return jsonResult({})
    const refused = answers.find((answer) => answer.status !== 200 && !isFailedCondition(answer))
    if (refused) return refused
    return cancelled(
      answers.map((answer, index) =>
        isFailedCondition(answer)
          ? {
              Code: 'ConditionalCheckFailed',
              Message: 'The conditional request failed',
              ...(parts[index]?.part.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && {
                Item: before[index]?.item,
              }),
            }
          : { Code: 'None' },
      ),
    )
  }

  async function getAll(input: unknown): Promise<Answer> {
    const { TransactItems } = parse(GetInput, input)
    const answers = await Promise.all(TransactItems.map(({ Get }) => engine.call('GetItem', JSON.stringify(Get))))
    const refused = answers.find(({ status }) => status !== 200)
    return refused ?? jsonResult({ Responses: answers.map(parseAnswer) })
  }

  return {
    write: (input) => lock.exclusive(() => writeAll(input)),
    get: (input) => lock.exclusive(() => getAll(input)),
    outside: lock.shared,
    async recover() {
      for await (const [key, snapshots] of journal.iterator()) {
        await restore(snapshots)
        await state.write([remove(journal, key)])
      }
    },
  }
}

type Kind = keyof typeof WRITES

function entriesOf(
  item: z.infer<typeof WriteInput>['TransactItems'][number],
): { kind: Kind; part: z.infer<typeof Part> }[] {
  const kinds: Kind[] = ['Put', 'Update', 'Delete', 'ConditionCheck']
  return kinds.flatMap((kind) => {
    const part = item[kind]
    return part ? [{ kind, part }] : []
  })
}

function identity({ table, key }: Snapshot): string {
  return JSON.stringify([table, ...Object.entries(key).toSorted(([left], [right]) => (left < right ? -1 : 1))])
}

function cancelled(CancellationReasons: { Code: string }[]): Answer {
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ')
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`
  const type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException'
  return { ...jsonResult({ __type: type, message, Message: message, CancellationReasons }), status: 400 }
}

function text({ body }: EngineAnswer): string {
  return body.toString('utf8')
}

function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, input)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function invalid(message: string): JsonServiceError {
  return new JsonServiceError('com.amazon.coral.validate#ValidationException', message)
}
