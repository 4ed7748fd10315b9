import type { Token } from '../model.ts'
import type { Tag } from './tag.ts'
import { tokenBefore } from './token-before.ts'
import { BE, DETERMINERS, HAVE } from '../words/closed-classes.ts'
import { CURRENCY_CODES, isCurrencySign } from '../words/currencies.ts'
import { PLAN_VERBS } from '../words/event-words.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import { UNCHANGED_PAST } from '../words/verbs.ts'
import type { WordEntry } from './word-entry.ts'

/**
 * Gives every token its part of speech and its base form. Closed classes and verb forms come from word lists; what is
 * left is told by its ending and by the word before it.
 * @param tokens one sentence, as it was cut; its tokens are changed in place, since there are as many as words
 * @returns the same tokens
 */
export function tagWords(tokens: Token[]): Token[] {
  for (let at = 0; at < tokens.length; at++) {
    const token: Writable<Token> | undefined = tokens[at]
    if (token === undefined) break
    if (token.shape === 'digits') token.tag = 'number'
    else if (token.shape === 'address') token.tag = 'name'
    else if (token.shape === 'word') {
      token.tag = tagOfWord(tokens, at, token)
      token.lemma = lemmaOf(token.entry, token.tag)
    }
  }
  return tokens
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

function lemmaOf({ lower, base, singular }: WordEntry, tag: Tag): string {
  switch (tag) {
    case 'verb':
    case 'past':
    case 'participle':
    case 'gerund':
      return base
    case 'auxiliary':
      return BE.has(lower) ? 'be' : HAVE.has(lower) ? 'have' : 'do'
    case 'noun':
      return singular
    default:
      return lower
  }
}

function tagOfWord(tokens: readonly Token[], at: number, token: Token): Tag {
  const { lower: word, entry } = token
  const before = tokenBefore(tokens, at)
  const after = tokens[at + 1]
  const capital = token.text.charCodeAt(0) !== word.charCodeAt(0)
  const opens = before === undefined || opensBehind(before)
  if (capital && !opens && word !== 'i') {
    if (DETERMINERS.has(word) && token.text.length > 1) return 'determiner'
    return 'name'
  }
  if (word === 'never' && namesKind(before, after)) return 'adjective'
  const closed = closedClass(word, entry, after)
  if (closed !== undefined) return closed
  const { form } = entry
  if (capital && opens && form === undefined && after?.shape === 'word' && after.text !== after.lower) return 'name'
  if (entry.possessive) return 'noun'
  if (form !== undefined) return tagOfVerbForm(tokens, at, entry, form.form)
  if (entry.adjective) return 'adjective'
  if (
    capital &&
    opens &&
    entry.ending === 'gerund' &&
    opensPredicate(after?.shape === 'digits' ? tokens[at + 2] : after)
  )
    return 'name'
  if (entry.ending !== 'noun') return entry.ending
  return capital && opens && !entry.common ? 'name' : 'noun'
}

/** [Boeing] has, [Beijing] said, [Boeing] 737 was: of a verb that no list has a gerund would have an object. */
function opensPredicate(after: Token | undefined): boolean {
  const closed = after?.entry.closed
  return closed === 'auxiliary' || closed === 'modal' || after?.entry.form?.form === 'past'
}

/** Behind a quote, a bracket or a bullet a sentence may begin; behind a comma it goes on. */
function opensBehind({ shape, text, glued }: Token): boolean {
  return shape === 'mark' && !glued && text !== ',' && text !== ';' && text !== ')'
}

/** no [never] events, one [never] event: between a number or an article and a noun it tells of what kind. */
function namesKind(before: Token | undefined, after: Token | undefined): boolean {
  if (before?.tag !== 'determiner' && before?.tag !== 'number' && before?.tag !== 'adjective') return false
  const { entry, shape } = after ?? {}
  return shape === 'word' && entry?.closed === undefined && entry?.form === undefined && entry?.ending === 'noun'
}

function closedClass(word: string, entry: WordEntry, after: Token | undefined): Tag | undefined {
  if (worksAsPreposition(word, after)) return 'preposition'
  return entry.closed
}

/** [according] to, [compared] with, [based] on: forms of verbs that tell nothing that happened. */
function worksAsPreposition(word: string, after: Token | undefined): boolean {
  if (word === 'according' || word === 'pending' || word === 'owing') return true
  // those [aged] 15 to 17, [aged] between 34 and 61
  if (word === 'aged') return after?.shape === 'digits' || OPENS_AGE.has(after?.lower ?? '') || after?.tag === 'number'
  if (word === 'compared') return after?.lower === 'with' || after?.lower === 'to'
  return word === 'based' && (after?.lower === 'on' || after?.lower === 'upon')
}

const OPENS_PHRASE: ReadonlySet<string> = new Set(['word', 'digits'])
const OPENS_AGE: ReadonlySet<string> = new Set(['between', 'under', 'over', 'from'])
const OPENS_OBJECT: ReadonlySet<string> = new Set('that the a an its their his her to us them him me'.split(' '))
const OPENS_NOUN: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'number', 'preposition'])

