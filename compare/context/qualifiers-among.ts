import type { Observation } from '../../schemas/observation.ts'
import { type Side, sideOf } from '../words/oppositions.ts'
import { isNumeral } from '../words/tokens.ts'
import type { ClauseWords } from './clause-words.ts'
import type { Label } from './row-label.ts'

/** By opposition the sides on which a figure stands, a bit for each: [net], [urban]. */
export type Qualifiers = ReadonlyMap<number, number>

interface Term extends Side {
  at: number
}

export const NO_QUALIFIERS: Qualifiers = new Map()

/**
 * Finds on which sides of what oppositions the figures of a sentence stand, by the words about each: "life expectancy
 * was 84.1 years for [women] and 79.6 for [men]".
 * @param owner for each word the figure that it is part of, or -1; the number of a limit, children under [5], is none
 * @param own the first and last word of each figure
 * @param figures their observations
 * @param labels the label of each, whose words are said of it wherever they stand
 */
export function qualifiersAmong(
  { words, clauses }: Pick<ClauseWords, 'words' | 'clauses'>,
  owner: readonly number[],
  own: readonly { first: number; last: number }[],
  figures: readonly Observation[],
  labels: readonly (Label | null)[],
): Qualifiers[] {
  const terms = words.some(({ mayQualify }) => mayQualify) ? termsIn(words.map(({ text }) => text)) : []
  return own.map(({ first, last }, figure) => {
    const found = new Map<number, number>()
    const put = ({ opposition, side }: Side): void => {
      found.set(opposition, (found.get(opposition) ?? 0) | (1 << side))
    }
    const from = startOf(first, figure)
    for (const term of terms) {
      if (
        term.at < first
          ? term.at >= from && (clauses[first] ?? 0) - (clauses[term.at] ?? 0) <= 1 && isSaid(term.at, figures[figure])
          : term.at > last && clauses[term.at] === clauses[last] && !isParted(last, term.at)
      )
        put(term)
    }
    for (const term of termsIn(labels[figure]?.words ?? [])) put(term)
    // [women] of a men's prison: what stands right behind the number alone is counted
    for (const term of terms) if (term.at === last + 1) found.set(term.opposition, 1 << term.side)
    return found.size === 0 ? NO_QUALIFIERS : found
  })

  /** Whether a word before a figure is said of it: exports, which depend on [imported] steel, are not imported. */
  function isSaid(term: number, figure: Observation | undefined): boolean {
    let at = term
    while (at > 0 && clauses[at - 1] === clauses[term] && !ASIDE.has(words[at]?.text ?? '')) at--
    if (!ASIDE.has(words[at]?.text ?? '') && words[at + 1]?.text !== 'by') return true
    return figure?.label.toLowerCase().includes(words[term]?.text ?? '') === true
  }

  /** Where the words before a figure begin that no figure before it has in its clause. */
  function startOf(first: number, figure: number): number {
    let at = first - 1
    while (at >= 0 && ((owner[at] ?? -1) < 0 || owner[at] === figure)) at--
    const clause = clauses[at]
    if (at >= 0) while (at < first && clauses[at] === clause) at++
    return Math.max(at, first - REACH)
  }

  function isParted(last: number, term: number): boolean {
    if (term - last > REACH) return true
    for (let at = last + 1; at < term; at++)
      if ((owner[at] ?? -1) >= 0 || BESIDE.has(words[at]?.text ?? '')) return true
    return false
  }
}

/** Words between a figure and what qualifies it. */
const REACH = 20

/** What stands behind them is set beside what is counted: imports of 41 against [exports] of 44. */
const BESIDE = new Set(['against', 'compared', 'than', 'unlike', 'versus'])
/** What stands behind them is said of the noun before them. */
const ASIDE = new Set([...BESIDE, 'that', 'where', 'which', 'who', 'whose', 'with'])

/** The terms of some words but for those of which two sides are told together: [men and women]. */
function termsIn(words: readonly string[]): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < words.length; at++) {
    const next = words[at + 1] ?? ''
    // [412] families in total
    const isAll = words[at] === 'total' && words[at - 1] === 'in'
    const side = isAll ? null : sideOf(words[at] ?? '', isNumeral(next) ? '#' : next)
    if (side !== null) terms.push({ ...side, at })
    if (side?.ofTwo) at++
  }
  return terms.filter(
    (term, at) =>
      !areTogether(terms[at - 1], term) &&
      !areTogether(term, terms[at + 1]) &&
      !WITH_MORE.has(words[term.at + 1] ?? ''),
  )

  function areTogether(a: Term | undefined, b: Term | undefined): boolean {
    if (a === undefined || b === undefined || a.opposition !== b.opposition) return false
    return b.at - a.at === 1 || (b.at - a.at === 2 && JOINS.has(words[a.at + 1] ?? ''))
  }
}

/** 237 [women and] children are of no one side. */
const WITH_MORE: ReadonlySet<string> = new Set(['and', 'or'])
const JOINS: ReadonlySet<string> = new Set(['and', 'or', 'to', 'nor'])

/**
 * Whether two figures stand on two sides of an opposition: [gross] debt is no [net] debt. One side that both have settles
 * it: robberies in the [south], and in the [south] and the east of the county.
 */
export function areOpposed(a: Qualifiers, b: Qualifiers): boolean {
  for (const [opposition, sides] of a) if (((b.get(opposition) ?? sides) & sides) === 0) return true
  return false
}

/**
 * Whether only one of two figures is told with a side: [permanent] staff, and all staff. A country that brings home its
 * [citizens] narrows nothing.
 */
export function isOneQualified(a: Qualifiers, b: Qualifiers): boolean {
  return isBeyond(a, b) || isBeyond(b, a)
}

function isBeyond(a: Qualifiers, b: Qualifiers): boolean {
  for (const [opposition, sides] of a) if (!b.has(opposition) && !isOfCitizens(opposition, sides)) return true
  return false
}

const CITIZENS = sideOf('citizens', '')
const isOfCitizens = (opposition: number, sides: number): boolean =>
  opposition === CITIZENS?.opposition && sides === 1 << CITIZENS.side
