import { FINITE_FORMS } from '../language/tag.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Figure, Token } from '../model.ts'

const LONGEST_LINK = 6

/**
 * How the words between two figures lead to the second: it `opens` the parts of the first, or `continues` the parts that the
 * first is one of.
 * @returns null where they tell of no part
 */
export function partLink(figure: Figure, previous: Figure, tokens: readonly Token[]): 'opens' | 'continues' | null {
  const [from, to] = [previous.phrase.to, figure.phrase.from]
  if (isOfThem(tokens, from, to) || (tokens[figure.to]?.lower === 'of' && isThem(tokens[figure.to + 1]))) return 'opens'
  if (namesParts(tokens, from, to) && !holds(tokens, from, to, ';')) return 'opens'
  // 26,000 reports [(]11,000 civilians; 15,000 members) · 27,149 casualties[:] 9,614 killed · 283 complaints [–] 165
  // allegations
  const last = from < to ? (tokens[to - 1]?.lower ?? '') : ''
  // confirmed 17 of them[; eleven employees lost] their jobs: a clause of its own, that counts other things
  if (last === ';' && figure.head !== null && FINITE_FORMS.has(tokens[figure.phrase.to]?.tag ?? '')) return null
  // arrests: 410; convictions: 88
  if (
    last === ':' &&
    tokenBefore(tokens, previous.phrase.from)?.text === ':' &&
    tokenBefore(tokens, to - 1)?.entry.plural === true
  )
    return null
  if (OPENS_BREAKDOWN.has(last) && previous.kind === 'count' && figure.kind === 'count') return 'opens'
  const isShort = to - from <= LONGEST_LINK && JOINS_PARTS.has(last) && !holds(tokens, from, to, ')')
  return isShort || areAll(tokens, from, to, BETWEEN_PARTS) ? 'continues' : null
}

const OPENS_BREAKDOWN: ReadonlySet<string> = new Set(['(', ':', '–', '—'])
const JOINS_PARTS: ReadonlySet<string> = new Set(['and', ',', ';'])
const BETWEEN_PARTS: ReadonlySet<string> = new Set('and , ; or the another a an further with as well'.split(' '))

function holds(tokens: readonly Token[], from: number, to: number, mark: string): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.text === mark) return true
  return false
}

function areAll(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (!words.has(tokens[at]?.lower ?? '')) return false
  return true
}

/** Of the last "of" between: three others, [of whom] 12 */
function isOfThem(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) if (tokens[at]?.lower === 'of') return at + 1 < to && isThem(tokens[at + 1])
  return false
}

function isThem(token: Token | undefined): boolean {
  return token !== undefined && THEM.has(token.lower)
}

const THEM: ReadonlySet<string> = new Set(['whom', 'which', 'these', 'those', 'them'])

/** 607 people, [including] 37 men; 139 deaths, [among them] 27 suicides */
function namesParts(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at >= to - LONGEST_LINK; at--) {
    const word = tokens[at]?.lower
    if (word === 'including') return true
    if ((word === 'among' || word === 'amongst') && at + 1 < to && AMONG.has(tokens[at + 1]?.lower ?? '')) return true
  }
  return false
}

const AMONG: ReadonlySet<string> = new Set(['them', 'these', 'whom'])
