import type { Figure, SentenceReading, Token } from '../../model.ts'
import { relativeOf } from './what-happened.ts'
import { phraseText } from '../phrase-text.ts'
import { NOUN_ADJECTIVE } from '../../language/tag.ts'

/**
 * What a label says of a state: 12 of 40 judges [were women], 34 prisons [were overcrowded].
 * @param figure one to which nothing happened
 * @returns null where the sentence says no state behind the counted
 */
export function whatState(figure: Figure, { tokens, times }: SentenceReading): string | null {
  const { kind, phrase } = figure
  // 31% of professors [are women]
  const unit = kind === 'percent' ? figure.of : figure.unit
  if ((kind !== 'count' && kind !== 'percent') || unit === null) return null
  const behind = tokens[phrase.to]
  // had 16,750 complaints [open] at year's end, 12 posts [vacant]
  if (behind?.tag === 'adjective' && behind.shape === 'word' && endsState(tokens[phrase.to + 1])) return behind.lower
  if (!WERE.has(behind?.lower ?? '')) return null
  // 12 of the country's [40] judges were women
  if (tokens.slice(Math.max(0, phrase.from - LONGEST), phrase.from).some(({ lower }) => lower === 'of')) return null
  const [place, noun, next] = tokens.slice(phrase.to + 1, phrase.to + 4)
  // 91 per cent of graduates were [in work]
  if (kind === 'percent' && place?.tag === 'preposition' && noun?.tag === 'noun' && next?.tag !== 'noun')
    return times.some(({ from }) => from <= phrase.to + 2 && from > phrase.to)
      ? null
      : `${relativeOf(unit)} were ${place.lower} ${noun.lower}`
  const ages = agesBehind(tokens, phrase.to + 1)
  if (ages !== null) return `${relativeOf(unit)} were ${ages}`
  const words: string[] = []
  // were [still] open
  let at = tokens[phrase.to + 1]?.tag === 'adverb' ? phrase.to + 2 : phrase.to + 1
  for (; at < phrase.to + LONGEST && INSIDE.has(tokens[at]?.tag ?? ''); at++) {
    if (times.some(({ from }) => from === at)) return null
    words.push(tokens[at]?.lower ?? '')
  }
  const last = tokens[at - 1]
  if (words.length === 0 || !endsState(tokens[at]) || !NOUN_ADJECTIVE.has(last?.tag ?? '')) return null
  return last?.entry.singular === unit.split(' ').at(-1) ? null : `${relativeOf(unit)} were ${words.join(' ')}`
}

/** were [under 30], were [aged 18 to 24]: the ages that part them from the others */
function agesBehind(tokens: readonly Token[], at: number): string | null {
  if (!OF_AGE.has(tokens[at]?.lower ?? '')) return null
  let end = at + 1
  while (end < at + LONGEST_AGES && (tokens[end]?.tag === 'number' || JOINS_AGES.has(tokens[end]?.lower ?? '')))
    end += 1
  const isWhole = tokens[end - 1]?.tag === 'number' || tokens[end - 1]?.lower === 'over'
  return end > at + 1 && isWhole && endsState(tokens[end]) ? phraseText(tokens, at, end) : null
}

const OF_AGE: ReadonlySet<string> = new Set(['under', 'over', 'aged', 'below', 'above'])
const JOINS_AGES: ReadonlySet<string> = new Set(['-', '–', 'to', 'and', 'over', 'under'])
const LONGEST_AGES = 6

const WERE: ReadonlySet<string> = new Set(['was', 'were', 'are', 'is'])
const INSIDE: ReadonlySet<string> = new Set(['adjective', 'noun', 'determiner'])
const LONGEST = 5

function endsState(token: Token | undefined): boolean {
  return token === undefined || token.shape === 'mark' || token.tag === 'conjunction' || token.tag === 'preposition'
}
