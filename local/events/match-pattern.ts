import { isObject } from '../is-object.ts'

/**
 * Whether an event fits an event pattern. Method: Amazon EventBridge User Guide, "Comparison operators for use in event
 * patterns". An object in the pattern descends, a list holds alternatives; all fields of the pattern have to fit.
 * @throws Error for an operator that is not known here.
 */
export function matchesPattern(pattern: Record<string, unknown>, event: unknown): boolean {
  return Object.entries(pattern).every(([name, expected]) => {
    if (name === '$or' && Array.isArray(expected)) {
      return expected.some((alternative) => isObject(alternative) && matchesPattern(alternative, event))
    }
    const actual = isObject(event) ? event[name] : undefined
    if (Array.isArray(expected)) return fieldFits(expected, actual)
    if (!isObject(expected)) throw new Error(`The event pattern's ${name} is neither a list nor an object.`)
    // In a list of objects one has to fit.
    return Array.isArray(actual)
      ? actual.some((item) => matchesPattern(expected, item))
      : matchesPattern(expected, actual)
  })
}

/** The operators of a pattern that are not known here, so that they are refused before the first event comes. */
export function unknownPatternOperators(pattern: Record<string, unknown>): string[] {
  return Object.entries(pattern).flatMap(([name, expected]) => {
    if (isObject(expected)) return unknownPatternOperators(expected)
    const tests = Array.isArray(expected) ? expected.filter(isObject) : []
    return name === '$or'
      ? tests.flatMap((alternative) => unknownPatternOperators(alternative))
      : tests.flatMap((test) => Object.keys(test).filter((operator) => !Object.hasOwn(OPERATORS, operator)))
  })
}

type Operator = (argument: unknown, actual: unknown) => boolean

const OPERATORS: Record<string, Operator> = {
  prefix: (argument, actual) => affixFits(argument, actual, (text, affix) => text.startsWith(affix)),
  suffix: (argument, actual) => affixFits(argument, actual, (text, affix) => text.endsWith(affix)),
  'equals-ignore-case': (argument, actual) =>
    typeof actual === 'string' && typeof argument === 'string' && actual.toLowerCase() === argument.toLowerCase(),
  wildcard: (argument, actual) =>
    typeof actual === 'string' && typeof argument === 'string' && wildcardPattern(argument).test(actual),
  numeric: (argument, actual) => typeof actual === 'number' && Array.isArray(argument) && numbersFit(argument, actual),
  'anything-but': (argument, actual) => actual !== undefined && !excluded(argument, actual),
  exists: (argument, actual) => (actual !== undefined) === argument,
}

function fieldFits(tests: readonly unknown[], actual: unknown): boolean {
  // An empty list is a field that is there and has nothing to compare; [exists] sees the list itself.
  if (Array.isArray(actual) && !tests.some(isExistenceTest)) {
    return actual.some((item) => tests.some((test) => testFits(test, item)))
  }
  return tests.some((test) => testFits(test, actual))
}

function isExistenceTest(test: unknown): boolean {
  return isObject(test) && Object.hasOwn(test, 'exists')
}

function testFits(test: unknown, actual: unknown): boolean {
  if (!isObject(test)) return test === actual
  return Object.entries(test).every(([name, argument]) => {
    const operator = OPERATORS[name]
    if (!operator) throw new Error(`The event pattern operator ${name} is not known to the local stack.`)
    return operator(argument, actual)
  })
}

/** The argument is text, or [{ "equals-ignore-case": text }]. */
function affixFits(argument: unknown, actual: unknown, fits: (text: string, affix: string) => boolean): boolean {
  if (typeof actual !== 'string') return false
  if (typeof argument === 'string') return fits(actual, argument)
  const relaxed = isObject(argument) ? argument['equals-ignore-case'] : undefined
  return typeof relaxed === 'string' && fits(actual.toLowerCase(), relaxed.toLowerCase())
}

/** What [anything-but] leaves out: values, or one operator with one argument or several. */
function excluded(argument: unknown, actual: unknown): boolean {
  if (Array.isArray(argument)) return argument.includes(actual)
  if (!isObject(argument)) return argument === actual
  return Object.entries(argument).some(([name, inner]) => {
    const operator = OPERATORS[name]
    if (!operator) throw new Error(`The event pattern operator anything-but ${name} is not known to the local stack.`)
    return (Array.isArray(inner) ? inner : [inner]).some((item) => operator(item, actual))
  })
}

/** [*] stands for any run of characters, [\*] for itself. */
function wildcardPattern(pattern: string): RegExp {
  const source = pattern
    .split(/(\\\*|\\\\|\*)/)
    .map((part) =>
      part === '*' ? '.*' : part.replace(/^\\([*\\])$/, '$1').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    )
    .join('')
  return new RegExp(`^${source}$`, 'su')
}

/** [">", 0, "<=", 5] */
function numbersFit(conditions: readonly unknown[], actual: number): boolean {
  for (let index = 0; index < conditions.length; index += 2) {
    const limit = Number(conditions[index + 1])
    const fits = {
      '=': actual === limit,
      '<': actual < limit,
      '<=': actual <= limit,
      '>': actual > limit,
      '>=': actual >= limit,
    }[String(conditions[index])]
    if (fits !== true) return false
  }
  return true
}
