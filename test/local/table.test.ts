import {
  BatchGetItemCommand,
  CreateTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { requiredTableAccess } from '../../local/table/required-table-access.ts'
import { functionWithRole } from './support/pipeline-template.ts'
import { routeTo } from './support/route-to.ts'
import type { StartedStack } from './support/started-stack.ts'
import { startedStack } from './support/started-stack.ts'
import type { FixtureTemplate } from './support/write-assembly.ts'

const hash = (AttributeName: string): unknown => ({ AttributeName, KeyType: 'HASH' })
const text = (AttributeName: string): unknown => ({ AttributeName, AttributeType: 'S' })
const index = (IndexName: string, key: string): unknown => ({
  IndexName,
  KeySchema: [hash(key)],
  Projection: { ProjectionType: 'ALL' },
})

function template(more: Record<string, unknown> = {}): FixtureTemplate {
  return {
    Resources: {
      Table: {
        Type: 'AWS::DynamoDB::GlobalTable',
        Properties: {
          TableName: 'figures',
          KeySchema: [hash('pk')],
          AttributeDefinitions: [text('pk'), text('a'), text('b')],
          GlobalSecondaryIndexes: [index('by-a', 'a'), index('by-b', 'b')],
          BillingMode: 'PAY_PER_REQUEST',
          TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
          Replicas: [{ Region: 'us-east-1', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
          ...more,
        },
      },
      ...functionWithRole('Keys', [
        {
          Effect: 'Allow',
          Action: ['dynamodb:Query', 'dynamodb:GetItem'],
          Resource: [{ 'Fn::Sub': '${Table.Arn}/index/by-a' }, { 'Fn::GetAtt': ['Table', 'Arn'] }],
        },
      ]),
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
      Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'Api' }, StageName: 'v9' } },
      ...routeTo('Keys', '$default'),
    },
  }
}

let run: StartedStack

beforeAll(async () => {
  const Keys = 'export const handler = async () => [process.env.AWS_ACCESS_KEY_ID, process.env.AWS_SECRET_ACCESS_KEY]'
  run = await startedStack(template(), { Keys })
})
afterAll(() => run.end())

const TableName = 'figures'
const put = (pk: string, more: object = {}) =>
  run.dynamo.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, a: { S: 'x' }, b: { S: 'y' } }, ...more }))

const byIndex = (name: string, key: string, value: string) =>
  new QueryCommand({
    TableName,
    IndexName: name,
    KeyConditionExpression: `${key} = :v`,
    ExpressionAttributeValues: { ':v': { S: value } },
  })

describe('tables', () => {
  test('hold items under conditions and find them by index', async () => {
    await put('one', { ConditionExpression: 'attribute_not_exists(pk)' })
    const second = put('one', { ConditionExpression: 'attribute_not_exists(pk)' })
    await expect(second).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
    expect((await run.dynamo.send(byIndex('by-b', 'b', 'y'))).Items).toEqual([
      { pk: { S: 'one' }, a: { S: 'x' }, b: { S: 'y' } },
    ])
  })

  test('give back the item that a failed condition met', async () => {
    await put('met', { ConditionExpression: 'attribute_not_exists(pk)' })
    const failed = put('met', {
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    await expect(failed).rejects.toMatchObject({ Item: { pk: { S: 'met' } } })
    const silent = put('met', { ConditionExpression: 'attribute_not_exists(pk)' })
    await expect(silent).rejects.toMatchObject({ Item: undefined })
  })

  test('say what the template says of them, and are not changed by requests', async () => {
    const { TimeToLiveDescription } = await run.dynamo.send(new DescribeTimeToLiveCommand({ TableName }))
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' })
    const { ContinuousBackupsDescription } = await run.dynamo.send(new DescribeContinuousBackupsCommand({ TableName }))
    expect(ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe('ENABLED')
    const KeySchema = [{ AttributeName: 'x', KeyType: 'HASH' as const }]
    const AttributeDefinitions = [{ AttributeName: 'x', AttributeType: 'S' as const }]
    const creation = run.dynamo.send(
      new CreateTableCommand({ TableName: 'other', KeySchema, AttributeDefinitions, BillingMode: 'PAY_PER_REQUEST' }),
    )
    await expect(creation).rejects.toThrow('tables come from the template')
  })

  test('are open to a function as far as its role goes', async () => {
    const [accessKeyId, secretAccessKey] = Object(await (await fetch(`${run.stack.url}/v9/keys`)).json())
    const settings = { endpoint: run.stack.url, region: 'us-east-1', maxAttempts: 1 }
    const asFunction = new DynamoDBClient({ ...settings, credentials: { accessKeyId, secretAccessKey } })
    const Key = { pk: { S: 'one' } }
    await asFunction.send(new GetItemCommand({ TableName, Key }))
    await asFunction.send(byIndex('by-a', 'a', 'x'))
    const denied = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } }
    await expect(asFunction.send(byIndex('by-b', 'b', 'y'))).rejects.toMatchObject(denied)
    await expect(asFunction.send(new PutItemCommand({ TableName, Item: Key }))).rejects.toMatchObject(denied)
    await expect(
      asFunction.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [Key] } } })),
    ).rejects.toMatchObject(denied)
  })

  test('whose key the template changes stop the start and keep their items', async () => {
    await expect(run.restart(template({ KeySchema: [hash('a')] }))).rejects.toThrow(
      /Table: the data folder holds the table figures with other keys/,
    )
    await run.restart(template())
    await put('still there')
  })
})

