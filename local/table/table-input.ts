import { isObject } from '../is-object.ts'

// Reads of a request's JSON, whose shape the engine itself checks.

export function textAt(value: unknown, name: string): string | undefined {
  const text = isObject(value) ? value[name] : undefined
  return typeof text === 'string' ? text : undefined
}

export function objectsIn(value: unknown, name: string): Record<string, unknown>[] {
  const items = isObject(value) ? value[name] : undefined
  return Array.isArray(items) ? items.filter(isObject) : []
}
