/*
 * What the AWS SDK asks of its cache of endpoints (`@aws-sdk/endpoint-cache`): DynamoDB's client makes one, and would
 * use it only where a setting of its process asks for endpoints to be discovered, which no function has.
 */

/** Would keep the addresses that a service tells; where one is looked for, it says so. */
export class EndpointCache {
  getEndpoint(): never {
    throw new Error('discovery of endpoints is left out of the functions: infra/building-blocks/bundled-handler.ts')
  }
}
