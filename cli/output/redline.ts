import { inDigits } from '../../compare/index.ts'
import type { SentenceAlignment, TextComparison, WordChange } from '../../schemas/comparison.ts'
import { onOneLine } from '../../render/marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

const SIGNS = { unchanged: ' ', edited: '~', moved: '>', added: '+', removed: '-' } as const

/** A stretch of changed words: `[-three-]{+two+}` without colour; in colour, figures stand out in bold. */
function stretch(terminal: Terminal, op: WordChange['op'], pieces: readonly WordChange[]): string {
  if (op === 'same') return pieces.map(({ text }) => text).join('')
  const [, before = '', inner = '', after = ''] =
    /^(\s*)([\s\S]*?)(\s*)$/.exec(pieces.map(({ text }) => text).join('')) ?? []
  if (inner === '') return op === 'added' ? before : ''
  if (!terminal.colour) return before + (op === 'added' ? `{+${inner}+}` : `[-${inner}-]`) + after
  const painted = pieces.map(({ text, figure }) => (figure ? paint(terminal, 'bold', text) : text)).join('')
  return paint(terminal, op === 'added' ? 'green' : 'red', painted)
}

/** Neighbouring pieces of one sort, so that they are marked once. */
function stretches(words: readonly WordChange[]): { op: WordChange['op']; pieces: WordChange[] }[] {
  const found: { op: WordChange['op']; pieces: WordChange[] }[] = []
  for (const change of words) {
    const last = found.at(-1)
    if (last?.op === change.op) last.pieces.push(change)
    else found.push({ op: change.op, pieces: [change] })
  }
  return found
}

/** Share of an edited sentence that must have stayed for its changes to be read inside it; else both are told whole. */
const LEGIBLE = 0.4

function isLegible({ from, to, words }: SentenceAlignment): boolean {
  const same = words.reduce((sum, { op, text }) => sum + (op === 'same' ? text.length : 0), 0)
  return same >= LEGIBLE * Math.max(from?.text.length ?? 0, to?.text.length ?? 0)
}

function sentenceText(terminal: Terminal, { op, from, to, words }: SentenceAlignment): string {
  if (op === 'edited' || (op === 'moved' && words.some((change) => change.op !== 'same'))) {
    return stretches(words)
      .map(({ op: sort, pieces }) => stretch(terminal, sort, pieces))
      .join('')
  }
  const text = (to ?? from)?.text ?? ''
  if (op === 'added') return paint(terminal, 'green', text)
  return op === 'removed' ? paint(terminal, 'red', text) : text
}

/** "2022 Terrorist Incidents" and "2023 Terrorist Incidents" are one heading. */
const withoutYears = (heading: string) => heading.replaceAll(/\d{4}/g, '')

const PART_WORDS = { split: ' (split off)', merged: ' (merged into its neighbour)' }

/** An edited sentence of which too little stayed is told as the old one and the new one. */
function toldApart(step: SentenceAlignment): SentenceAlignment[] {
  if (step.op !== 'edited' || isLegible(step)) return [step]
  return [
    { ...step, op: 'removed', to: null },
    { ...step, op: 'added', from: null },
  ]
}

/** What is to be known before the first section: length, what was carried over, how far the outline is still the same. */
function measures({ unchanged_share, length, outline }: TextComparison): string[] {
  const { from_headings, to_headings, kept_headings, changed } = outline
  const words = `${inDigits(length.from_words)} words, then ${inDigits(length.to_words)}; ${Math.round(unchanged_share * 100)} % of the text is carried over word for word.`
  if (from_headings + to_headings === 0) return [words]
  const headings = `${inDigits(kept_headings)} of ${inDigits(from_headings)} headings are still there; the later edition has ${inDigits(to_headings)}.`
  const drift = 'Most headings are gone: the texts are built differently, so sections cannot be set against each other.'
  return [words, headings, ...(changed ? [drift] : [])]
}

/** The two texts aligned, changes only; runs of unchanged sentences are counted, not shown. */
export function redline(terminal: Terminal, text: TextComparison): string {
  const { sentences } = text
  const lines = [
    paint(terminal, 'bold', 'Text'),
    textTable(
      [2, terminal.width - 2],
      measures(text).map((measure) => ['', measure]),
    ),
  ]
  let section = ''
  let unchanged = 0
  const flush = () => {
    if (unchanged > 0) lines.push(paint(terminal, 'dim', `  … ${unchanged} unchanged`))
    unchanged = 0
  }
  for (const alignment of sentences) {
    if (alignment.op === 'unchanged' && !alignment.stale) {
      unchanged += 1
      continue
    }
    flush()
    const heading = onOneLine(((alignment.to ?? alignment.from)?.section ?? []).join(' › '))
    if (heading !== '' && withoutYears(heading) !== withoutYears(section)) {
      lines.push('', textTable([terminal.width], [[paint(terminal, 'bold', heading)]]))
    }
    section = heading
    const stale = alignment.stale ? paint(terminal, 'yellow', ' (carried over, still speaks of an old year)') : ''
    const part = alignment.part_of_edited === null ? '' : paint(terminal, 'dim', PART_WORDS[alignment.part_of_edited])
    const told = toldApart(alignment).map((step): [string, string] => [
      `  ${SIGNS[step.op]}`,
      onOneLine(sentenceText(terminal, step)) + part + stale,
    ])
    lines.push(textTable([5, terminal.width - 5], told))
  }
  flush()
  return lines.join('\n')
}
