import type { SentenceAlignment, TextComparison } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Sentence } from '../../schemas/reading.ts'
import { fiscalYearOf } from '../figures/fiscal-year.ts'
import { matchSentences, type SentenceMatch } from './match-sentences.ts'
import { outlineDrift } from './outline-drift.ts'
import { markSplits } from './mark-splits.ts'
import { isStale, tellsItsYear } from './stale-sentence.ts'
import { wordChanges, type FiguredSentence } from './word-changes.ts'
import { withoutYears } from '../say/redline-words.ts'
import { wordCount } from '../words/tokens.ts'

/** The text of one edition, its sentences and the figures in it; offsets are into `text`. */
export interface EditionText {
  text: string
  sentences: readonly Sentence[]
  observations: readonly Observation[]
  edition: number
}

/**
 * Sets two texts side by side, sentence by sentence.
 * @returns the steps of the redline in the order of `to`, removed sentences where they stood; shares by characters
 */
export function compareTexts(from: EditionText, to: EditionText): TextComparison {
  const before = from.sentences.map((sentence) => from.text.slice(sentence.start, sentence.end))
  const after = to.sentences.map((sentence) => to.text.slice(sentence.start, sentence.end))
  const matches = matchSentences(before, after)
  const figures = { from: figuresBySentence(from), to: figuresBySentence(to) }
  const [earlier, later] = from.edition > to.edition ? [to, from] : [from, to]
  const namedByFirst = fiscalYearOf(later.observations)?.namedByFirst
  const stale = (text: string): boolean => isStale(text, earlier.edition, later.edition, namedByFirst)
  const aligned = (side: EditionText, texts: readonly string[], at: number): NonNullable<SentenceAlignment['to']> => {
    const { start, end, section } = side.sentences[at] ?? { start: 0, end: 0, section: [] }
    return { start, end, section, text: texts[at] ?? '' }
  }
  const step = ({ from: a, to: b, equal, inOrder }: SentenceMatch): SentenceAlignment => {
    const old = aligned(from, before, a)
    const now = aligned(to, after, b)
    const [first = [], second = []] =
      later === from ? [figures.to[b], figures.from[a]] : [figures.from[a], figures.to[b]]
    return {
      op: equal ? (inOrder ? 'unchanged' : 'moved') : 'edited',
      from: old,
      to: now,
      words: equal ? [] : wordChanges(figured(old, figures.from[a]), figured(now, figures.to[b])),
      part_of_edited: null,
      stale: !tellsItsYear(second, first, later.edition) && stale(later === from ? old.text : now.text),
    }
  }
  const sentences = inReadingOrder(matches, sectionsOf(from), sectionsOf(to)).map((item): SentenceAlignment => {
    if (item.match) return step(item.match)
    return item.from === null
      ? { op: 'added', from: null, to: aligned(to, after, item.to), words: [], part_of_edited: null, stale: false }
      : {
          op: 'removed',
          from: aligned(from, before, item.from),
          to: null,
          words: [],
          part_of_edited: null,
          stale: false,
        }
  })
  return {
    sentences: markSplits(sentences),
    unchanged_share: unchangedShare(sentences),
    length: { from_words: wordsIn(before), to_words: wordsIn(after) },
    outline: outlineDrift(from.sentences, to.sentences),
  }
}

function wordsIn(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + wordCount(sentence), 0)
}

function figured(
  { text, start }: { text: string; start: number },
  figures: readonly Observation[] = [],
): FiguredSentence {
  return { text, start, figures }
}

function figuresBySentence({ sentences, observations }: EditionText): Observation[][] {
  const ordered = [...observations].toSorted((a, b) => a.start - b.start)
  let at = 0
  return sentences.map(({ start, end }) => {
    while ((ordered[at]?.start ?? Infinity) < start) at++
    const first = at
    while ((ordered[at]?.start ?? Infinity) < end) at++
    return ordered.slice(first, at)
  })
}

type Step = { match: SentenceMatch } | { match: null; from: null; to: number } | { match: null; from: number; to: null }

/** The section of each sentence, by its headings; that of another year ("Report 2022 › Staff") is the same. */
function sectionsOf({ sentences }: EditionText): string[] {
  const known = new Map<string, string>()
  return sentences.map(({ section }) => {
    const path = section.join('\n')
    const found = known.get(path) ?? withoutYears(path)
    known.set(path, found)
    return found
  })
}

/**
 * The order of the new text; a removed sentence comes before the first kept one that it stood before, and before the
 * next section where the new text has left its own or has none like it.
 */
function inReadingOrder(
  matches: readonly SentenceMatch[],
  fromSections: readonly string[],
  toSections: readonly string[],
): Step[] {
  const byTo = new Map(matches.map((match) => [match.to, match]))
  const kept = new Set(matches.map((match) => match.from))
  const inOrder = new Set(matches.filter((match) => match.inOrder).map((match) => match.from))
  const lasting = new Set(toSections)
  const steps: Step[] = []
  let reached = 0
  const removeUpTo = (end: number): void => {
    for (; reached < end; reached++) if (!kept.has(reached)) steps.push({ match: null, from: reached, to: null })
  }
  const isLeft = (section: string, left: string): boolean => section === left || !lasting.has(section)
  for (const [to, section] of toSections.entries()) {
    const left = toSections[to - 1] ?? section
    if (left !== section) {
      let end = reached
      while (end < fromSections.length && !inOrder.has(end) && isLeft(fromSections[end] ?? '', left)) end++
      removeUpTo(end)
    }
    const match = byTo.get(to)
    if (match?.inOrder) removeUpTo(match.from + 1)
    steps.push(match ? { match } : { match: null, from: null, to })
  }
  removeUpTo(fromSections.length)
  return steps
}

/** Share of the characters of both texts that stand in sentences carried over word for word; 1 for two empty texts. */
function unchangedShare(sentences: readonly SentenceAlignment[]): number {
  let kept = 0
  let all = 0
  for (const { op, from, to } of sentences) {
    const length = (from?.text.length ?? 0) + (to?.text.length ?? 0)
    all += length
    if (op === 'unchanged' || op === 'moved') kept += length
  }
  return all === 0 ? 1 : kept / all
}
