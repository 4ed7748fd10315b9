import type { Token } from '../../model.ts'
import { type Sought, soughtWords } from '../../words/sought-words.ts'
import { WHO_THAT_WHICH } from '../../words/closed-classes.ts'

/** The words between a figure and a time, and what they tell together of the lists that rules seek. */
export type Between = Sought & { readonly words: readonly Token[] }

export function wordsBetween(tokens: readonly Token[], from: number, to: number): Between {
  const words = tokens.slice(from, to)
  let sought = 0
  let soughtToo = 0
  for (const { entry } of words) {
    sought |= entry.sought
    soughtToo |= entry.soughtToo
  }
  return { words, sought, soughtToo }
}

/** What begins another clause between a figure and a time. */
export const CROSSING: ReadonlySet<string> = new Set('; — – but while although though which because whereas'.split(' '))
/** What tells of some of the counted, behind a comma: were repaired[, many] of them in December. */
export const SOME_OF: ReadonlySet<string> = new Set('many most some several mostly mainly largely half'.split(' '))

/** All that may begin a clause or an aside that has a time of its own: where none of it stands, no rule need look. */
export const OPENS_CLAUSE = soughtWords(
  CROSSING,
  SOME_OF,
  WHO_THAT_WHICH,
  'whom whose where them before after'.split(' '),
)
export const COMMA = soughtWords([','])
