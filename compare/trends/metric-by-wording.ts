import type { Observation } from '../../schemas/observation.ts'
import type { StatedMetric } from '../../schemas/trend.ts'
import { isCharted } from '../figures/is-charted.ts'

/**
 * Labels that say in what a figure is counted, and not what it is about: [amount in EUR], [amount in EUR spent],
 * [percent answered], [persons]; but an amount in EUR spent on roads is one of its own.
 */
const SAYS_ONLY_UNIT = /^(?:amount in (?!.* (?:on|for|from|to|by) )|percent(?! of\b)|number|persons$|age in\b|times?$)/
/** A month is a unit of time and no metric: "[3 months]", but "[months] served". */
const MEASURES: ReadonlySet<Observation['kind']> = new Set(['duration', 'measure', 'age'])
const YEARS = /\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b/g
/**
 * Characters of an identifier, which a slug may have. Wording that is longer is that of one sentence, and cut off it
 * would be the same for two things.
 */
const LONGEST = 100

/**
 * The metric that a figure without one of a catalogue has by its wording: what is counted, what happened to it and what
 * narrows it, so that "1,930 burglaries were recorded" in one edition and in the next are one metric,
 * `burglaries-recorded`.
 * @returns null for what no metric can be: incidents, plans and changes, and wording that says no more than a unit
 */
export function metricByWording(observation: Observation): Pick<StatedMetric, 'metric' | 'label'> | null {
  const { label, metric, negated, value } = observation
  if (metric !== null || !isCharted(observation) || (negated && value !== 0)) return null
  if (SAYS_ONLY_UNIT.test(label) || isUnitAlone(observation)) return null
  const words = `${label}${scopeOf(observation)}${formOf(observation)}`
  const stated = words.replaceAll(YEARS, ' ').replaceAll(/\s+/g, ' ').trim()
  const name = identifierOf(stated)
  return name === '' || name.length > LONGEST ? null : { metric: name, label: stated }
}

/** The metric of a figure, by the catalogue or by its wording; null where it has none. */
export function metricOf(observation: Observation): string | null {
  return observation.metric ?? metricByWording(observation)?.metric ?? null
}

/** Whether a figure is of a metric: by the catalogue, or by its wording. */
export function isOfMetric(observation: Observation | null, metric: string): boolean {
  return observation !== null && metricOf(observation) === metric
}

function isUnitAlone({ kind, event, label, unit }: Observation): boolean {
  return (
    MEASURES.has(kind) && event === null && unit !== null && label.startsWith(unit) && label.length < unit.length + 3
  )
}

/** What narrows it and is not said by the label already: " to website". */
function scopeOf({ label, scope }: Observation): string {
  const said = label.toLowerCase()
  return Object.entries(scope)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([preposition, words]) => [preposition, words.filter((word) => !said.includes(word.toLowerCase()))] as const)
    .filter(([, words]) => words.length > 0)
    .map(([preposition, words]) => ` ${preposition} ${words.join(' and ')}`)
    .join('')
}

/**
 * In what it is told, where the label does not say it: 120 teachers, the £30,000 and the $40,000 of "teachers (GBP)" and
 * "teachers (USD)" are three metrics.
 */
function formOf({ kind, label, unit, per }: Observation): string {
  if (kind === 'count') return ''
  const said = label.toLowerCase()
  const form = [unit ?? '', per === null ? '' : `per ${per}`].filter((words) => !said.includes(words.toLowerCase()))
  return form.length === 0 ? '' : ` (${form.join(' ')})`
}

function identifierOf(words: string): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')
}

/**
 * A figure said twice may differ a little ("3,702", "about 3,700"); three figures for one time are those of three
 * things.
 */
const MOST_OF_ONE_THING = 2

/**
 * The metrics of a report's figures: those of its catalogue, and those formed from the wording.
 *
 * Wording that a report uses of several things at one time is marked. That of a part which is worded like its whole is
 * nobody's metric, nor is that of what the catalogue has a metric for and did not take.
 * @param known whether a metric is one of the catalogue
 * @returns in the order of the figures
 */
export function metricsOf(
  observations: readonly Observation[],
  known: (metric: string) => boolean,
): Map<Observation, StatedMetric> {
  const worded = new Map(observations.map((one) => [one.observation_id, metricByWording(one)]))
  const values = new Map<string, Map<string | null, Set<number | string>>>()
  const found = new Map<Observation, StatedMetric>()
  for (const observation of observations) {
    const { observation_id, metric, label, part_of, period, value, num } = observation
    if (metric !== null) found.set(observation, { metric, label, by_wording: false, of_several: false })
    const own = worded.get(observation_id)
    if (!own || known(own.metric) || own.metric === worded.get(part_of ?? '')?.metric) continue
    found.set(observation, { ...own, by_wording: true, of_several: false })
    const times = values.get(own.metric) ?? new Map<string | null, Set<number | string>>()
    values.set(own.metric, times.set(period, (times.get(period) ?? new Set()).add(value ?? num)))
  }
  for (const stated of found.values()) stated.of_several = isOfSeveral(values.get(stated.metric))
  return found
}

function isOfSeveral(times: ReadonlyMap<string | null, ReadonlySet<number | string>> | undefined): boolean {
  return [...(times?.values() ?? [])].some(({ size }) => size > MOST_OF_ONE_THING)
}
