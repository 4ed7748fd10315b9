import { isObject } from '../is-object.ts'
import type { EngineAnswer, TableEngine } from './table-engine.ts'
import { objectsIn, textAt } from './table-input.ts'

/** Attributes in DynamoDB's JSON: `{ "pk": { "S": "text" } }`. */
export type Attributes = Record<string, unknown>

/** The key among the attributes of an item, or of a key. */
export async function keyIn(engine: TableEngine, TableName: string, attributes: unknown): Promise<Attributes> {
  const names = await keyNames(engine, TableName)
  return Object.fromEntries(
    Object.entries(isObject(attributes) ? attributes : {}).filter(([name]) => names.includes(name)),
  )
}

/** Of each table that was asked for: tables come from the template, and none changes while the engine runs. */
const known = new WeakMap<TableEngine, Map<string, string[]>>()

async function keyNames(engine: TableEngine, TableName: string): Promise<string[]> {
  const tables = known.get(engine) ?? new Map<string, string[]>()
  known.set(engine, tables)
  const found = tables.get(TableName)
  if (found !== undefined) return found
  const described = parseAnswer(await engine.call('DescribeTable', JSON.stringify({ TableName })))
  const table = isObject(described) ? described['Table'] : undefined
  const names = objectsIn(table, 'KeySchema').flatMap((key) => textAt(key, 'AttributeName') ?? [])
  if (names.length > 0) tables.set(TableName, names)
  return names
}

/** The item of a key, or undefined. */
export async function storedItem(
  engine: TableEngine,
  TableName: string,
  Key: Attributes,
): Promise<Attributes | undefined> {
  const read = parseAnswer(await engine.call('GetItem', JSON.stringify({ TableName, Key, ConsistentRead: true })))
  const item = isObject(read) ? read['Item'] : undefined
  return isObject(item) ? item : undefined
}

/** The JSON of an answer of the engine. */
export function parseAnswer({ body }: EngineAnswer): unknown {
  const parsed: unknown = JSON.parse(body.toString('utf8'))
  return parsed
}

/** Whether a write was refused because its condition did not hold: no fault of the request. */
export function isFailedCondition(answer: EngineAnswer): boolean {
  return (
    answer.status === 400 &&
    textAt(parseAnswer(answer), '__type')?.endsWith('#ConditionalCheckFailedException') === true
  )
}
