import { Catalogue } from '../../schemas/catalogue.ts'
import { adviceFor } from './advice-for.ts'
import type { CatalogueFault } from './catalogue-fault.ts'
import { checkJson, inOrder } from './check-json.ts'
import { examplesAgainst } from './examples-against.ts'
import { expandGroups } from './expand-groups.ts'
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
  const { value, faults: repeated, place } = checkJson(source, Catalogue, adviceFor)
  if (value === null) return { catalogue: null, faults: repeated }
  const words = wordFaults(value).map(place)
  const catalogue = expandGroups(value)
  const examples = withExamples && words.length === 0 ? examplesAgainst(catalogue).map(place) : []
  const faults = inOrder([...repeated, ...words, ...examples])
  return { catalogue: repeated.length + words.length > 0 ? null : catalogue, faults }
}
