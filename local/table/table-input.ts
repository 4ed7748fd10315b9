import { isObject } from '../is-object.ts'

// Reads of a request's JSON, whose shape the engine itself checks.

/** A text property; undefined where it is missing or something else. */
export function textAt(value: unknown, name: string): string | undefined {
  const text = isObject(value) ? value[name] : undefined
  return typeof text === 'string' ? text : undefined
}

/** The objects of a list property; nothing where it is missing or no list. */
export function objectsIn(value: unknown, name: string): Record<string, unknown>[] {
  const items = isObject(value) ? value[name] : undefined
  return Array.isArray(items) ? items.filter(isObject) : []
}
