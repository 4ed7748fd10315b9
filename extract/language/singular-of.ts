import { IRREGULAR_PLURALS, PLURAL_WITHOUT_ENDING, SINGULAR_WITH_S } from '../words/nouns.ts'
import { remembered } from './remembered.ts'

type NounNumber = { readonly plural: boolean; readonly singular: string }

const numberOf = remembered((noun: string): NounNumber => {
  const plural = endsAsPlural(noun)
  return { plural, singular: singularBy(noun, plural) }
})

/** Whether a lower-case noun stands for several. */
export function isPlural(noun: string): boolean {
  return numberOf(noun).plural
}

/** The singular of a lower-case noun: `citizens` becomes `citizen`, `women` `woman`; a singular stays as it is. */
export function singularOf(noun: string): string {
  return numberOf(noun).singular
}

function endsAsPlural(noun: string): boolean {
  const last = noun.slice(noun.lastIndexOf('-') + 1)
  if (PLURAL_WITHOUT_ENDING.has(last) || IRREGULAR_PLURALS.has(last)) return true
  return last.length > 2 && last.endsWith('s') && !/(?:ss|us|is|['’]s)$/.test(last) && !SINGULAR_WITH_S.has(last)
}

function singularBy(noun: string, plural: boolean): string {
  const hyphen = noun.lastIndexOf('-') + 1
  const last = noun.slice(hyphen)
  const irregular = IRREGULAR_PLURALS.get(last)
  if (irregular !== undefined) return noun.slice(0, hyphen) + irregular
  return plural ? noun.slice(0, hyphen) + withoutEnding(last) : noun
}

function withoutEnding(noun: string): string {
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|zz)es$/.test(noun)) return noun.slice(0, -2)
  return noun.endsWith('s') ? noun.slice(0, -1) : noun
}
