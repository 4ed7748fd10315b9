/** [n0_registry.registerError(LimitExceededException$, LimitExceededException);] */
const REGISTRATION = /^[\w$]*registry\d*\.registerError\([\w$]+, ([\w$]+)\);\n/gm
/** [LimitExceededException] in code, not in a text and not as part of a longer name. */
const CLASS_NAME = /(?<![\w$."#])[A-Z][\w$]*(?![\w$"])/g
/** [var ReplicatedWriteConflictException = class …] with [$retryable = {}] in it: such a request is sent again. */
const RETRYABLE = /^var ([\w$]+) = class .*\n(?: .*\n)*? {2}\$retryable = /gm

/** Where a class is declared, and where it is registered. */
const MENTIONS_OF_UNUSED = 2

/**
 * The code of an unminified bundle in which only those errors of the AWS SDK are registered that some code asks for or
 * that make the SDK try again. Each client registers a class for every error of its service, which keeps all of them
 * and what describes them: of DynamoDB's thirty, one is asked for in the diff function. An error that is not registered
 * is thrown as the service's own exception, with the same name, message, status and request.
 */
export function withoutUnusedErrors(code: string): string {
  const retryable = new Set([...code.matchAll(RETRYABLE)].map(([, name = '']) => name))
  const mentions = new Map<string, number>()
  for (const [name] of code.matchAll(CLASS_NAME)) mentions.set(name, (mentions.get(name) ?? 0) + 1)
  return code.replaceAll(REGISTRATION, (whole, name: string) =>
    mentions.get(name) === MENTIONS_OF_UNUSED && !retryable.has(name) ? '' : whole,
  )
}
