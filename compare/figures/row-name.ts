import type { Observation } from '../../schemas/observation.ts'

type Named = Pick<Observation, 'metric' | 'label' | 'sentence'>

/**
 * The name of the row of a table that tells of one place or kind, which stands before the label of its metric: [North
 * Jail] of `North Jail: prisoners`. Such a row is never the whole that prose tells under the metric.
 * @returns null for all other figures
 */
export function rowName(figure: Named): string | null {
  return figure.metric === null ? null : nameBefore(figure)
}

/** Whether a figure is one cell of many, under a metric or not. */
export function isOfOneRow(figure: Named): boolean {
  return nameBefore(figure) !== null
}

const COLUMN_AFTER = ': '

function nameBefore({ label, sentence }: Named): string | null {
  const end = label.indexOf(COLUMN_AFTER)
  const name = label.slice(0, Math.max(0, end))
  return name !== '' && sentence.includes(name) ? name : null
}
