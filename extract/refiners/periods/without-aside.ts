import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Token } from '../../model.ts'
import { WHICH_WHO } from '../../words/closed-classes.ts'
import { SOME_OF } from './words-between.ts'

/** in 2021[, the latest year for which data were available], judges …: which year it is, and no other clause */
export function withoutLatestYear(between: readonly Token[]): readonly Token[] {
  if (between[0]?.text !== ',' || between[1]?.lower !== 'the') return between
  const which = between.findIndex(({ lower }, at) => lower === 'which' && between[at - 2]?.lower === 'year')
  const closing = between.findIndex(({ text }, at) => at > which && text === ',')
  return which < 0 || closing < 0 ? between : between.slice(closing)
}

/** Without a clause between commas: the three camps[, which house 8,600 families,] by June. */
export function withoutAside(between: readonly Token[]): readonly Token[] {
  const relative = between.findIndex(
    ({ lower }, at) => RELATIVE.has(lower) || (lower === 'them' && between[at - 1]?.lower === 'of'),
  )
  // , [two-thirds of them minors,] remained as of May
  let opening =
    tokenAt(between, relative)?.lower === 'them'
      ? between.findLastIndex(({ text }, at) => at < relative && text === ',') + 1
      : relative
  // [, of which 309 were civilians,] as of October; [, most of whom had fled,] as of May
  while (opening > 0 && LEADS_TO_RELATIVE.has(between[opening - 1]?.tag ?? '')) opening -= 1
  if (tokenBefore(between, opening)?.text !== ',') return between
  const closing = between.findIndex(({ text }, at) => at > opening && text === ',')
  return closing < 0 ? between : [...between.slice(0, opening - 1), ...between.slice(closing + 1)]
}

/** killed 84 worshippers[, most of them officers,] and injured 200: who they were, and no clause with a time of its own */
export function withoutSomeOf(between: readonly Token[]): readonly Token[] {
  const opening = between.findIndex(({ text }, at) => text === ',' && SOME_OF.has(between[at + 1]?.lower ?? ''))
  const closing = between.findIndex(({ text }, at) => at > opening && text === ',')
  if (
    opening < 0 ||
    closing < 0 ||
    between.slice(opening, closing).some(({ tag }) => tag === 'past' || tag === 'auxiliary')
  )
    return between
  return [...between.slice(0, opening), ...between.slice(closing)]
}

const LEADS_TO_RELATIVE: ReadonlySet<string> = new Set(['preposition', 'determiner', 'pronoun', 'number', 'adverb'])
const RELATIVE: ReadonlySet<string> = new Set([...WHICH_WHO, 'whom', 'whose'])
