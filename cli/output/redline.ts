import { isLegible, stretchesOf, textMeasures, withoutYears } from '../../compare/index.ts'
import type { SentenceAlignment, TextComparison, WordChange } from '../../schemas/comparison.ts'
import { onOneLine } from '../../render/marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

const SIGNS = { unchanged: ' ', edited: '~', moved: '>', added: '+', removed: '-' } as const

/** A stretch of changed words: `[-three-]{+two+}` without colour; in colour, figures stand out in bold. */
function stretch(terminal: Terminal, op: WordChange['op'], pieces: readonly WordChange[]): string {
  if (op === 'same') return pieces.map(({ text }) => text).join('')
  const whole = pieces.map(({ text }) => text).join('')
  const inner = whole.trim()
  if (inner === '') return op === 'added' ? whole : ''
  const before = whole.slice(0, whole.length - whole.trimStart().length)
  const after = whole.slice(whole.trimEnd().length)
  if (!terminal.colour) return before + (op === 'added' ? `{+${inner}+}` : `[-${inner}-]`) + after
  const painted = pieces.map(({ text, figure }) => (figure ? paint(terminal, 'bold', text) : text)).join('')
  return paint(terminal, op === 'added' ? 'green' : 'red', painted)
}

function sentenceText(terminal: Terminal, { op, from, to, words }: SentenceAlignment): string {
  if (op === 'edited' || (op === 'moved' && words.some((change) => change.op !== 'same'))) {
    return stretchesOf(words)
      .map(({ op: sort, pieces }) => stretch(terminal, sort, pieces))
      .join('')
  }
  const text = (to ?? from)?.text ?? ''
  if (op === 'added') return paint(terminal, 'green', text)
  return op === 'removed' ? paint(terminal, 'red', text) : text
}

const PART_WORDS = { split: ' (split off)', merged: ' (merged into its neighbour)' }

/** An edited sentence of which too little stayed is told as the old one and the new one. */
function toldApart(step: SentenceAlignment): SentenceAlignment[] {
  if (step.op !== 'edited' || isLegible(step)) return [step]
  return [
    { ...step, op: 'removed', to: null },
    { ...step, op: 'added', from: null },
  ]
}

/** The two texts aligned, changes only; runs of unchanged sentences are counted, not shown. */
export function redline(terminal: Terminal, text: TextComparison): string {
  const { sentences } = text
  const lines = [
    paint(terminal, 'bold', 'Text'),
    textTable(
      [2, terminal.width - 2],
      textMeasures(text).map((measure) => ['', measure]),
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
