import type { Observation } from '../schemas/observation.ts'

/** Cells between upright strokes or tabs, or set apart by more blanks than sentences are. */
const ROW = /[|\t]|\S {3,}\S/

/** Whether a line is a row of a table. */
export const isRow = (line: string) => ROW.test(line)

/**
 * The heading that a row of a table is cited under: it says what the cells are, in which unit and scale. Empty for
 * prose.
 */
export function rowHeading({ sentence, section }: Pick<Observation, 'sentence' | 'section'>): string {
  const heading = isRow(sentence) ? section.at(-1) : undefined
  return heading === undefined ? '' : `${heading}: `
}
