import type * as z from 'zod/mini'
import { isThere, wanted } from '../../extract/metrics/advice-for.ts'
import type { CatalogueFault, PlacedFault } from '../../extract/metrics/catalogue-fault.ts'
import { checkJson } from '../../extract/metrics/check-json.ts'
import { Watch, WatchList } from '../../schemas/watch.ts'

export type CheckedWatches = {
  /** The watches, where the file has no fault. */
  readonly list: WatchList | null
  /** In the order of their lines. */
  readonly faults: readonly CatalogueFault[]
}

/** Reads the text of a file of watches and looks for all faults that it has. */
export function checkWatches(text: string): CheckedWatches {
  const { value, faults } = checkJson(text, WatchList, adviceFor)
  return { list: faults.length > 0 ? null : value, faults }
}

function adviceFor(issue: z.core.$ZodIssue, value: unknown): PlacedFault[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? 'watches' : Object.keys(Watch.shape).join(', ')
    return issue.keys.map((key) => ({ path: [...path, key], text: `"${key}" is not known here: ${known}` }))
  }
  if (path.length > 0 && !isThere(value, path)) return [{ path, text: `"${String(path.at(-1))}" is missing: add it` }]
  return [{ path, text: issue.message.startsWith('Invalid') ? `must be ${wanted(issue)}` : issue.message }]
}