function tagOfVerbForm(
  tokens: readonly Token[],
  at: number,
  entry: WordEntry,
  form: 'base' | 'third' | 'past' | 'participle' | 'gerund',
): Tag {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const previous = lastButAdverbs(tokens, at)
  // [Accessions] numbered 1,412: nothing that could do it stands before
  if (form === 'third' && before === undefined) return 'noun'
  if (form === 'base' && entry.invariant && previous?.tag === 'auxiliary' && previous.lemma !== 'do') return 'past'
  if (form === 'past' || form === 'participle') {
    if (form === 'participle') return 'participle'
    // knife-[enabled] crime, government-[backed] forces
    if (before?.text === '-' && before.glued && tokens[at]?.glued === true) return 'adjective'
    if (before === undefined && opensNoun(after)) return 'adjective'
    // a [combined] capacity of 45, the [reported] cases, a [combined] 3.2 million
    return entry.adjective && before?.tag === 'determiner' && OPENS_PHRASE.has(after?.shape ?? '')
      ? 'adjective'
      : 'past'
  }
  if (form === 'gerund') return 'gerund'
  if (form === 'base' && entry.adjective && previous?.tag !== 'particle' && previous?.tag !== 'modal')
    return 'adjective'
  if (
    previous?.tag === 'modal' ||
    previous?.lower === 'to' ||
    (previous?.tag === 'auxiliary' && previous.lemma === 'do')
  ) {
    return previous.lower === 'to' && form === 'third' ? 'noun' : 'verb'
  }
  // 310 [burst] mains, 40 [cut] trees: the form of the past too
  if (form === 'base' && before?.tag === 'number' && after?.entry.plural === true && UNCHANGED_PAST.has(entry.lower))
    return 'past'
  // 600,000 citizens [work] abroad
  if (form === 'base' && isCountedSubject(tokens, at, after)) return 'verb'
  const inNoun = previous !== undefined && OPENS_NOUN.has(previous.tag) && previous.tag !== 'preposition'
  if (isPlan(tokens, at, form) || isOfRelative(tokens, at)) return 'verb'
  if (!entry.alsoNoun) return inNoun && !(form === 'base' && previous.tag === 'number') ? 'noun' : 'verb'
  if (before === undefined || before.lower === 'percentage' || before.lower === 'basis') return 'noun'
  if (previous?.tag === 'pronoun' && previous.lower !== 'that') return 'verb'
  // prohibits this and [limits] the workday
  if (
    form === 'third' &&
    before.lower === 'and' &&
    (after?.shape === 'digits' || OPENS_OBJECT.has(after?.lower ?? '')) &&
    tokens.slice(0, at).some(isThird)
  )
    return 'verb'
  if (OPENS_NOUN.has(before.tag) || before.tag === 'gerund' || before.tag === 'past' || before.tag === 'participle')
    return 'noun'
  // The plural of a noun before a plain verb form: "villagers report that"; a singular before a third person: "it claims".
  const subject = (before.tag === 'noun' && !disagrees(tokens, at, entry, form)) || before.tag === 'name'
  const counted = after?.shape === 'digits' || opensMoney(after?.text ?? '') || SMALL_NUMBERS.has(after?.lower ?? '')
  if (counted && isGapped(tokens, at)) return 'noun'
  const followsAsObject = counted || OPENS_OBJECT.has(after?.lower ?? '')
  return subject && followsAsObject ? 'verb' : 'noun'
}

