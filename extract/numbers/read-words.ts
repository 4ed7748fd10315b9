import type { Token } from '../model.ts'
import { SCALES, SMALL_NUMBERS } from '../words/number-words.ts'
import { type Atom, exact, times } from './atom.ts'

/** three hundred and twelve · twenty-eight thousand · a dozen · five million */
export function readWords(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  let total = 0
  let group = 0
  let scale = 1
  let index = at
  let end = at
  for (; index < tokens.length && taken[index] !== true; index++) {
    const token = tokens[index]
    const word = token?.lower ?? ''
    const small = SMALL_NUMBERS.get(word)
    const factor = SCALES.get(word)
    if (small !== undefined && fits(group, small)) {
      group += small
      scale = 1
    } else if (factor !== undefined && end === at && isSome(tokens[at - 1])) {
      return severalOf(at, factor)
    } else if (factor !== undefined && (end > at || isArticle(tokens[at - 1]))) {
      ;[total, group] =
        factor >= 1000 ? [total + (group === 0 ? 1 : group) * factor, 0] : [total, (group === 0 ? 1 : group) * factor]
      scale = factor
    } else if (end > at && joins(tokens, index, group + total)) continue
    else break
    end = index + 1
  }
  if (end === at) return null
  const half = andAHalf(tokens, taken, end)
  // a dozen and a half: half of another dozen
  if (half?.scale === 1 && scale > 1)
    return exact(at, half.to, total + group + scale / 2, 1, 'words', 'number-and-a-half')
  if (half !== null && total + group < 100)
    return exact(at, half.to, times(total + group + 0.5, half.scale), half.scale, 'words', 'number-and-a-half')
  return exact(at, end, total + group, scale, 'words', 'number-words')
}

/** [several] thousand, [a few] hundred: as many as the plural alone says. */
function isSome(token: Token | undefined): boolean {
  return token !== undefined && SOME.has(token.lower)
}

const SOME: ReadonlySet<string> = new Set(['several', 'few', 'many'])

function severalOf(at: number, factor: number): Atom {
  const [low, high] = factor === 12 ? [24, 99] : [factor, 10 * factor - 1]
  return { from: at, to: at + 1, value: null, low, high, scale: 1, form: 'vague', rule: 'vague-several' }
}

/** two [and a half million], six [and a half] */
function andAHalf(
  tokens: readonly Token[],
  taken: readonly boolean[],
  at: number,
): { to: number; scale: number } | null {
  const words = tokens.slice(at, at + 3).map(({ lower }) => lower)
  // a hundred and a half[-]dozen: two numbers
  const isOfAnother = tokens[at + 3]?.text === '-' && tokens[at + 3]?.glued === true
  if (words.join(' ') !== 'and a half' || taken[at + 2] === true || isOfAnother) return null
  const scale = SCALES.get(tokens[at + 3]?.lower ?? '')
  return scale === undefined ? { to: at + 3, scale: 1 } : { to: at + 4, scale }
}

/** Twenty takes a following five, three hundred a following twelve, but five no following six. */
function fits(group: number, small: number): boolean {
  if (group === 0) return true
  if (group % 100 === 0) return small < 100
  return group % 10 === 0 && group % 100 >= 20 && small < 10
}

function isArticle(token: Token | undefined): boolean {
  return /^(?:a|an|half|per|every|the|another)$/.test(token?.lower ?? '')
}

/** A hyphen or "and" inside a number in words. */
function joins(tokens: readonly Token[], at: number, soFar: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]?.lower ?? ''
  const number = SMALL_NUMBERS.has(next) || SCALES.has(next)
  if (token?.text === '-' && token.glued) return number && tokens[at + 1]?.glued === true
  return token?.lower === 'and' && soFar >= 100 && soFar % 100 === 0 && SMALL_NUMBERS.has(next)
}
