import type * as z from 'zod/mini'

/**
 * What is wrong with a part of a request, in words; zod's own English has words for dozens of formats that no route asks
 * for.
 */
export function issueWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Invalid input: expected ${issue.expected}, received ${receivedType(issue.input)}`
    case 'invalid_value':
      return `Invalid option: expected one of ${issue.values.map((value) => JSON.stringify(value)).join('|')}`
    case 'too_big':
      return `Too big: expected ${issue.origin} to be ${issue.inclusive ? '<=' : '<'}${issue.maximum}`
    case 'too_small':
      return `Too small: expected ${issue.origin} to be ${issue.inclusive ? '>=' : '>'}${issue.minimum}`
    case 'invalid_format':
      return `Invalid ${issue.format === 'regex' ? `string: must match pattern ${issue['pattern']}` : issue.format}`
    case 'unrecognized_keys':
      return `Unrecognized key: ${issue.keys.map((key) => `"${key}"`).join(', ')}`
    default:
      return 'Invalid input'
  }
}

function receivedType(input: unknown): string {
  return input === null ? 'null' : Array.isArray(input) ? 'array' : Number.isNaN(input) ? 'NaN' : typeof input
}
