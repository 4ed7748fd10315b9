import { LONGEST_SENTENCE } from '../../extract/index.ts'
import type { NonFigure, Observation } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'

/** A number of a text: a figure, or another number with the reason why it is none. */
export type LedgerEntry = Observation | NonFigure

/** Of the two only a figure has a bound. */
export const isFigure = (entry: LedgerEntry): entry is Observation => 'bound' in entry

/** The numbers of a reading in text order: the figures, and the other numbers too if asked for. */
export function ledgerOf({ observations, non_figures }: Reading, withNonFigures: boolean): LedgerEntry[] {
  const entries: LedgerEntry[] = withNonFigures ? [...observations, ...non_figures] : [...observations]
  return entries.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The numbers of one sentence, with the sentence and where it begins; `section` is null outside all sentences. */
export type LedgerGroup = Place & { entries: LedgerEntry[] }
type Place = { start: number; text: string; section: readonly string[] | null }

/** Numbers by the sentence around them; outside all sentences (a heading, a footer) by the line they stand on. */
export function groupBySentence({ text, sentences }: Reading, entries: readonly LedgerEntry[]): LedgerGroup[] {
  const groups: LedgerGroup[] = []
  let next = 0
  let line = { start: -1, end: -1 }
  for (const entry of entries) {
    // Both are in text order, so that no sentence is looked at twice.
    while ((sentences[next]?.end ?? Infinity) < entry.end) next += 1
    const sentence = sentences[next]
    const isOutside = sentence === undefined || sentence.start > entry.start
    // Asked for every number of a line, which may be all of the text: its ends are sought once.
    if (isOutside && (entry.start < line.start || entry.end > line.end))
      line = betweenSentences(lineAround(text, entry), sentences[next - 1], sentence)
    const place = isOutside
      ? stretchAround(text, line, entry)
      : { start: sentence.start, text: text.slice(sentence.start, sentence.end), section: sentence.section }
    const last = groups.at(-1)
    if (last?.start === place.start) last.entries.push(entry)
    else groups.push({ ...place, entries: [entry] })
  }
  return groups
}

type Stretch = { start: number; end: number }

function lineAround(text: string, { start, end }: LedgerEntry): Stretch {
  const feed = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: feed < 0 ? text.length : feed }
}

/** [2023 Incidents:] There were none. What stands on a line before a sentence is shown without it: it has its own place. */
function betweenSentences(line: Stretch, before: Stretch | undefined, after: Stretch | undefined): Stretch {
  return { start: Math.max(line.start, before?.end ?? 0), end: Math.min(line.end, after?.start ?? Infinity) }
}

/** A longer line is shown piece by piece, or each of its numbers would be shown with all of it. */
const LONGEST_LINE = LONGEST_SENTENCE

function stretchAround(text: string, line: Stretch, entry: LedgerEntry): Place {
  const start = entry.start - ((entry.start - line.start) % LONGEST_LINE)
  const end = Math.min(line.end, Math.max(start + LONGEST_LINE, entry.end))
  return { start, text: text.slice(start, end), section: null }
}
