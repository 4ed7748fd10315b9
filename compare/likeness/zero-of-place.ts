import type { Observation } from '../../schemas/observation.ts'
import type { Figure } from '../figures/figure.ts'
import { stemsOf } from '../words/synonyms.ts'
import { contentStems } from '../words/tokens.ts'

/**
 * Whether a zero is that of one place, [no] deaths in the prison of Lorin, of which nothing about the other figure says
 * all: in all 40 inmates died. How, when, by whom and where from, [no] complaints in writing, narrows no zero.
 */
export function isZeroOfPlace({ observation, scope }: Figure, other: Figure): boolean {
  if (observation.value !== 0 || observation.kind !== 'count' || other.scope.size > 0) return false
  const told = [other.context.words, other.topicWords()]
  return ['in', 'at'].some(
    (key) =>
      observation.scope[key]?.some((name) => isPart(name, observation)) === true &&
      scope.get(key)?.some((word) => !told.some((words) => words.includes(word))),
  )
}

/** in [the prison], in [Lorin]; not in the country, nor in the place that the report is about */
function isPart(name: string, { subject }: Observation): boolean {
  if (name.toLowerCase().replaceAll(' ', '-') === subject) return false
  return CAPITAL.test(name) || contentStems(name).some(({ text }) => PLACES.has(text))
}

const CAPITAL = /(?<!\p{L})\p{Lu}/u

const PLACES = stemsOf(
  `airport area barracks border camp campus capital centre center city clinic college court district factory harbour
  home hospital house institution island jail laboratory lake mine municipality north south east west office park plant
  port prison province region river school sea shelter site station suburb town university village ward zone`,
)