/** [$21k] and, [21 million] and */
function endsAmount(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.shape === 'digits' || tokens[at - 1]?.shape === 'digits'
}

/** costs [£]65, costs [CHF] 65 */
function opensMoney(text: string): boolean {
  return isCurrencySign(text) || CURRENCY_CODES.has(text)
}

/** raised its policy [rate] four times, cut its profit [forecast] to £55m: a noun in the singular does not stand before a base form. */
function disagrees(tokens: readonly Token[], at: number, entry: WordEntry, form: 'base' | 'third'): boolean {
  if (form !== 'base' || tokens[at - 1]?.entry.plural !== false) return false
  const level =
    tokens[at + 1]?.lower === 'to' && (tokens[at + 2]?.shape === 'digits' || isCurrencySign(tokens[at + 2]?.text ?? ''))
  return level || !UNCHANGED_PAST.has(entry.lower)
}

/** The police identified 96 victims, border [guards] 21: behind a comma, and nothing behind the number that is counted. */
function isGapped(tokens: readonly Token[], at: number): boolean {
  const sign = opensMoney(tokens[at + 1]?.text ?? '') ? 1 : 0
  const [comma, joint, behind] = [tokens[at - 2], tokens[at - 3], tokens[at + sign + 2]]
  // audit fees $21k and bank [charges] $3,204
  const opens =
    comma?.text === ',' || (comma?.tag === 'conjunction' && (joint?.text === ',' || endsAmount(tokens, at - 3)))
  return opens && (behind === undefined || behind.shape === 'mark' || behind.lower === 'and')
}

/** [Adjusted] operating profit rose: a word of no closed class behind the first of a sentence goes on with its noun. */
function opensNoun(after: Token | undefined): boolean {
  return after?.shape === 'word' && after.entry.closed === undefined && after.text === after.lower
}

/** replaced 240 km and [plan] to replace more, assisted 12 and [aims] to reach 20: between a conjunction and "to" a verb has its subject before. */
function isPlan(tokens: readonly Token[], at: number, form: 'base' | 'third'): boolean {
  if (tokens[at - 1]?.tag !== 'conjunction' || tokens[at + 1]?.lower !== 'to' || at <= 2) return false
  return form === 'base' || PLAN_VERBS.has(tokens[at]?.entry.base ?? '')
}

/** Membership, which [costs] £36 */
function isOfRelative(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'which' && tokens[at - 2]?.text === ','
}

/** A number and its plural stand before, and what follows belongs to a verb: 600,000 citizens work [abroad]. */
function isCountedSubject(tokens: readonly Token[], at: number, after: Token | undefined): boolean {
  const noun = tokens[at - 1]
  if (noun?.tag !== 'noun' || !noun.entry.common || noun.lower === noun.entry.singular) return false
  if (after?.tag !== undefined && !VERB_FOLLOWERS.has(after.lower)) return false
  return tokens[at - 2]?.tag === 'number' || tokens[at - 3]?.tag === 'number'
}

const VERB_FOLLOWERS: ReadonlySet<string> = new Set(
  'abroad in at on for from under without with as to outside inside across below above near there here'.split(' '),
)

function isThird({ tag, lower }: Token): boolean {
  return tag === 'verb' && lower.endsWith('s')
}

function lastButAdverbs(tokens: readonly Token[], end: number): Token | undefined {
  for (let at = end - 1; at >= 0 && at > end - 4; at--) {
    if (tokens[at]?.tag !== 'adverb') return tokens[at]
  }
  return tokens[end - 1]
}
