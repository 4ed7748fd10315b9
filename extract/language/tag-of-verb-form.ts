import type { Token } from '../model.ts'
import { isVerbNotNoun, OPENS_OBJECT } from './is-verb-not-noun.ts'
import { endsCountedPlural } from './ends-counted-plural.ts'
import { tokenBefore } from './token-before.ts'
import type { Tag } from './tag.ts'
import { PLAN_VERBS } from '../words/event-words.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { UNCHANGED_PAST } from '../words/verbs.ts'
import type { VerbForm } from './verb-forms.ts'
import type { WordEntry } from './word-entry.ts'

/** Tells what a form of a verb is where it stands: a verb of that form, or the noun or adjective that is spelled alike. */
export function tagOfVerbForm(tokens: readonly Token[], at: number, entry: WordEntry, form: VerbForm['form']): Tag {
  switch (form) {
    case 'gerund':
    case 'participle':
      return form
    case 'past':
      return tagOfPast(tokens, at, entry)
    default:
      return tagOfPresent(tokens, at, entry, form)
  }
}

function tagOfPast(tokens: readonly Token[], at: number, entry: WordEntry): Tag {
  const before = tokenBefore(tokens, at)
  const after = tokens[at + 1]
  // knife-[enabled] crime, government-[backed] forces
  if (before?.text === '-' && before.glued && tokens[at]?.glued === true) return 'adjective'
  if (before === undefined && opensNoun(after)) return 'adjective'
  // revenue of £4m and [adjusted] earnings of £1m, [diluted] loss per share
  if (ADJUSTED.has(entry.base) && OF_ACCOUNTS.has(after?.lower ?? '') && before?.entry.closed !== undefined)
    return before.tag === 'pronoun' ? 'past' : 'adjective'
  // of falsely [labelled] honey
  const lead = tokenBefore(tokens, at - 1)
  if (
    before?.tag === 'adverb' &&
    before.lower.endsWith('ly') &&
    lead?.tag === 'preposition' &&
    opensNoun(after) &&
    after?.entry.form === undefined
  )
    return 'adjective'
  // 12 seats for the [disabled] and one for staff
  if (before?.lower === 'the' && STATES_OF_PERSONS.has(entry.base) && !opensNoun(after)) return 'noun'
  // a [combined] capacity of 45, the [reported] cases, a [combined] 3.2 million
  const describes =
    entry.adjective &&
    before?.tag === 'determiner' &&
    (OPENS_PHRASE.has(after?.shape ?? '') || isCurrencySign(after?.text ?? ''))
  return describes ? 'adjective' : 'past'
}

const STATES_OF_PERSONS: ReadonlySet<string> = new Set(['disable', 'disadvantage', 'retire', 'handicap'])
const ADJUSTED: ReadonlySet<string> = new Set(['adjust', 'dilute'])
const OF_ACCOUNTS: ReadonlySet<string> = new Set(
  'earnings profit profits income loss losses ebitda ebit eps margin operating net pre pretax gross free'.split(' '),
)
const OPENS_PHRASE: ReadonlySet<string> = new Set(['word', 'digits'])

function tagOfPresent(tokens: readonly Token[], at: number, entry: WordEntry, form: 'base' | 'third'): Tag {
  const before = tokenBefore(tokens, at)
  const after = tokens[at + 1]
  const previous = lastButAdverbs(tokens, at)
  const isBase = form === 'base'
  // [Accessions] numbered 1,412: nothing that could do it stands before
  if (!isBase && before === undefined) return 'noun'
  if (isBase && entry.invariant && previous?.tag === 'auxiliary' && previous.lemma !== 'do') return 'past'
  // did not [open] any shelter
  const asksVerb = previous?.tag === 'particle' || previous?.tag === 'modal' || previous?.lemma === 'do'
  if (isBase && entry.adjective && !asksVerb) return 'adjective'
  if (previous?.lower === 'to') return isBase ? 'verb' : 'noun'
  if (previous?.tag === 'modal' || (previous?.tag === 'auxiliary' && previous.lemma === 'do')) return 'verb'
  // 310 [burst] mains, 40 [cut] trees: the form of the past too
  if (isBase && before?.tag === 'number' && after?.entry.plural === true && UNCHANGED_PAST.has(entry.lower))
    return 'past'
  // the bank [set] aside £1m
  if (isBase && UNCHANGED_PAST.has(entry.lower) && NAMES_DOER.has(before?.tag ?? 'mark') && after?.lower === 'aside')
    return 'past'
  if (isBase && UNCHANGED_PAST.has(entry.lower) && (isPastInRow(tokens, at) || isBehindSeveral(before, after)))
    return 'past'
  // 600,000 citizens [work] abroad
  if (isBase && isCountedSubject(tokens, at, after)) return 'verb'
  // the number of [recalls]
  if (!isBase && before?.lower === 'of') return 'noun'
  // with suspected [ties] to, over disputed [claims]
  if (!isBase && before?.tag === 'past' && tokens[at - 2]?.tag === 'preposition') return 'noun'
  if (!isBase && endsCountedPlural(tokens, at)) return 'noun'
  // 30 sounding [rockets]
  if (!isBase && before?.tag === 'gerund' && tokens[at - 2]?.tag === 'number') return 'noun'
  // 1 [fly]: of one a verb would be in the singular
  if (isBase && before?.tag === 'number' && ONE.has(before.lower) && !UNCHANGED_PAST.has(entry.lower)) return 'noun'
  // suppliers by [spend], for [hire]: of a verb a gerund would stand there
  if (isBase && TAKES_NOUN.has(before?.lower ?? '') && before?.tag === 'preposition') return 'noun'
  if (isPlan(tokens, at, form) || isOfRelative(tokens, at)) return 'verb'
  if (entry.alsoNoun) return isVerbNotNoun(tokens, at, previous, form) ? 'verb' : 'noun'
  // with [foster] families
  if (before?.tag === 'preposition' && after?.entry.plural === true && after.entry.closed === undefined) return 'noun'
  const inNoun = previous !== undefined && OPENS_NOUN.has(previous.tag)
  return inNoun && !(isBase && previous.tag === 'number' && !isInCompound(tokens, at)) ? 'noun' : 'verb'
}

