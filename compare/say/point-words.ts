import type { Observation } from '../../schemas/observation.ts'
import type { Verdict } from '../../schemas/comparison.ts'
import type { Change, Gap, Point } from '../../schemas/trend.ts'
import { ROLE_WORDS } from './reasons.ts'
import { figureInSentence, figureInWords, inDigits } from './figure-words.ts'
import { changeInWords, VERDICT_WORDS } from './verdict-words.ts'

const GAP_WORDS: Record<Gap, string> = {
  edition_not_held: '· edition not held',
  not_stated: '· not stated',
  not_comparable: '· not comparable',
}

/**
 * A point in words; a gap is told as a gap: `146`, `more than 600`, `zero (stated)`, `· not stated`, `· stated as a
 * single incident: seven`.
 */
export function pointInWords({ observation, gap, others }: Point): string {
  if (observation !== null || gap === null) return figureInWords(observation)
  const [first, ...more] = others.filter(({ role }) => role !== 'aggregate')
  if (gap !== 'not_comparable' || !first || first.role === 'aggregate' || more.length + 1 < others.length)
    return GAP_WORDS[gap]
  const further = more.length === 0 ? '' : ` and ${inDigits(more.length)} more`
  return `· stated as ${ROLE_WORDS[first.role]}: ${figureInSentence(first)}${further}`
}

const LINKS: Record<Verdict, string> = {
  increased: 'since',
  decreased: 'since',
  unchanged: 'since',
  indeterminate: 'from',
  not_comparable: 'with',
  new: 'since',
  no_longer_reported: 'since',
}

/** The verdict of a change with the year it looks back to: `▼ fell since 2022`, `≠ not comparable with 2019`. */
export function verdictInWords({ verdict, from_edition }: Change): string {
  const { sign, words } = VERDICT_WORDS[verdict]
  return `${sign} ${words} ${LINKS[verdict]} ${from_edition}`
}

/** The size of a change in words, by the kind of the figure it leads to; empty where none may be told. */
export function sizeInWords(change: Change | null, to: Observation | null): string {
  return change === null ? '' : changeInWords({ ...change, from: null, to })
}

/**
 * What there is to say of a point beyond its figure: who tells it, who restates it, what stands in the way. Two exact
 * numbers need no reason, nor does silence that is shown as such.
 */
export function whyInWords({ told_by, gap, reasons, restated_by }: Point, change: Change | null): string[] {
  const told = told_by === null ? [] : [`${GAP_REASONS[gap ?? 'not_stated']}; told by the ${told_by} edition.`]
  const restated = restated_by.map((edition) => `Restated by the ${edition} edition.`)
  const all = [...reasons, ...(change?.reasons ?? [])].filter(({ code }) => !SELF_EVIDENT.has(code))
  return [...told, ...restated, ...new Set(all.map(({ text }) => text))]
}

const GAP_REASONS: Record<Gap, string> = {
  edition_not_held: 'The edition itself is not held',
  not_stated: 'The edition itself does not state it',
  not_comparable: 'What the edition itself gives is not comparable',
}

const SELF_EVIDENT = new Set(['exact', 'not-stated', 'from-restatement'])
