import type { Gate } from '../access/gate.ts'
import { AssemblyError } from '../assembly/assembly-error.ts'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { Service } from '../gateway/gateway.ts'
import { accessDenied, answerJson, JsonServiceError, jsonResult } from '../gateway/json-protocol.ts'
import type { TablePlan } from '../plan/read-tables.ts'
import { requiredTableAccess } from './required-table-access.ts'
import { isFailedCondition, keyIn, parseAnswer, storedItem } from './stored-item.ts'
import type { EngineAnswer, TableEngine } from './table-engine.ts'
import { isObject } from '../is-object.ts'
import { objectsIn, textAt } from './table-input.ts'
import type { Transactions } from './transactions.ts'

/** Operations that the template speaks for: its tables are neither made nor changed by requests. */
const LEFT_TO_TEMPLATE = new Set([
  'CreateTable',
  'DeleteTable',
  'UpdateTable',
  'UpdateTimeToLive',
  'UpdateContinuousBackups',
])

/** Speaks DynamoDB's JSON protocol in front of the engine. */
export function createTableService(
  tables: readonly TablePlan[],
  engine: TableEngine,
  transactions: Transactions,
  gate: Gate,
  region: string,
): Service {
  const arnPrefix = `arn:aws:dynamodb:${region}:${ACCOUNT_ID}:table/`

  function tableOf(input: unknown): TablePlan {
    const name = textAt(input, 'TableName')
    const table = tables.find((candidate) => candidate.name === name || candidate.arn === name)
    if (table) return table
    throw new JsonServiceError(
      'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
      'Requested resource not found',
    )
  }

  const described: Record<string, (table: TablePlan) => unknown> = {
    DescribeTimeToLive: ({ timeToLiveAttribute: AttributeName }) => ({
      TimeToLiveDescription:
        AttributeName === undefined ? { TimeToLiveStatus: 'DISABLED' } : { TimeToLiveStatus: 'ENABLED', AttributeName },
    }),
    DescribeContinuousBackups: ({ pointInTimeRecovery }) => ({
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: pointInTimeRecovery ? 'ENABLED' : 'DISABLED' },
      },
    }),
  }

  return {
    answer: (request, principal) =>
      answerJson(request, async ({ operation, body, input }) => {
        for (const access of requiredTableAccess(operation, input, arnPrefix)) {
          if (
            gate.allows({ principal, ...access, policyHolder: access.resource.split('/index/')[0] ?? access.resource })
          )
            continue
          const who = principal.kind === 'role' ? principal.arn : principal.kind
          throw accessDenied(
            `User: ${who} is not authorized to perform: ${access.action} on resource: ${access.resource} because no identity-based policy allows the ${access.action} action`,
          )
        }
        if (LEFT_TO_TEMPLATE.has(operation)) {
          throw new JsonServiceError(
            'com.amazon.coral.validate#ValidationException',
            `${operation}: tables come from the template; change it and start again.`,
          )
        }
        const describe = described[operation]
        if (describe) return jsonResult(describe(tableOf(input)))
        if (operation === 'TransactWriteItems') return transactions.write(input)
        if (operation === 'TransactGetItems') return transactions.get(input)
        return transactions.outside(async () => withMetItem(await engine.call(operation, body), input, engine))
      }),
  }
}

/**
 * Adds the item that a failed condition met, where the request asks for it; dynalite does not. It is read afterwards,
 * and so may be newer than the one that was met.
 */
async function withMetItem(answer: EngineAnswer, input: unknown, engine: TableEngine): Promise<EngineAnswer> {
  if (textAt(input, 'ReturnValuesOnConditionCheckFailure') !== 'ALL_OLD' || !isFailedCondition(answer)) return answer
  const table = textAt(input, 'TableName') ?? ''
  const key = await keyIn(engine, table, isObject(input) ? (input['Key'] ?? input['Item']) : undefined)
  const Item = await storedItem(engine, table, key)
  const { 'x-amz-crc32': _ofOldBody, ...headers } = answer.headers
  return {
    ...answer,
    headers,
    body: Buffer.from(JSON.stringify({ ...Object(parseAnswer(answer)), Item })),
  }
}

/**
 * Creates the template's tables that the data folder does not hold yet.
 * @throws AssemblyError where a table is held with another key or other indexes than the template now says.
 */
export async function ensureTables(tables: readonly TablePlan[], engine: TableEngine): Promise<void> {
  for (const { logicalId, name, schema } of tables) {
    const held = await engine.call('DescribeTable', JSON.stringify({ TableName: name }))
    if (held.status === 200) {
      const description = parseAnswer(held)
      const table = isObject(description) ? description['Table'] : undefined
      if (keysOf(table) !== keysOf(schema)) {
        throw new AssemblyError(
          `${logicalId}: the data folder holds the table ${name} with other keys or indexes than the template. Delete the data folder, or rename the table.`,
        )
      }
      continue
    }
    const created = await engine.call(
      'CreateTable',
      JSON.stringify({ TableName: name, BillingMode: 'PAY_PER_REQUEST', ...schema }),
    )
    if (created.status !== 200) {
      throw new AssemblyError(
        `${logicalId}: the table ${name} cannot be created: ${textAt(parseAnswer(created), 'message') ?? created.body.toString()}`,
      )
    }
  }
}

/** Key and indexes as text that is equal where they are. */
function keysOf(table: unknown): string {
  const indexes = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].flatMap((kind) =>
    objectsIn(table, kind).map((index) => `${textAt(index, 'IndexName')}(${keySchema(index)})`),
  )
  return [keySchema(table), ...indexes.toSorted()].join(';')
}

function keySchema(holder: unknown): string {
  return objectsIn(holder, 'KeySchema')
    .map((key) => `${textAt(key, 'AttributeName')}:${textAt(key, 'KeyType')}`)
    .join(',')
}
