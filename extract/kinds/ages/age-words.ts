/** No age of persons has so many years, or more. */
export const OLDEST = 100

/** What may stand between the word of an age and its number: aged [at least] 18, must be [over] 18. */
export const BETWEEN_AGE_AND_NUMBER: ReadonlySet<string> = new Set(
  'of at least than more less over under about approximately between from as young only to or up'.split(' '),
)

/** Tags of what may follow an age, which counts nothing behind it. */
export const FOLLOWS_AGE = /^(?:preposition|conjunction|auxiliary|modal|past|pronoun|adverb)$/
