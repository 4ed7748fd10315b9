import { intervalInDigits, sayTime } from '../../../../compare/index.ts'
import type { Observation } from '../../../../schemas/observation.ts'

const BASIS = { stated: 'as stated', heading: 'from the heading', edition: "the edition's own year" } as const

/** What was read from a number, as names with values, for people; what is not there is left out. */
export function observationFields(observation: Observation): [name: string, value: string][] {
  const { label, metric, unit, of, per, event, negated, direction, scope, period, period_basis } = observation
  const { role, about, attributed_to, kind, part_of, page, rule } = observation
  const fields: [string, string | null][] = [
    ['figure', label],
    ['metric', metric],
    ['reads', `${intervalInDigits(observation)}${kind === 'count' ? '' : ` (${kind})`}`],
    ['counted', unit],
    ['of', of],
    ['per', per],
    ['event', event === null ? null : `${negated ? 'not ' : ''}${event}`],
    ['a change', direction],
    [
      'for',
      period === null ? null : `${sayTime(observation)}${period_basis === null ? '' : `, ${BASIS[period_basis]}`}`,
    ],
    ['role', role],
    ...Object.entries(scope).map(([word, values]): [string, string] => [word, values.join(', ')]),
    ['about', about],
    ['said by', attributed_to],
    ['part of', part_of === null ? null : 'a larger figure'],
    ['page', page === null ? null : String(page)],
    ['read by rule', rule],
  ]
  return fields.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]))
}
