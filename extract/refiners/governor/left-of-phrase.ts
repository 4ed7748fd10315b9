import type { Token } from '../../model.ts'
import { isAdjectival } from './is-adjectival.ts'

/** The last token before a phrase that is no adverb, determiner, plain adjective, quote or [total of]; -1 where there is none. */
export function leftOfPhrase(tokens: readonly Token[], from: number): number {
  let at = from - 1
  while (at >= 0) {
    const token = tokens[at]
    if (token === undefined) break
    const skipped =
      token.tag === 'adverb' ||
      token.tag === 'determiner' ||
      (token.lower === 'average' && tokens[at - 1]?.lower === 'on') ||
      (token.lower === 'on' && tokens[at + 1]?.lower === 'average') ||
      SKIPPED_MARKS.has(token.text) ||
      (token.tag === 'adjective' && token.lower !== 'responsible') ||
      (token.lower === 'but' && tokens[at - 1]?.lower === 'all') ||
      PASSED_OVER.has(token.lower) ||
      // fines of [between] 500,000 and two million
      (token.lower === 'between' && tokens[at - 1]?.lower === 'of') ||
      totalOf(tokens, at) ||
      (at === from - 1 && token.tag !== 'verb' && tokens[at - 1]?.tag === 'determiner' && isAdjectival(tokens, at))
    if (!skipped) break
    at -= 1
  }
  return at
}

const SKIPPED_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', '$', '€', '£', '-'])
const PASSED_OVER: ReadonlySet<string> = new Set(['remaining', 'following', 'preceding', 'existing', 'outstanding'])

/** "a total of", "an average of", "the number of" before a number. */
function totalOf(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  if (word === 'of') return TOTALS.has(tokens[at - 1]?.lower ?? '')
  return TOTALS.has(word) && tokens[at + 1]?.lower === 'of'
}

const TOTALS: ReadonlySet<string> = new Set('total average number group series majority sum'.split(' '))
