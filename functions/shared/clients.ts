import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The document client of the one table. */
export function tableClient(): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    // A text may print a number beyond 2^53; it is read as the nearest double, and stored as that.
    marshallOptions: { removeUndefinedValues: true, allowImpreciseNumbers: true },
  })
}
