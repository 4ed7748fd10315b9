import type { SentenceAlignment, TextComparison, WordChange } from '../../schemas/comparison.ts'
import { onOneLine } from '../../render/marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

const SIGNS = { unchanged: ' ', edited: '~', moved: '>', added: '+', removed: '-' } as const

/** `[-three-]{+two+}` without colour; changed figures are bold in colour. */
function word(terminal: Terminal, { op, text, figure }: WordChange): string {
  if (op === 'same') return text
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (inner === '') return text
  const plain = op === 'added' ? `{+${inner}+}` : `[-${inner}-]`
  const coloured = paint(terminal, op === 'added' ? 'green' : 'red', figure ? paint(terminal, 'bold', inner) : inner)
  return before + (terminal.colour ? coloured : plain) + after
}

function sentenceText(terminal: Terminal, { op, from, to, words }: SentenceAlignment): string {
  if (op === 'edited' || (op === 'moved' && words.some((change) => change.op !== 'same'))) {
    return words.map((change) => word(terminal, change)).join('')
  }
  const text = (to ?? from)?.text ?? ''
  if (op === 'added') return paint(terminal, 'green', text)
  return op === 'removed' ? paint(terminal, 'red', text) : text
}

/** "2022 Terrorist Incidents" and "2023 Terrorist Incidents" are one heading. */
const withoutYears = (heading: string) => heading.replaceAll(/\d{4}/g, '')

/** The two texts aligned, changes only; runs of unchanged sentences are counted, not shown. */
export function redline(terminal: Terminal, { sentences, unchanged_share, outline }: TextComparison): string {
  const lines = [
    paint(terminal, 'bold', 'Text'),
    `  ${Math.round(unchanged_share * 100)} % of it is unchanged; ${outline.kept_headings} of ${outline.from_headings} headings are kept`,
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
    const text = onOneLine(sentenceText(terminal, alignment)) + stale
    lines.push(textTable([5, terminal.width - 5], [[`  ${SIGNS[alignment.op]}`, text]]))
  }
  flush()
  return lines.join('\n')
}
