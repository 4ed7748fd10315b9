import { expect, test } from '@jest/globals'
import { withoutUnusedErrors } from '../../infra/building-blocks/without-unused-errors.ts'
import { bundled, printedBy } from './support/programs.ts'

/** Asks a table that answers each request with the next of three errors, and prints what the client makes of them. */
const PROGRAM = `
import { once } from 'node:events'
import { createServer } from 'node:http'
import { ConditionalCheckFailedException, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'

const types = ['ConditionalCheckFailedException', 'ResourceNotFoundException', 'ReplicatedWriteConflictException']
const server = createServer((_, response) => response.writeHead(400).end(
  JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#' + types.shift(), message: 'No table there.' })))
await once(server.listen(0), 'listening')
const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' }
const endpoint = 'http://localhost:' + server.address().port
const client = new DynamoDBClient({ region: 'eu-west-1', endpoint, credentials, maxAttempts: 1 })
const thrown = []
while (types.length > 0) {
  thrown.push(await client.send(new GetItemCommand({ TableName: 'table', Key: {} })).catch((error) => error))
}
server.close()
console.log(JSON.stringify(thrown.map((error) => ({
  condition: error instanceof ConditionalCheckFailedException,
  again: error.$retryable !== undefined,
  name: error.name,
  message: error.message,
  fault: error.$fault,
  status: error.$metadata.httpStatusCode,
}))))
`

test('an error that no code asks for is not registered, and thrown with the same name, message and status', () => {
  const whole = bundled(PROGRAM)
  const code = withoutUnusedErrors(whole)

  const registered = [...code.matchAll(/\.registerError\((?!es,)[\w$]+, ([\w$]+)\)/g)].map(([, name]) => name)
  expect(registered).toContain('ConditionalCheckFailedException')
  expect(registered).toContain('ReplicatedWriteConflictException')
  expect(registered).not.toContain('ResourceNotFoundException')

  const thrown = printedBy(whole)
  const same = { message: 'No table there.', fault: 'client', status: 400 }
  expect(thrown).toEqual([
    { ...same, name: 'ConditionalCheckFailedException', condition: true, again: false },
    { ...same, name: 'ResourceNotFoundException', condition: false, again: false },
    { ...same, name: 'ReplicatedWriteConflictException', condition: false, again: true },
  ])
  expect(printedBy(code)).toEqual(thrown)
})