const keyOf = (pk: string) => ({ pk: { S: pk } })
const readTogether = async (...keys: string[]): Promise<(string | undefined)[]> => {
  const TransactItems = keys.map((pk) => ({ Get: { TableName, Key: keyOf(pk) } }))
  const { Responses = [] } = await run.dynamo.send(new TransactGetItemsCommand({ TransactItems }))
  return Responses.map(({ Item }) => Item?.['n']?.N)
}
const putOf = (pk: string, n: number, more: object = {}) => ({
  Put: { TableName, Item: { ...keyOf(pk), n: { N: String(n) } }, ...more },
})
const writeTogether = (...TransactItems: object[]) => run.dynamo.send(new TransactWriteItemsCommand({ TransactItems }))
const absent = { ConditionExpression: 'attribute_not_exists(pk)' }

describe('transactions', () => {
  test('write all items, and a check writes none', async () => {
    await writeTogether(putOf('t1', 1), putOf('t2', 2, absent), {
      ConditionCheck: { TableName, Key: keyOf('t3'), ...absent },
    })
    const doubled = { UpdateExpression: 'SET n = n + n', ConditionExpression: 'n = :one' }
    await writeTogether(
      { Update: { TableName, Key: keyOf('t1'), ...doubled, ExpressionAttributeValues: { ':one': { N: '1' } } } },
      { Delete: { TableName, Key: keyOf('t2') } },
    )
    expect(await readTogether('t1', 't2', 't3')).toEqual(['2', undefined, undefined])
    const { Item } = await run.dynamo.send(new GetItemCommand({ TableName, Key: keyOf('t3') }))
    expect(Item).toBeUndefined()
  })

  test('write nothing where one condition fails, and say which', async () => {
    await writeTogether(putOf('u1', 1), putOf('u2', 2))
    const failing = writeTogether(
      putOf('u1', 10),
      putOf('u2', 20, { ...absent, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
      putOf('u3', 30),
      { Delete: { TableName, Key: keyOf('u4'), ConditionExpression: 'attribute_exists(pk)' } },
    )
    await expect(failing).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Item: { pk: { S: 'u2' }, n: { N: '2' } } },
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed' },
      ],
    })
    expect(await readTogether('u1', 'u2', 'u3', 'u4')).toEqual(['1', '2', undefined, undefined])
  })

  test('are refused where two operations are on one item, or one makes no sense', async () => {
    await expect(writeTogether(putOf('v1', 1), putOf('v1', 2))).rejects.toThrow('multiple operations on one item')
    const senseless = writeTogether(putOf('v1', 1), putOf('v2', 1, { ConditionExpression: 'no expression' }))
    await expect(senseless).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await readTogether('v1', 'v2')).toEqual([undefined, undefined])
  })

  test('of many that race one wins, and nobody sees a half', async () => {
    await writeTogether(putOf('w1', 0), putOf('w2', 0))
    const racers = Array.from({ length: 20 }, (_, place) => place + 1)
    const zero = { ConditionExpression: 'n = :zero', ExpressionAttributeValues: { ':zero': { N: '0' } } }
    const seen: (string | undefined)[][] = []
    const results = await Promise.allSettled(
      racers.map(async (n) => {
        seen.push(await readTogether('w1', 'w2'))
        await writeTogether(putOf('w1', n, zero), putOf('w2', n))
      }),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const [first, second] of [...seen, await readTogether('w1', 'w2')]) expect(first).toBe(second)
  })
})

describe('actions that a request needs', () => {
  test.each([
    ['Query', { TableName: 't' }, [['dynamodb:Query', 't']]],
    ['Query', { TableName: 't', IndexName: 'i' }, [['dynamodb:Query', 't/index/i']]],
    ['GetItem', { TableName: 'arn:aws:dynamodb:r:a:table/t' }, [['dynamodb:GetItem', 't']]],
    [
      'BatchWriteItem',
      { RequestItems: { t: [], u: [] } },
      [
        ['dynamodb:BatchWriteItem', 't'],
        ['dynamodb:BatchWriteItem', 'u'],
      ],
    ],
    [
      'TransactWriteItems',
      { TransactItems: [{ Put: { TableName: 't' } }, { ConditionCheck: { TableName: 'u' } }] },
      [
        ['dynamodb:PutItem', 't'],
        ['dynamodb:ConditionCheckItem', 'u'],
      ],
    ],
  ])('%s %j', (operation, input, expected) => {
    const prefix = 'arn:aws:dynamodb:r:a:table/'
    const needed = expected.map(([action = '', table = '']) => ({ action, resource: prefix + table }))
    expect(requiredTableAccess(operation, input, prefix)).toEqual(needed)
  })
})
