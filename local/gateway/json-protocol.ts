import type { IncomingMessage } from 'node:http'
import type { Answer } from './answer.ts'
import { BodyTooLargeError, readBody } from './read-body.ts'

/** An error of a service that speaks AWS's JSON protocol; `type` as in its API reference, with namespace. */
export class JsonServiceError extends Error {
  override readonly name = 'JsonServiceError'
  readonly type: string
  readonly status: number

  constructor(type: string, message: string, status = 400) {
    super(message)
    this.type = type
    this.status = status
  }
}

interface JsonRequest {
  /** `SendMessage` of the target `AmazonSQS.SendMessage` */
  operation: string
  body: Buffer
  input: unknown
}

/** The longest body that any of the services takes: 16 MB, DynamoDB's. */
const LONGEST_BODY = 16 * 1024 ** 2

/** Reads a request of the JSON protocol, answers it with what `serve` gives and turns its errors into answers. */
export async function answerJson(
  request: IncomingMessage,
  serve: (request: JsonRequest) => Promise<Answer>,
): Promise<Answer> {
  try {
    const operation =
      String(request.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? ''
    const body = await readBody(request, LONGEST_BODY)
    return await serve({ operation, body, input: parse(body) })
  } catch (error) {
    if (error instanceof JsonServiceError) return errorAnswer(error)
    if (error instanceof BodyTooLargeError) {
      return errorAnswer(
        new JsonServiceError(
          'com.amazon.coral.service#RequestEntityTooLargeException',
          'Request body is too large',
          413,
        ),
      )
    }
    throw error
  }
}

/** The answer of an operation that succeeded: 200 with its output as JSON 1.0. */
export function jsonResult(output: unknown): Answer {
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(output) }
}

/** What a caller without permission gets. DynamoDB and EventBridge answer 400, SQS 403. */
export function accessDenied(message: string, status = 400): JsonServiceError {
  return new JsonServiceError('com.amazon.coral.service#AccessDeniedException', message, status)
}

function errorAnswer({ type, message, status }: JsonServiceError): Answer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type.split('#').at(-1) ?? type },
    body: JSON.stringify({ __type: type, message, Message: message }),
  }
}

function parse(body: Buffer): unknown {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    return parsed
  } catch {
    throw new JsonServiceError('com.amazon.coral.service#SerializationException', 'The request body is no JSON')
  }
}
