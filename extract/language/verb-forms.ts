import { DOUBLING, IRREGULAR, VERBS } from '../words/verbs.ts'

/** How a verb form is used: `past` stands for the regular -ed form, which is past tense and participle at once. */
export type VerbForm = { readonly lemma: string; readonly form: 'base' | 'third' | 'past' | 'participle' | 'gerund' }

let table: ReadonlyMap<string, VerbForm> | undefined

/** Looks a lower-case word up among all forms of the known verbs; undefined for any other word. */
export function verbForm(word: string): VerbForm | undefined {
  table ??= buildTable()
  return table.get(word)
}

const INVARIANT: ReadonlySet<string> = new Set(
  IRREGULAR.filter(([base, past, participle = past]) => past === base && participle === base).map(
    ([base = '']) => base,
  ),
)

/** Whether the past tense and the participle of a verb are its base form: cut, put, set. */
export function isInvariant(lemma: string): boolean {
  return INVARIANT.has(lemma)
}

function buildTable(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>()
  const add = (word: string, lemma: string, form: VerbForm['form']) => {
    if (!forms.has(word)) forms.set(word, { lemma, form })
  }
  for (const [base = '', past = '', participle = past, ...others] of IRREGULAR) {
    add(base, base, 'base')
    for (const each of [past, ...others]) if (each !== base) add(each, base, 'past')
    if (participle !== past && participle !== base) add(participle, base, 'participle')
  }
  const irregular = new Set(IRREGULAR.map(([base = '']) => base))
  for (const lemma of new Set([...irregular, ...VERBS])) {
    add(lemma, lemma, 'base')
    add(thirdPerson(lemma), lemma, 'third')
    for (const stem of stems(lemma)) {
      if (!irregular.has(lemma)) add(pastOf(stem), lemma, 'past')
      add(gerundOf(stem), lemma, 'gerund')
    }
  }
  return forms
}

/**
 * The verb with its last consonant doubled where that is usual, and of one with several vowels undoubled as a second
 * spelling: travelled, traveled; but [planed] is of plane.
 */
function stems(lemma: string): string[] {
  if (!DOUBLING.has(lemma)) return [lemma]
  const doubled = lemma + lemma.slice(-1)
  return /[aeiou].*[aeiou]/.test(lemma) ? [doubled, lemma] : [doubled]
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function pastOf(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`
}

function gerundOf(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}ying`
  return /[^eoy]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`
}
