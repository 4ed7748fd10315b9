import { figureInWords, intervalInDigits, sayTime } from '../compare/index.ts'
import type { Observation } from '../schemas/observation.ts'
import { markdownTable, type MarkdownCell, sentenceCell } from './markdown-table.ts'

export const OBSERVATION_HEAD = ['figure', 'value', 'label', 'what', 'event', 'period', 'role'] as const

/** A figure for people, under `OBSERVATION_HEAD`; what narrows it stands in brackets behind what is counted. */
export function observationCells(observation: Observation): string[] {
  const { unit, of, per, scope, about, direction, negated, event, period, role, kind } = observation
  const narrowed = [
    kind === 'count' ? '' : kind,
    of === null ? '' : `of ${of}`,
    per === null ? '' : `per ${per}`,
    direction === null ? '' : `a change, ${direction}`,
    about === null ? '' : `about ${about}`,
    ...Object.entries(scope).map(([word, values]) => `${word} ${values.join(', ')}`),
  ].filter((words) => words !== '')
  return [
    figureInWords({ ...observation, negated: false }),
    intervalInDigits(observation),
    observation.label,
    [unit ?? '–', narrowed.length > 0 ? `(${narrowed.join('; ')})` : ''].join(' ').trim(),
    `${negated ? 'not ' : ''}${event ?? '–'}`,
    period === null ? '–' : sayTime(observation),
    role,
  ]
}

/** Figures as a Markdown table, for pasting into a report. */
export function observationMarkdown(observations: readonly Observation[]): string {
  const rows = observations.map((observation): MarkdownCell[] => [
    ...observationCells(observation),
    observation.section.join(' › '),
    sentenceCell(observation),
  ])
  return markdownTable([...OBSERVATION_HEAD, 'section', 'sentence'], rows)
}
