import fc from 'fast-check'
import type { Observation } from '../../../schemas/observation.ts'
import { caseObservations, type CaseFigure } from './case-observations.ts'

const THINGS = ['fire', 'complaint', 'visit', 'permit', 'patient', 'school']
const EVENTS = ['report', 'close', 'inspect', 'issue', 'treat', 'build']
const BOUNDS = ['=', '=', '=', '~', '>', '>=', '<', '<='] as const

/** A figure from few words, so that near misses occur: same thing with another event, same event of another thing. */
function figure(edition: number): fc.Arbitrary<CaseFigure> {
  return fc
    .record({
      thing: fc.constantFrom(...THINGS),
      event: fc.constantFrom(...EVENTS),
      value: fc.integer({ min: 0, max: 500 }),
      bound: fc.constantFrom(...BOUNDS),
      period: fc.constantFrom(
        undefined,
        undefined,
        String(edition),
        String(edition - 1),
        `${edition - 3}/${edition - 1}`,
        `../${edition}-12`,
      ),
      metric: fc.constantFrom(null, null, 'some-metric'),
    })
    .map(({ thing, event, value, bound, period, metric }) => ({
      sentence: `The office had [${value}] ${thing}s to ${event} over the year.`,
      unit: thing,
      event,
      bound,
      metric,
      ...(bound === '~' ? { low: value - 5, high: value + 5 } : {}),
      ...(period === undefined ? {} : { period }),
    }))
}

/** The observations of an edition: up to nine figures, each in a sentence of its own. */
export function editionArbitrary(edition: number, document: string): fc.Arbitrary<Observation[]> {
  return fc
    .uniqueArray(figure(edition), { maxLength: 9, selector: ({ sentence }) => sentence })
    .map((figures) => caseObservations({ edition, figures }, document))
}
