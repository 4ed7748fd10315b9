import type { Observation } from '../../schemas/observation.ts'
import type { Place } from '../context/figure-context.ts'
import type { Stem } from '../words/synonyms.ts'
import { contentStems, stemOf } from '../words/tokens.ts'

/** 147 cases of [arbitrary detention], 147 [arbitrary detention] cases: what there were cases of. */
export function countedIn(observation: Observation | undefined): string {
  const { unit = null, scope = {} } = observation ?? {}
  if (unit === null) return ''
  const of = scope['of']
  if (of?.length === 1 && (CONTAINERS.has(unit) || (unit === 'member' && STAFF.test(of[0] ?? '')))) return of[0] ?? unit
  const last = unit.lastIndexOf(' ')
  const head = unit.slice(last + 1)
  if (last > 0 && CONTAINERS.has(head)) return unit.slice(0, last)
  return COMPANIES.has(head) ? `${unit.slice(0, last + 1)}company` : unit
}

/** Its words as stems; [reports] that are counted are things of their own, though the word mostly says who tells. */
export function stemsOfCounted(counted: string): readonly Stem[] {
  return counted === 'report' ? [stemOf(counted)] : contentStems(counted)
}

/** 147 [cases] of fraud, 742,000 [head] of cattle */
const CONTAINERS: ReadonlySet<string> = new Set(['case', 'incident', 'instance', 'act', 'head'])
/** Words for a company only where nothing stands behind them: no [business] visas, no [firm] orders. */
const COMPANIES: ReadonlySet<string> = new Set(['business', 'firm'])
/** 1,187 members of [police staff] */
const STAFF = /\b(?:staff|personnel|workforce|crew)$/

/**
 * Whether a unit is none that a text says: "inspected 1,870 [times]", "seized on 342 [occasions]" count the event, "found
 * faults [in 86 cases]" whatever had them, and "17 were detained" may be people, but what was named before as well.
 */
export function isUnsaid({ unit, num, sentence }: Observation, { phrasing }: Place): boolean {
  if (unit === 'case') return sentence.toLowerCase().includes(`in ${num.toLowerCase()} case`)
  return TIMES.has(unit) || (unit === 'person' && !PERSONS.some((word) => phrasing.hasWord(word)))
}

const TIMES: ReadonlySet<string | null> = new Set(['time', 'occasion', 'instance'])

const PERSONS = ['people', 'persons', 'person']

/** The head noun of what is counted, synonyms alike. */
export const kindOf = (counted: string): string | undefined => contentStems(counted).at(-1)?.canonical

/** More figures of a kind of things than a reader keeps apart by what is said of each. */
export const MANY_OF_KIND = 8

/** Figures of a long report; where there are a thousand and more, like wording by chance is common. */
const LONG_REPORT = 500

/** How often an edition has doubled beyond what a reader keeps apart. */
export const crowdOf = (figures: number): number => Math.max(0, Math.floor(Math.log2(figures / LONG_REPORT)))
