import { isObject } from '../is-object.ts'
import { AssemblyError } from './assembly-error.ts'
import type { Template } from './read-assembly.ts'

/** What the intrinsic functions are resolved against. */
export interface ResolutionScope {
  template: Pick<Template, 'Parameters' | 'Mappings' | 'Conditions'>
  pseudoParameters: Record<string, unknown>
  /** The value of `Ref` on a resource; undefined where the template has no such resource. */
  referenceOf: (logicalId: string) => string | undefined
  attributeOf: (logicalId: string, attribute: string) => string
  /** Last step for text that was put together by Fn::Join or Fn::Sub. */
  rewriteText: (text: string) => string
}

type Intrinsic = (argument: unknown, scope: ResolutionScope, where: string) => unknown

/** Stands for AWS::NoValue until the property that holds it is left out. */
const NO_VALUE = Symbol('AWS::NoValue')

/**
 * Replaces every intrinsic function in a part of a template by its value.
 * @param where the resource or output that holds the value, for the error.
 * @throws AssemblyError for an intrinsic that is not known here or refers to nothing.
 */
export function resolveIntrinsics(value: unknown, scope: ResolutionScope, where: string): unknown {
  const resolved = resolve(value, scope, where)
  return resolved === NO_VALUE ? undefined : resolved
}

/** Whether a condition of the template holds. */
export function conditionHolds(name: string, scope: ResolutionScope, where: string): boolean {
  const condition = scope.template.Conditions?.[name]
  if (condition === undefined)
    throw new AssemblyError(`${where} uses the condition ${name}, which the template does not define.`)
  return truth(resolve(condition, scope, `condition ${name}`))
}

function resolve(value: unknown, scope: ResolutionScope, where: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, scope, where)).filter((item) => item !== NO_VALUE)
  }
  if (!isObject(value)) return value
  const [name, ...otherNames] = Object.keys(value)
  if (name !== undefined && otherNames.length === 0 && looksLikeIntrinsic(name)) {
    const intrinsic = INTRINSICS[name]
    if (!intrinsic) {
      throw new AssemblyError(
        `${where} uses ${name}, which the local stack does not know. Use one of ${Object.keys(INTRINSICS).join(', ')}, or add it to local/assembly.`,
      )
    }
    return intrinsic(value[name], scope, where)
  }
  const entries = Object.entries(value).map(([key, item]) => [key, resolve(item, scope, where)] as const)
  return Object.fromEntries(entries.filter(([, item]) => item !== NO_VALUE))
}

function looksLikeIntrinsic(name: string): boolean {
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')
}

const INTRINSICS: Record<string, Intrinsic> = {
  Ref: (argument, scope, where) => reference(text(argument, where), scope, where),
  // A policy statement has a "Condition" of its own: only a bare name is the intrinsic.
  Condition: (argument, scope, where) =>
    typeof argument === 'string'
      ? conditionHolds(argument, scope, where)
      : { Condition: resolve(argument, scope, where) },
  'Fn::GetAtt': (argument, scope, where) => {
    const [logicalId, ...attribute] = typeof argument === 'string' ? argument.split('.') : list(argument, scope, where)
    return scope.attributeOf(text(logicalId, where), attribute.map((part) => text(part, where)).join('.'))
  },
  'Fn::Join': (argument, scope, where) => {
    const [separator, parts] = list(argument, scope, where)
    return scope.rewriteText(
      array(parts, where)
        .map((part) => text(part, where))
        .join(text(separator, where)),
    )
  },
  'Fn::Sub': (argument, scope, where) => {
    const [pattern, variables] = typeof argument === 'string' ? [argument, {}] : list(argument, scope, where)
    return scope.rewriteText(substitute(text(pattern, where), isObject(variables) ? variables : {}, scope, where))
  },
  'Fn::Select': (argument, scope, where) => {
    const [index, items] = list(argument, scope, where)
    const item = array(items, where)[Number(index)]
    if (item === undefined) throw new AssemblyError(`${where}: Fn::Select finds nothing at ${String(index)}.`)
    return item
  },
  'Fn::Split': (argument, scope, where) => {
    const [separator, source] = list(argument, scope, where)
    return text(source, where).split(text(separator, where))
  },
  'Fn::If': (argument, scope, where) => {
    const [condition, whenTrue, whenFalse] = array(argument, where)
    return resolve(conditionHolds(text(condition, where), scope, where) ? whenTrue : whenFalse, scope, where)
  },
  'Fn::Equals': (argument, scope, where) => {
    const [left, right] = list(argument, scope, where)
    return JSON.stringify(left) === JSON.stringify(right)
  },
  'Fn::And': (argument, scope, where) => list(argument, scope, where).every(truth),
  'Fn::Or': (argument, scope, where) => list(argument, scope, where).some(truth),
  'Fn::Not': (argument, scope, where) => !truth(list(argument, scope, where)[0]),
  'Fn::FindInMap': (argument, scope, where) => {
    const [map, first, second] = list(argument, scope, where).map((part) => text(part, where))
    const found = scope.template.Mappings?.[map ?? '']?.[first ?? '']?.[second ?? '']
    if (found === undefined) throw new AssemblyError(`${where}: the mapping ${map} has no ${first}/${second}.`)
    return found
  },
  'Fn::Base64': (argument, scope, where) =>
    Buffer.from(text(resolve(argument, scope, where), where), 'utf8').toString('base64'),
}

function reference(name: string, scope: ResolutionScope, where: string): unknown {
  if (name === 'AWS::NoValue') return NO_VALUE
  if (Object.hasOwn(scope.pseudoParameters, name)) return scope.pseudoParameters[name]
  const parameter = scope.template.Parameters?.[name]
  if (parameter) {
    if (parameter.Default === undefined) {
      throw new AssemblyError(`${where} needs the parameter ${name}, which has no default: give it one to run it here.`)
    }
    return parameter.Default
  }
  const resource = scope.referenceOf(name)
  if (resource === undefined) throw new AssemblyError(`${where} refers to ${name}, which the template does not hold.`)
  return resource
}

/** [${Name}], [${Resource.Attribute}] and the literal [${!Kept}]. */
function substitute(
  pattern: string,
  variables: Record<string, unknown>,
  scope: ResolutionScope,
  where: string,
): string {
  return pattern.replaceAll(/\$\{([^}]*)\}/g, (_whole, inner: string) => {
    if (inner.startsWith('!')) return `\${${inner.slice(1)}}`
    if (Object.hasOwn(variables, inner)) return text(variables[inner], where)
    const [logicalId, ...attribute] = inner.split('.')
    if (attribute.length > 0) return scope.attributeOf(logicalId ?? '', attribute.join('.'))
    return text(reference(inner, scope, where), where)
  })
}

function list(argument: unknown, scope: ResolutionScope, where: string): unknown[] {
  return array(resolve(argument, scope, where), where)
}

function array(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value))
    throw new AssemblyError(`${where}: an intrinsic function wants a list, not ${JSON.stringify(value)}.`)
  return value
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new AssemblyError(`${where}: an intrinsic function wants text, not ${JSON.stringify(value)}.`)
}

function truth(value: unknown): boolean {
  return value === true || value === 'true'
}
