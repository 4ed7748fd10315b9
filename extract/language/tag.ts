/** Part of speech, as far as the reading of figures needs it. `past` is any -ed form, `gerund` any -ing form. */
export type Tag =
  | 'noun'
  | 'name'
  | 'verb'
  | 'past'
  | 'participle'
  | 'gerund'
  | 'auxiliary'
  | 'modal'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'particle'
  | 'number'
  | 'mark'

/** Tags of what may tell that something was done: [killed], were [killed], had [risen]. */
export const PAST_FORMS: ReadonlySet<string> = new Set<Tag>(['past', 'participle'])

/** What makes a stretch of words a clause: a verb that has a subject. */
export const FINITE_FORMS: ReadonlySet<string> = new Set<Tag>(['past', 'verb', 'auxiliary', 'modal'])

/** Whether a tag is of a finite form: for searches that ask it of word after word. */
export function isFiniteForm(tag: Tag): boolean {
  return tag === 'past' || tag === 'verb' || tag === 'auxiliary' || tag === 'modal'
}

/** All forms of full verbs. */
export const VERB_FORMS: ReadonlySet<string> = new Set<Tag>(['verb', 'past', 'participle', 'gerund'])

/** Full verbs that have a subject: they [say], they [said]. */
export const TOLD_FORMS: ReadonlySet<string> = new Set<Tag>(['verb', 'past'])

/** Verbs that tell something as it is or was, not as it may be. */
export const CLAUSE_VERBS: ReadonlySet<string> = new Set<Tag>(['verb', 'past', 'auxiliary'])

/** What stands between a subject and its full verb: they [had] [since] left. */
export const BEFORE_FULL_VERB: ReadonlySet<string> = new Set<Tag>(['auxiliary', 'adverb'])

/** Words of a noun phrase behind its determiner. */
export const NOMINAL: ReadonlySet<string> = new Set<Tag>(['noun', 'adjective', 'name'])

/** Common nouns, and what stands before them. */
export const NOUN_ADJECTIVE: ReadonlySet<string> = new Set<Tag>(['noun', 'adjective'])

/** The words of a noun phrase, its determiner too. */
export const NOUN_PHRASE: ReadonlySet<string> = new Set<Tag>(['determiner', 'adjective', 'noun', 'name'])

/** What may name a thing or narrow its name: [complaints], [written] complaints, [training] costs. */
export const NAMING: ReadonlySet<string> = new Set<Tag>(['noun', 'name', 'adjective', 'gerund'])

/** What stands about a full verb, and is none: [had] [not] been tried, set [out], [may] leave. */
export const ABOUT_VERB: ReadonlySet<string> = new Set<Tag>(['auxiliary', 'modal', 'adverb', 'particle'])
