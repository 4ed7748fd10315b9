import type { Token } from '../model.ts'
import type { Tag } from './tag.ts'
import { lemmaAs } from './lemma-as.ts'
import { tokenBefore } from './token-before.ts'
import { tagOfVerbForm } from './tag-of-verb-form.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import { DETERMINERS } from '../words/closed-classes.ts'

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
    if (token.entry.tag !== undefined) continue
    token.tag = tagOfWord(tokens, at, token)
    token.lemma = lemmaAs(token.tag, token.entry)
  }
  return tokens
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

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
  if (word === 'pending' && narrowsNoun(before, after, tokens[at + 2])) return 'adjective'
  // less than the 6.84 billion [first] reported
  if (word === 'first' && before?.tag === 'number' && after?.entry.form?.form === 'past') return 'adverb'
  if (worksAsPreposition(word, after)) return 'preposition'
  if (entry.closed !== undefined) return entry.closed
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

/** the [pending] case, 120 [pending] civil cases; but 40 [pending] trial */
function narrowsNoun(before: Token | undefined, after: Token | undefined, next: Token | undefined): boolean {
  if (before?.tag === 'determiner') return true
  return before?.tag === 'number' && (after?.entry.plural === true || next?.entry.plural === true)
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

/** [according] to, [compared] with, [based] on, women [ages] 15 to 49: forms of verbs that tell nothing that happened. */
function worksAsPreposition(word: string, after: Token | undefined): boolean {
  if (word === 'according' || word === 'pending' || word === 'owing') return true
  // those [aged] 15 to 17, [aged] between 34 and 61
  if (word === 'aged' || word === 'ages')
    return after?.shape === 'digits' || OPENS_AGE.has(after?.lower ?? '') || SMALL_NUMBERS.has(after?.lower ?? '')
  if (word === 'compared') return after?.lower === 'with' || after?.lower === 'to'
  return word === 'based' && (after?.lower === 'on' || after?.lower === 'upon')
}

const OPENS_AGE: ReadonlySet<string> = new Set(['between', 'under', 'over', 'from'])