const TAKES_NOUN: ReadonlySet<string> = new Set(['by', 'of', 'for', 'in', 'from', 'without', 'per'])

/** fitted 240 [smoke] alarms; but of these, 40 [smoke]; of the 40, 12 [drive] buses: what is counted is what was done something to */
function isInCompound(tokens: readonly Token[], at: number): boolean {
  const { entry } = tokens[at + 1] ?? {}
  if (entry?.plural !== true || entry.closed !== undefined) return false
  // 240 [smoke] alarms were fitted
  if (tokens[at + 2]?.entry.closed === 'auxiliary') return true
  // in the state's 26 [foster] homes
  const opening = tokens[at - 2]
  return opening?.tag === 'past' || opening?.tag === 'preposition' || opening?.entry.possessive === true
}

const OPENS_NOUN: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'number'])

const NAMES_DOER: ReadonlySet<Tag> = new Set(['noun', 'name', 'pronoun'])

/** two dead, 14 [hurt] in a blast, 12 [cut] from the squad: a noun behind several would be a plural */
function isBehindSeveral(before: Token | undefined, after: Token | undefined): boolean {
  if (before?.tag !== 'number' || ONE.has(before.lower)) return false
  return after === undefined || after.entry.closed === 'preposition' || after.entry.closed === 'conjunction'
}

const ONE: ReadonlySet<string> = new Set(['one', '1'])

/** [beat] and detained 12; prohibited it and [set] the age: a form of the past too, beside another past, with what it is done to */
function isPastInRow(tokens: readonly Token[], at: number): boolean {
  const before = tokenBefore(tokens, at)?.tag ?? 'mark'
  const [joint, next] = [tokens[at + 1], tokens[at + 2]]
  if (joint?.lower === 'and' && (next?.entry.form?.form ?? next?.entry.ending) === 'past')
    return !OPENS_NOUN.has(before) && before !== 'preposition'
  const goesOn = before === 'conjunction' || (tokenBefore(tokens, at)?.text === ',' && at > 1)
  if (!goesOn || joint === undefined || !(OPENS_OBJECT.has(joint.lower) || isCountOrFire(joint))) return false
  return tokens.slice(Math.max(0, at - LONGEST_ROW), at).some(({ tag }) => tag === 'past')
}

/** detained 12[, beat four] of them, killed 20 [and set fire] to 45 houses */
function isCountOrFire({ shape, lower, entry }: Token): boolean {
  return shape === 'digits' || entry.closed === 'number' || lower === 'fire'
}

/** prohibited the worst forms of child labor and [set] */
const LONGEST_ROW = 20

/** [Adjusted] operating profit rose: a word of no closed class behind the first of a sentence goes on with its noun. */
function opensNoun(after: Token | undefined): boolean {
  return after?.shape === 'word' && after.entry.closed === undefined && after.text === after.lower
}

/** replaced 240 km and [plan] to replace more, assisted 12 and [aims] to reach 20: between a conjunction and "to" a verb has its subject before. */
function isPlan(tokens: readonly Token[], at: number, form: 'base' | 'third'): boolean {
  if (tokenBefore(tokens, at)?.tag !== 'conjunction' || tokens[at + 1]?.lower !== 'to' || at <= 2) return false
  return form === 'base' || PLAN_VERBS.has(tokens[at]?.entry.base ?? '')
}

/** Membership, which [costs] £36 */
function isOfRelative(tokens: readonly Token[], at: number): boolean {
  return tokenBefore(tokens, at)?.lower === 'which' && tokenBefore(tokens, at - 1)?.text === ','
}

/** A number and its plural stand before, and what follows belongs to a verb: 600,000 citizens work [abroad]. */
function isCountedSubject(tokens: readonly Token[], at: number, after: Token | undefined): boolean {
  const noun = tokenBefore(tokens, at)
  if (noun?.tag !== 'noun' || !noun.entry.common || noun.lower === noun.entry.singular) return false
  if (after?.tag !== undefined && !VERB_FOLLOWERS.has(after.lower)) return false
  return tokenBefore(tokens, at - 1)?.tag === 'number' || tokenBefore(tokens, at - 2)?.tag === 'number'
}

const VERB_FOLLOWERS: ReadonlySet<string> = new Set(
  'abroad in at on for from under without with as to outside inside across below above near there here'.split(' '),
)

function lastButAdverbs(tokens: readonly Token[], end: number): Token | undefined {
  for (let at = end - 1; at >= 0 && at > end - 4; at--) {
    if (tokens[at]?.tag !== 'adverb') return tokens[at]
  }
  return tokenBefore(tokens, end)
}
