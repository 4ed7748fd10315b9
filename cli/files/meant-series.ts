import { bundledCatalogues } from '../../extract/index.ts'

/** Letters with which a name and the one that it was meant to be begin alike. */
const ALIKE = 12

/**
 * The series with a catalogue that a name without one may have been meant to be: country-reports-on-terorism. A slip is
 * hardly ever in the first letters.
 * @param series the name as it was passed or found
 * @returns null where the series has a catalogue, or none begins like it
 */
export function meantSeries(series: string): string | null {
  const named = bundledCatalogues.filter(({ series: name }) => name !== 'general')
  if (named.some(({ series: name, also = [] }) => name === series || also.includes(series))) return null
  return named.find(({ series: name }) => name.slice(0, ALIKE) === series.slice(0, ALIKE))?.series ?? null
}
