import type { PolicyDocument, PolicyStatement } from './policy-document.ts'

/** Who asks: the account's owner (a person on this machine), a role of the template, or an AWS service. */
export type Principal = { kind: 'owner' } | { kind: 'role'; arn: string } | { kind: 'service'; name: string }

export interface AccessRequest {
  principal: Principal
  action: string
  resource: string
  /** Condition keys and their values, such as `aws:SourceArn`. */
  context: Record<string, string>
}

export type Decision = 'allowed' | 'not-allowed' | 'denied'

type Operator = (actual: string, expected: string) => boolean

const OPERATORS: Record<string, Operator> = {
  Bool: (actual, expected) => actual.toLowerCase() === expected.toLowerCase(),
  StringEquals: (actual, expected) => actual === expected,
  StringLike: (actual, expected) => matchesWildcards(actual, expected),
  ArnEquals: (actual, expected) => matchesWildcards(actual, expected),
  ArnLike: (actual, expected) => matchesWildcards(actual, expected),
}

const NEGATED_OPERATORS: Record<string, Operator> = {
  StringNotEquals: (actual, expected) => actual !== expected,
  StringNotLike: (actual, expected) => !matchesWildcards(actual, expected),
  ArnNotEquals: (actual, expected) => !matchesWildcards(actual, expected),
  ArnNotLike: (actual, expected) => !matchesWildcards(actual, expected),
}

/**
 * Decides a request as IAM does within one account: a deny wins; else an allow of the identity's or of the
 * resource's policies suffices; the owner is allowed whatever is not denied.
 * Method: IAM User Guide, "Policy evaluation logic".
 * @throws Error for a condition operator that is not known here.
 */
export function decideAccess(
  request: AccessRequest,
  identityPolicies: readonly PolicyDocument[],
  resourcePolicies: readonly PolicyDocument[],
): Decision {
  const statements = applyingStatements(request, identityPolicies, resourcePolicies)
  if (statements.some(({ Effect }) => Effect === 'Deny')) return 'denied'
  if (request.principal.kind === 'owner') return 'allowed'
  return statements.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'not-allowed'
}

/**
 * The patterns by which policies allow a request: each statement's `Resource` that fits, [arn:aws:s3:::bucket/*]; [*]
 * for a statement that names the resources that it leaves out.
 */
export function allowingPatterns(
  request: AccessRequest,
  identityPolicies: readonly PolicyDocument[],
  resourcePolicies: readonly PolicyDocument[],
): string[] {
  return applyingStatements(request, identityPolicies, resourcePolicies)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Resource = '*' }) => listOf(Resource).filter((pattern) => matchesWildcards(request.resource, pattern)))
}

function applyingStatements(
  request: AccessRequest,
  identityPolicies: readonly PolicyDocument[],
  resourcePolicies: readonly PolicyDocument[],
): PolicyStatement[] {
  return [
    ...identityPolicies.flatMap(({ Statement }) => Statement),
    ...resourcePolicies
      .flatMap(({ Statement }) => Statement)
      .filter((statement) => namesPrincipal(statement, request.principal)),
  ].filter((statement) => appliesTo(statement, request))
}

/** The condition operators of a policy that cannot be evaluated here. */
export function unknownOperators(policy: PolicyDocument): string[] {
  return policy.Statement.flatMap(({ Condition }) => Object.keys(Condition ?? {})).filter((name) => {
    const { operator } = splitIfExists(name)
    return !Object.hasOwn(OPERATORS, operator) && !Object.hasOwn(NEGATED_OPERATORS, operator)
  })
}

function appliesTo(statement: PolicyStatement, { action, resource, context }: AccessRequest): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement
  const actionFits = (pattern: string): boolean => matchesWildcards(action.toLowerCase(), pattern.toLowerCase())
  const resourceFits = (pattern: string): boolean => matchesWildcards(resource, pattern)
  if (Action !== undefined && !listOf(Action).some(actionFits)) return false
  if (NotAction !== undefined && listOf(NotAction).some(actionFits)) return false
  if (Resource !== undefined && !listOf(Resource).some(resourceFits)) return false
  if (NotResource !== undefined && listOf(NotResource).some(resourceFits)) return false
  return Object.entries(Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) =>
      conditionFits(operator, contextValue(context, key), listOf(expected).map(String)),
    ),
  )
}

function conditionFits(name: string, actual: string | undefined, expected: readonly string[]): boolean {
  const { operator, ifExists } = splitIfExists(name)
  const positive = OPERATORS[operator]
  const negated = NEGATED_OPERATORS[operator]
  if (positive) return actual === undefined ? ifExists : expected.some((value) => positive(actual, value))
  if (negated) return actual === undefined || expected.every((value) => negated(actual, value))
  throw new Error(`The policy condition operator ${name} is not known to the local stack.`)
}

function splitIfExists(name: string): { operator: string; ifExists: boolean } {
  const ifExists = name.endsWith('IfExists')
  return { operator: ifExists ? name.slice(0, -'IfExists'.length) : name, ifExists }
}

/** Condition keys are not case-sensitive. */
function contextValue(context: Record<string, string>, key: string): string | undefined {
  return Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
}

function namesPrincipal({ Principal }: PolicyStatement, principal: Principal): boolean {
  if (Principal === undefined) return false
  if (Principal === '*') return true
  if (listOf(Principal['AWS'] ?? []).includes('*')) return true
  if (principal.kind === 'service') return listOf(Principal['Service'] ?? []).includes(principal.name)
  if (principal.kind === 'role') return listOf(Principal['AWS'] ?? []).includes(principal.arn)
  return false
}

/** [*] stands for any run of characters, [?] for one. */
export function matchesWildcards(text: string, pattern: string): boolean {
  if (!/[*?]/.test(pattern)) return text === pattern
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 'su').test(text)
}

function listOf<Value>(value: Value | Value[]): Value[] {
  return Array.isArray(value) ? value : [value]
}
