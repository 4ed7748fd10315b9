import {
  COMPOUND_PLURALS,
  IRREGULAR_PLURALS,
  MEN_IN_SINGULAR,
  PLURAL_WITHOUT_ENDING,
  SINGULAR_WITH_S,
} from '../words/nouns.ts'
import { remembered } from './remembered.ts'

type NounNumber = { readonly plural: boolean; readonly singular: string }

/** Whether a lower-case noun stands for several, and its singular; not remembered. */
export function findNumber(noun: string): NounNumber {
  const plural = endsAsPlural(noun)
  return { plural, singular: plural ? singularOfPlural(noun) : noun }
}

const numberOf = remembered(findNumber)

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
  if (compoundOf(last) !== undefined) return true
  return last.length > 2 && last.endsWith('s') && !/(?:ss|us|is|['’]s)$/.test(last) && !SINGULAR_WITH_S.has(last)
}

function singularOfPlural(noun: string): string {
  const hyphen = noun.lastIndexOf('-') + 1
  const last = noun.slice(hyphen)
  const irregular = IRREGULAR_PLURALS.get(last)
  if (irregular !== undefined) return noun.slice(0, hyphen) + irregular
  const compound = compoundOf(last)
  if (compound !== undefined) return noun.slice(0, noun.length - compound[0].length) + compound[1]
  return noun.slice(0, hyphen) + withoutEnding(last)
}

function withoutEnding(noun: string): string {
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|zz)es$/.test(noun)) return noun.slice(0, -2)
  return noun.endsWith('s') ? noun.slice(0, -1) : noun
}

/** fisher[men], school[children]: the plural that a compound ends in, and its singular. */
function compoundOf(noun: string): readonly [string, string] | undefined {
  return MEN_IN_SINGULAR.has(noun)
    ? undefined
    : COMPOUND_PLURALS.find(([plural]) => noun.length > plural.length + 1 && noun.endsWith(plural))
}

/**
 * The plural of a noun phrase in the singular: `fisherman` becomes `fishermen`, `prisoner of war` `prisoners of war`,
 * `refugee and asylum seeker` `refugees and asylum seekers`. Case stays as it is.
 */
export const pluralOf = remembered((phrase: string): string => {
  const joined = phrase.indexOf(' and ')
  if (joined > 0) return `${pluralOf(phrase.slice(0, joined))} and ${pluralOf(phrase.slice(joined + 5))}`
  const of = phrase.search(OF_PHRASE)
  const end = of > 0 ? of : phrase.length
  const from = Math.max(phrase.lastIndexOf(' ', end - 1), phrase.lastIndexOf('-', end - 1)) + 1
  return phrase.slice(0, from) + pluralOfNoun(phrase.slice(from, end)) + phrase.slice(end)
})

const OF_PHRASE = / (?:of|in) /

function pluralOfNoun(noun: string): string {
  const lower = noun.toLowerCase()
  const irregular = irregularPlurals().get(lower)
  if (irregular !== undefined) return irregular
  if (isPlural(lower)) return noun
  const compound = MEN_IN_SINGULAR.has(lower)
    ? undefined
    : COMPOUND_PLURALS.find(([, singular]) => lower.length > singular.length + 1 && lower.endsWith(singular))
  if (compound !== undefined) return noun.slice(0, noun.length - compound[1].length) + compound[0]
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/i.test(noun) ? `${noun}es` : `${noun}s`
}

let plurals: ReadonlyMap<string, string> | undefined

/** Irregular plurals by their singular. Of two (people, persons) the last in the list is the plain one. */
function irregularPlurals(): ReadonlyMap<string, string> {
  plurals ??= new Map([...IRREGULAR_PLURALS].map(([plural, singular]) => [singular, plural]))
  return plurals
}
