import type * as z from 'zod/mini'
import type { CatalogueFault, PlacedFault } from './catalogue-fault.ts'
import { parseJson } from './parse-json.ts'

/** A JSON file held against its schema: its value where it fits, and what is wrong with it. */
export type CheckedJson<Value> = {
  /** Null where the file cannot be used at all. */
  readonly value: Value | null
  /** What the file holds, whether or not it fits; undefined where it is no JSON. */
  readonly written: unknown
  /** In the order of their lines. */
  readonly faults: readonly CatalogueFault[]
  /** Gives a fault of a part its line. */
  readonly place: (fault: PlacedFault) => CatalogueFault
}

/**
 * Reads a file that people write by hand and looks for all faults that its schema tells.
 * @param source the file's text
 * @param advice what to say of an issue of the schema, knowing the file's value
 */
export function checkJson<Value>(
  source: string,
  schema: z.ZodMiniType<Value>,
  advice: (issue: z.core.$ZodIssue, value: unknown) => PlacedFault[],
): CheckedJson<Value> {
  const json = parseJson(source.replace(/^\ufeff/, ''))
  if (!json.ok) {
    const fault = { line: json.line, where: '', text: `not JSON: ${json.message}` }
    return { value: null, written: undefined, faults: [fault], place: ({ text }) => ({ ...fault, text }) }
  }
  const place = ({ path, text }: PlacedFault): CatalogueFault => ({
    line: json.lineOf(path),
    where: inWords(path),
    text,
  })
  const repeated = json.repeated.map(({ path, line }) => ({
    line,
    where: inWords(path),
    text: 'stands twice in the same object: keep one of the two',
  }))
  const parsed = schema.safeParse(json.value)
  if (parsed.success) return { value: parsed.data, written: json.value, faults: repeated, place }
  const faults = parsed.error.issues.flatMap((issue) => advice(issue, json.value)).map(place)
  return { value: null, written: json.value, faults: inOrder([...repeated, ...faults]), place }
}

/** Faults in the order of their lines. */
export function inOrder(faults: readonly CatalogueFault[]): CatalogueFault[] {
  return faults.toSorted((a, b) => a.line - b.line)
}

/** `['metrics', 2, 'match', 0, 'units']` as `metrics[2].match[0].units`. */
function inWords(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
