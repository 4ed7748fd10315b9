import {
  ADJECTIVES,
  ADVERBS,
  BE,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  CONTRACTED_NOT,
  DETERMINERS,
  DO,
  HAVE,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
} from '../words/closed-classes.ts'
import { type Cues, cuesOf, cuesOfAddress, plainStarts } from '../words/cues-of.ts'
import { SCALES, SMALL_NUMBERS, VAGUE } from '../words/number-words.ts'
import { anySought, listsOf } from '../words/sought-words.ts'
import { ALSO_NOUNS } from '../words/verbs.ts'
import { guessBase } from './guess-base.ts'
import { lemmaAs } from './lemma-as.ts'
import { findNumber } from './singular-of.ts'
import type { Tag } from './tag.ts'
import { tagAlone } from './tag-alone.ts'
import { type Ending, tagByEnding } from './tag-by-ending.ts'
import { isInvariant, verbForm, type VerbForm } from './verb-forms.ts'
import { singleCopy, wordTable } from './word-table.ts'

/**
 * What a word, mark or number is by itself, before its neighbours are asked: found once for a spelling, shared by its
 * tokens.
 */
export type WordEntry = {
  /** One string for all tokens of the spelling: quick to compare and to look up. */
  readonly text: string
  readonly lower: string
  /** What it tells the finders (words/cues.ts), and where plain letters begin in it. */
  readonly cues: number
  readonly timeCues: number
  /** What it, its base form and its singular tell of the lists that rules seek (words/sought-words.ts). */
  readonly sought: number
  readonly soughtToo: number
  readonly starts: readonly number[]
  /** Its closed class, if it belongs to one. */
  readonly closed: Tag | undefined
  /** What it is wherever it stands, if its neighbours change nothing about it, and its lemma as that. */
  readonly tag: Tag | undefined
  readonly lemma: string
  /** Which form of which known verb it is, if of any. */
  readonly form: VerbForm | undefined
  /** The base form, should it be used as a verb. */
  readonly base: string
  readonly adjective: boolean
  readonly possessive: boolean
  /** The past of the verb is its base: cut, put, set. */
  readonly invariant: boolean
  /** The form of a verb is the form of a noun too. */
  readonly alsoNoun: boolean
  /** What its ending makes of it, should no list know it. */
  readonly ending: Ending
  /** A known noun, or a plural: no name, even where a capital opens the sentence. */
  readonly common: boolean
  /** Should it be used as a noun: whether it stands for several, and its singular. */
  readonly plural: boolean
  readonly singular: string
  /** A new clause begins with it, or behind it. */
  readonly opensClause: boolean
}

/** Looks a word, a mark or a number, as it is spelled, up in all lists at once. */
export const wordEntry = wordTable((text) => findEntry(text, cuesOf(text)))

/** What all lists say of a spelling, with the cues that it shall have: entries are made here, all of one shape. */
export function findEntry(text: string, { cues, timeCues }: Cues): WordEntry {
  const lower = inLowerCase(text)
  const undenied = CONTRACTED_NOT.get(lower) ?? lower
  const form = verbForm(lower)
  const base = copyBeside(lower, AUXILIARIES.get(undenied) ?? form?.lemma ?? guessBase(lower))
  const number = findNumber(lower)
  const singular = copyBeside(lower, number.singular)
  const { sought, soughtToo } = anySought(listsOf(lower), listsOf(base), listsOf(singular))
  const closed = CLOSED_CLASS.get(undenied)
  const adjective = ADJECTIVES.has(lower)
  const possessive = lower.endsWith("'s") || lower.endsWith("s'")
  const ending = tagByEnding(lower)
  const tag = tagAlone({ text, lower, closed, form, possessive, adjective, ending })
  return {
    text,
    lower,
    cues,
    timeCues,
    sought,
    soughtToo,
    starts: plainStarts(text),
    closed,
    tag,
    lemma: tag === undefined ? lower : lemmaAs(tag, { lower, base, singular }),
    form,
    base,
    adjective,
    possessive,
    invariant: form?.form === 'base' && isInvariant(form.lemma),
    alsoNoun: ALSO_NOUNS.has(lower) || (form?.form === 'third' && ALSO_NOUNS.has(form.lemma)),
    ending,
    common: lower.endsWith('s') || ALSO_NOUNS.has(lower),
    plural: number.plural,
    singular,
    opensClause: CLAUSE_OPENERS.has(lower),
  }
}

/** The entry of a web address, which hardly ever comes again: no list has it. */
export function entryOfAddress(text: string): WordEntry {
  const lower = inLowerCase(text)
  const { cues, timeCues } = cuesOfAddress(text)
  return {
    text,
    lower,
    cues,
    timeCues,
    sought: 0,
    soughtToo: 0,
    starts: plainStarts(text),
    closed: undefined,
    tag: 'name',
    lemma: lower,
    form: undefined,
    base: lower,
    adjective: false,
    possessive: false,
    invariant: false,
    alsoNoun: false,
    ending: 'noun',
    common: false,
    plural: false,
    singular: lower,
    opensClause: false,
  }
}

function inLowerCase(text: string): string {
  return copyBeside(text, text.toLowerCase().replaceAll('’', "'"))
}

/** The only copy of a form of a word; most forms are the word itself, of which that copy is at hand. */
function copyBeside(word: string, form: string): string {
  return form === word ? word : singleCopy(form)
}

/** Closed classes in the order in which they win over one another. */
const CLOSED: readonly (readonly [Iterable<string>, Tag])[] = [
  [[...SMALL_NUMBERS.keys(), ...SCALES.keys(), ...VAGUE.keys()], 'number'],
  [['to'], 'particle'],
  [[...BE, ...DO, ...HAVE], 'auxiliary'],
  [MODALS, 'modal'],
  [['without'], 'preposition'],
  [NEGATIONS, 'adverb'],
  [['that'], 'pronoun'],
  [CONJUNCTIONS, 'conjunction'],
  [DETERMINERS, 'determiner'],
  [PRONOUNS, 'pronoun'],
  [PREPOSITIONS, 'preposition'],
  [ADVERBS, 'adverb'],
]

const CLOSED_CLASS: ReadonlyMap<string, Tag> = new Map(
  CLOSED.toReversed().flatMap(([words, tag]) => [...words].map((word) => [word, tag] as const)),
)

/** [were] of be, [had] of have, [does] of do */
const AUXILIARIES: ReadonlyMap<string, string> = new Map(
  [[BE, 'be'] as const, [HAVE, 'have'] as const, [DO, 'do'] as const].flatMap(([forms, base]) =>
    [...forms].map((form) => [form, base] as const),
  ),
)
