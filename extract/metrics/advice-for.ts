import type * as z from 'zod/mini'
import type { PlacedFault } from './catalogue-fault.ts'

type Issue = z.core.$ZodIssue

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  array: 'a list: […]',
  object: 'an object: {…}',
  record: 'an object: {"name": […]}',
}

/**
 * What is wrong with a part of a catalogue and what to do, in words.
 * @param issue what the schema says
 * @param value the whole file's value
 */
export function adviceFor(issue: Issue, value: unknown): PlacedFault[] {
  const { path } = issue
  const name = String(path.at(-1) ?? 'catalogue')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], text: `"${key}" is not known here: ${known(path)}` }))
  }
  if (path.length > 0 && !isThere(value, path)) {
    return [{ path, text: `"${name}" is missing: add it as ${wanted(issue)}` }]
  }
  if (issue.code === 'invalid_value') return [{ path, text: `must be one of ${issue.values.map(String).join(', ')}` }]
  if (issue.code === 'too_small') return [{ path, text: 'is empty: write at least one, or take the whole entry out' }]
  if (issue.code === 'too_big') return [{ path, text: 'is too long: at most 100 characters' }]
  if (issue.code === 'invalid_format') {
    return [{ path, text: 'must be lower-case words joined by hyphens, such as people-trained' }]
  }
  return [{ path, text: `must be ${wanted(issue)}` }]
}

/** What an issue of a type asks for, in words. */
export function wanted(issue: Issue): string {
  const expected = issue.code === 'invalid_type' ? issue.expected : ''
  return TYPES[expected] ?? 'given'
}

/** Whether a value has a part that a path names. */
export function isThere(value: unknown, path: readonly PropertyKey[]): boolean {
  let part = value
  for (const key of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return false
    part = Object.entries(part).find(([name]) => name === String(key))?.[1]
  }
  return true
}

const NAMES = {
  catalogue: 'series, title, also, groups, metrics',
  metric: 'metric, label, description, unit, match, examples',
  match: 'events, units, not_units, labels, context, without, sections, scopes, kinds, roles',
  examples: 'match, no_match',
}

/** The names that may stand in the object that a path names. */
function known(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (path.length === 0) return NAMES.catalogue
  if (last === 'examples') return NAMES.examples
  return path.includes('match') ? NAMES.match : NAMES.metric
}
