import { DOUBLING, IRREGULAR } from '../words/verbs.ts'
import { remembered } from './remembered.ts'

type Forms = { readonly past: string; readonly participle: string }

let irregular: ReadonlyMap<string, Forms> | undefined

function formsOf(lemma: string): Forms | undefined {
  irregular ??= new Map(
    IRREGULAR.map(([base = '', past = base, participle = past]) => [base, { past, participle }] as const),
  )
  return irregular.get(lemma)
}

/** The past participle of a verb: `repatriate` gives `repatriated`, `kidnap` `kidnapped`, `bring` `brought`. */
export const pastParticiple: (lemma: string) => string = remembered(
  (lemma) => formsOf(lemma)?.participle ?? regular(lemma),
)

/** The past tense of a verb: `die` gives `died`, `go` `went`. */
export const pastTense: (lemma: string) => string = remembered((lemma) => formsOf(lemma)?.past ?? regular(lemma))

function regular(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  if (lemma.endsWith('e')) return `${lemma}d`
  // traffic[k]ed, panic[k]ed
  if (/[aeiou]c$/.test(lemma)) return `${lemma}ked`
  return `${lemma}${DOUBLING.has(lemma) ? lemma.slice(-1) : ''}ed`
}
