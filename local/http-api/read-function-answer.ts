import * as z from 'zod/mini'
import type { Answer } from '../gateway/answer.ts'

const HeaderValue = z.union([z.string(), z.number(), z.boolean()])
const FunctionAnswer = z.object({
  statusCode: z.coerce.number().check(z.int(), z.minimum(100), z.maximum(599)),
  headers: z.optional(z.nullable(z.record(z.string(), HeaderValue))),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
  cookies: z.optional(z.array(z.string())),
})

export const INTERNAL_ERROR = jsonAnswer(500, { message: 'Internal Server Error' })

/**
 * What an HTTP API answers for what its function gave back: with a `statusCode` it is an answer, else it is the body.
 * Source: API Gateway Developer Guide, "Lambda function response for format 2.0".
 * @param payload JSON.
 */
export function readFunctionAnswer(payload: string): Answer {
  const result: unknown = JSON.parse(payload)
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) return jsonAnswer(200, result)
  const parsed = FunctionAnswer.safeParse(result)
  if (!parsed.success) return INTERNAL_ERROR
  const { statusCode, headers, body, isBase64Encoded, cookies } = parsed.data
  const given = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(given.filter(([name]) => !HOP_BY_HOP.has(name))),
      ...(cookies && { 'set-cookie': cookies }),
    },
    body: isBase64Encoded === true ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  }
}

/** Headers that API Gateway sets itself. */
const HOP_BY_HOP = new Set(['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'upgrade'])

/** What API Gateway answers in its own name: `{"message": "Forbidden"}` with 403. */
export function jsonAnswer(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}
