import type { Catalogue } from '../../schemas/catalogue.ts'
import type { Observation } from '../../schemas/observation.ts'
import { readFigures } from '../read-figures.ts'
import type { PlacedFault } from './catalogue-fault.ts'

/** Examples are read as a report of this year and subject; neither shows in what they match. */
const EXAMPLE = { subject: 'example', edition: 2020 }

/**
 * Reads the examples of a catalogue and tells those that speak against it: a sentence that must match and does not,
 * or one that must not and does.
 * @param catalogue without groups
 */
export function examplesAgainst(catalogue: Catalogue): PlacedFault[] {
  const figuresOf = (text: string): Observation[] =>
    readFigures(text, {
      identity: { series: catalogue.series, ...EXAMPLE },
      document: '0'.repeat(64),
      format: 'text',
      catalogue,
    }).observations
  return catalogue.metrics.flatMap(({ metric, examples }, index) => {
    const place = (list: 'match' | 'no_match', at: number) => ['metrics', index, 'examples', list, at]
    const missed = examples.match.flatMap((text, at) => {
      const figures = figuresOf(text)
      if (figures.some((figure) => figure.metric === metric)) return []
      return [{ path: place('match', at), text: `this example does not get "${metric}": ${whatWasRead(figures)}` }]
    })
    const wrong = examples.no_match.flatMap((text, at) => {
      const figure = figuresOf(text).find((read) => read.metric === metric)
      if (figure === undefined) return []
      return [
        { path: place('no_match', at), text: `this example gets "${metric}", but must not: ${described(figure)}` },
      ]
    })
    return [...missed, ...wrong]
  })
}

function whatWasRead(figures: readonly Observation[]): string {
  return figures.length === 0 ? 'no figure was read in it' : figures.map(described).join('; ')
}

/** What a figure offers to the conditions of a catalogue. */
function described({ num, metric, label, kind, unit, event, role, direction, negated }: Observation): string {
  const facts = [
    unit === null ? null : `unit "${unit}"`,
    event === null ? null : `event "${event}"`,
    metric === null ? `label "${label}"` : `metric "${metric}"`,
    kind,
    role,
    direction === null ? null : `a change (${direction})`,
    negated ? 'negated' : null,
  ]
  return `"${num}" is read with ${facts.filter((fact) => fact !== null).join(', ')}`
}
