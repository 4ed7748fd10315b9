import { type ChangesToTell, type ChangeToTell, summarise, watchFits } from '../../compare/index.ts'
import type { EditionCompared, ToldChange, ToldFigure } from '../../schemas/announcement.ts'
import type { Comparison } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { WatchList } from '../../schemas/watch.ts'

/** How much of a comparison goes into one event. */
export interface EventLimits {
  /** Most bytes of the changes as JSON: with the rest far below the 256 KB that EventBridge takes. */
  maxEventBytes: number
  maxEventChanges: number
}

/** The watches in force, by name, and what is wrong with those that are not. */
export interface Watches {
  lists: ReadonlyMap<string, WatchList>
  faults: readonly string[]
}

/** Most sentences on what no longer holds; a line says how many more there are. */
const MOST_WITHDRAWN = 100
/** Characters of a sentence beyond which only the words around the number are told. */
const LONG_SENTENCE = 1000

/** What is told of a comparison: as many changes as fit, the most telling first, and how many were cut. */
export function toldChanges(
  { changes, withdrawn }: ChangesToTell,
  { lists, faults }: Watches,
  { maxEventBytes, maxEventChanges }: EventLimits,
): Pick<EditionCompared, 'changes' | 'changes_total' | 'cut' | 'withdrawn' | 'watches' | 'warnings'> {
  const all = changes.map((change) => toldChange(change, lists))
  const told: ToldChange[] = []
  let bytes = 0
  for (const change of all.slice(0, maxEventChanges)) {
    bytes += Buffer.byteLength(JSON.stringify(change))
    if (bytes > maxEventBytes) break
    told.push(change)
  }
  const more = withdrawn.length - MOST_WITHDRAWN
  return {
    changes: told,
    changes_total: all.length,
    cut: all.length - told.length,
    withdrawn: more > 0 ? [...withdrawn.slice(0, MOST_WITHDRAWN), `and ${more} more`] : withdrawn,
    watches: [...new Set(all.flatMap(({ watches }) => watches))].toSorted(),
    warnings: [...faults],
  }
}

/** How many comparisons have which verdict. */
export function countVerdicts(comparisons: readonly Comparison[]): EditionCompared['verdicts'] {
  const counts: EditionCompared['verdicts'] = {}
  for (const { verdict } of comparisons) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts
}

function toldChange({ comparison, was }: ChangeToTell, lists: Watches['lists']): ToldChange {
  const { metric, label, verdict, change, change_low, change_high, percent, reasons, from, to } = comparison
  const watches = [...lists].flatMap(([name, list]) =>
    list.watches.some((watch) => watchFits(watch, comparison)) ? [name] : [],
  )
  return {
    metric,
    label,
    verdict,
    text: summarise([comparison])[0] ?? label,
    change,
    change_low,
    change_high,
    percent,
    reasons,
    from: from && toldFigure(from),
    to: to && toldFigure(to),
    was,
    watches,
  }
}

function toldFigure(observation: Observation): ToldFigure {
  const { observation_id, num, value, low, high, bound, kind, unit, period, sentence } = observation
  return { observation_id, num, value, low, high, bound, kind, unit, period, sentence: shortened(sentence, num) }
}

/** A very long sentence: the words around its number, between dots. */
function shortened(sentence: string, num: string): string {
  if (sentence.length <= LONG_SENTENCE) return sentence
  const at = Math.max(0, sentence.indexOf(num) + num.length / 2 - LONG_SENTENCE / 2)
  const start = Math.min(Math.floor(at), sentence.length - LONG_SENTENCE)
  const end = start + LONG_SENTENCE
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, end).trim()}${end < sentence.length ? ' …' : ''}`
}
