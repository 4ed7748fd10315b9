import type { Tag } from './tag.ts'

/** The lemma of a word as a part of speech: base form of a verb, singular of a noun, else the word in lower case. */
export function lemmaAs(
  tag: Tag,
  { lower, base, singular }: { readonly lower: string; readonly base: string; readonly singular: string },
): string {
  switch (tag) {
    case 'verb':
    case 'past':
    case 'participle':
    case 'gerund':
    case 'auxiliary':
      return base
    case 'noun':
      return singular
    default:
      return lower
  }
}
