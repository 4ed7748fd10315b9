import { NOUNS_LIKE_ADJECTIVES } from '../words/nouns.ts'
import type { Tag } from './tag.ts'

const ADJECTIVE_ENDING = /(?:al|ous|ful|less|able|ible|ive|ic|ary|ian|ese|ish|ent|ant|eous|ular|wide|like)$/
const NOUN_DESPITE_ENDING = new RegExp(`(?:${[...NOUNS_LIKE_ADJECTIVES].join('|')})$`)

/** What an ending makes of a word. */
export type Ending = Extract<Tag, 'adjective' | 'adverb' | 'past' | 'gerund' | 'noun'>

/** What its ending makes of a lower-case word, should no list know it. */
export function tagByEnding(word: string): Ending {
  if (
    word.endsWith('ly') &&
    word.length > 4 &&
    !/(?:family|assembly|supply|reply|italy|july|monopoly|anomaly)$/.test(word)
  ) {
    return /^(?:friendly|deadly|elderly|costly|early|likely|monthly|weekly|daily|hourly|yearly|quarterly)$/.test(word)
      ? 'adjective'
      : 'adverb'
  }
  // unchanged, undisclosed: what nobody did; verbs with "un" stand in the lists
  if (/^un[a-z]{3,}ed$/.test(word)) return 'adjective'
  if (/[a-z]{2}ed$/.test(word) && !/(?:need|seed|breed|speed|weed|deed|feed|(?:^|blood|water)shed|hundred)$/.test(word))
    return 'past'
  if (
    /[a-z]{3}ing$/.test(word) &&
    !/(?:thing|morning|evening|ceiling|sibling|building|dwelling|wedding|during)$/.test(word)
  ) {
    return 'gerund'
  }
  return ADJECTIVE_ENDING.test(word) && !NOUN_DESPITE_ENDING.test(word) ? 'adjective' : 'noun'
}
