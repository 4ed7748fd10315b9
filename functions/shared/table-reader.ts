import { type DynamoDBDocumentClient, GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'

/** A query of the one table. */
export type TableQuery = Omit<QueryCommandInput, 'TableName'>

/** Reads items of one table; each is checked against its schema, and one that does not fit throws. */
export class TableReader {
  protected readonly client: DynamoDBDocumentClient
  protected readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  /** One item, read consistently; null where there is none. */
  protected async get<Item>(schema: z.ZodMiniType<Item>, Key: Record<string, string>): Promise<Item | null> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key, ConsistentRead: true }))
    return Item === undefined ? null : schema.parse(Item)
  }

  /** Everything that a query finds, page after page. */
  protected async all<Item>(schema: z.ZodMiniType<Item>, query: TableQuery): Promise<Item[]> {
    return this.some(schema, Infinity, query)
  }

  /** What a query finds, at most `most` items; a filter may leave a page empty, and the next is asked for. */
  protected async some<Item>(schema: z.ZodMiniType<Item>, most: number, query: TableQuery): Promise<Item[]> {
    const items: unknown[] = []
    let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey']
    do {
      // A limit counts items before the filter drops them; with a filter whole pages of 1 MB ask less often.
      const bounded = Number.isFinite(most) && query.FilterExpression === undefined
      const Limit = bounded ? most - items.length : undefined
      const page = await this.client.send(
        new QueryCommand({ ...query, TableName: this.table, Limit, ExclusiveStartKey }),
      )
      items.push(...(page.Items ?? []))
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey && items.length < most)
    return z.array(schema).parse(items.slice(0, most))
  }
}
