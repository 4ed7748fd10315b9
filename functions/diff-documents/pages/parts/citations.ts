import { changeInWords, figureInWords, signedSides, VERDICT_WORDS } from '../../../../compare/index.ts'
import type { Comparison } from '../../../../schemas/comparison.ts'
import type { Identity } from '../../../../schemas/identity.ts'
import type { Observation } from '../../../../schemas/observation.ts'
import { nameOf, subjectName } from './names.ts'

/** "Harbour reports, North, 2022 edition (SHA-256 ab12…)": a report as a source, by the hash of its bytes. */
export function sourceOf({ series, subject, edition }: Identity, document: string): string {
  return `${nameOf(series)}, ${subjectName(subject)}, ${edition} edition (document SHA-256 ${document})`
}

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** A figure with its sentence and source. */
function citationOfFigure(observation: Observation): string {
  return `“${onOneLine(observation.sentence)}” ${sourceOf(observation, observation.document)}.`
}

/** What may be said of two editions, with both sentences and sources. */
export function citationOfComparison(comparison: Comparison): string {
  const { label, from_edition, to_edition, verdict } = comparison
  const { from, to } = signedSides(comparison)
  const change = changeInWords(comparison)
  const said = `${label}: ${figureInWords(from)} (${from_edition}), ${figureInWords(to)} (${to_edition}): ${VERDICT_WORDS[verdict].words}${change === '' ? '' : `, ${change}`}.`
  return [said, ...[from, to].flatMap((side) => (side === null ? [] : [citationOfFigure(side)]))].join(' ')
}
