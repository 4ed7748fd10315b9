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
