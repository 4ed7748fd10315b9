import { DOUBLING, IRREGULAR } from '../words/verbs.ts'

let irregular: ReadonlyMap<string, string> | undefined

/** The past participle of a verb: `repatriate` gives `repatriated`, `kidnap` `kidnapped`, `bring` `brought`. */
export function pastParticiple(lemma: string): string {
  irregular ??= new Map(IRREGULAR.map(([base = '', past = base, participle = past]) => [base, participle]))
  const known = irregular.get(lemma)
  if (known !== undefined) return known
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  if (lemma.endsWith('e')) return `${lemma}d`
  return `${lemma}${DOUBLING.has(lemma) ? lemma.slice(-1) : ''}ed`
}
