import type { CalendarFinding } from '../../schemas/calendar.ts'
import { headingDrift } from '../text/outline-drift.ts'
import type { HeldEdition } from './held-edition.ts'

/** Fewer sentences, figures or headings than this tell nothing by their number. */
const TELLING = { sentences: 10, figures: 10, headings: 3 }

/** What part of a text is gone, the largest first; less than half is not said. */
const PARTS: readonly (readonly [number, string])[] = [
  [9 / 10, 'nine tenths'],
  [3 / 4, 'three quarters'],
  [2 / 3, 'two thirds'],
  [1 / 2, 'half'],
]

/** What is striking about a report beside the subject's edition before it. */
export function findingsOf(before: HeldEdition, after: HeldEdition): CalendarFinding[] {
  const findings: CalendarFinding[] = []
  const shorter = partGone(before.sentences, after.sentences, TELLING.sentences)
  if (shorter !== null) {
    const counts = `${before.sentences} sentences in ${before.edition}, ${after.sentences} in ${after.edition}`
    findings.push({ code: 'shrunk', text: `shrunk by ${shorter}: ${counts}` })
  }
  const fewer = partGone(before.figures, after.figures, TELLING.figures)
  if (fewer !== null) {
    const counts = `${before.figures} in ${before.edition}, ${after.figures} in ${after.edition}`
    findings.push({ code: 'fewer-figures', text: `figures fewer by ${fewer}: ${counts}` })
  }
  const { from_headings, kept_headings, changed } = headingDrift(before.headings, after.headings)
  if (changed && from_headings >= TELLING.headings) {
    const kept = kept_headings === 0 ? 'none' : `${kept_headings} of ${from_headings}`
    const text = `outline changed: ${kept} of the headings of ${before.edition} ${kept_headings === 1 ? 'is' : 'are'} still there`
    findings.push({ code: 'outline-changed', text })
  }
  return findings
}

function partGone(before: number, after: number, telling: number): string | null {
  if (before < telling) return null
  const gone = 1 - after / before
  return PARTS.find(([part]) => gone >= part)?.[1] ?? null
}
