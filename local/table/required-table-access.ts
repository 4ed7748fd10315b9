import { isObject } from '../is-object.ts'
import { objectsIn, textAt } from './table-input.ts'

interface TableAccess {
  action: string
  /** Name of the table; with its index for a query of one. */
  resource: string
}

const TRANSACTION_ACTIONS: Record<string, string> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Get: 'dynamodb:GetItem',
}

/**
 * The actions that a request of DynamoDB needs, on ARNs that begin with `tableArnPrefix`
 * (`arn:aws:dynamodb:REGION:ACCOUNT:table/`).
 */
export function requiredTableAccess(operation: string, input: unknown, tableArnPrefix: string): TableAccess[] {
  // A table may also be named by its ARN.
  const arnOf = (table: string): string => (table.startsWith('arn:') ? table : `${tableArnPrefix}${table}`)
  if (operation === 'ListTables') return [{ action: 'dynamodb:ListTables', resource: '*' }]
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    const requests = isObject(input) ? input['RequestItems'] : undefined
    return Object.keys(isObject(requests) ? requests : {}).map((table) => ({
      action: `dynamodb:${operation}`,
      resource: arnOf(table),
    }))
  }
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    return objectsIn(input, 'TransactItems').flatMap((item) =>
      Object.entries(item).map(([kind, part]) => ({
        action: TRANSACTION_ACTIONS[kind] ?? `dynamodb:${kind}`,
        resource: arnOf(textAt(part, 'TableName') ?? ''),
      })),
    )
  }
  const table = arnOf(textAt(input, 'TableName') ?? textAt(input, 'ResourceArn') ?? '')
  const index = textAt(input, 'IndexName')
  return [{ action: `dynamodb:${operation}`, resource: index === undefined ? table : `${table}/index/${index}` }]
}
