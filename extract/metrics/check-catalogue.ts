import { Catalogue } from '../../schemas/catalogue.ts'
import { adviceFor } from './advice-for.ts'
import type { CatalogueFault, PlacedFault } from './catalogue-fault.ts'
import { examplesAgainst } from './examples-against.ts'
import { expandGroups } from './expand-groups.ts'
import { parseJson } from './parse-json.ts'
import { wordFaults } from './word-faults.ts'

export type CheckedCatalogue = {
  /** The catalogue without groups, where the file is one at all; examples that fail leave it usable. */
  readonly catalogue: Catalogue | null
  /** In the order of their lines. */
  readonly faults: readonly CatalogueFault[]
}

/**
 * Reads a catalogue's file and looks for all faults that it has.
 * @param source the file's text
 * @param withExamples whether the examples are read too, as reports are
 */
export function checkCatalogue(source: string, withExamples: boolean): CheckedCatalogue {
  const json = parseJson(source.replace(/^\ufeff/, ''))
  if (!json.ok) {
    const text = `not JSON: ${json.message}`
    return { catalogue: null, faults: [{ line: json.line, where: '', text }] }
  }
  const at = ({ path, text }: PlacedFault): CatalogueFault => ({ line: json.lineOf(path), where: inWords(path), text })
  const repeated = json.repeated.map(({ path, line }) => ({
    line,
    where: inWords(path),
    text: 'stands twice in the same object: keep one of the two',
  }))
  const parsed = Catalogue.safeParse(json.value)
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) => adviceFor(issue, json.value)).map(at)
    return { catalogue: null, faults: inOrder([...repeated, ...faults]) }
  }
  const words = wordFaults(parsed.data).map(at)
  const catalogue = expandGroups(parsed.data)
  const examples = withExamples && words.length === 0 ? examplesAgainst(catalogue).map(at) : []
  const faults = inOrder([...repeated, ...words, ...examples])
  return { catalogue: repeated.length + words.length > 0 ? null : catalogue, faults }
}

function inOrder(faults: readonly CatalogueFault[]): CatalogueFault[] {
  return faults.toSorted((a, b) => a.line - b.line)
}

/** `['metrics', 2, 'match', 0, 'units']` as `metrics[2].match[0].units`. */
function inWords(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
