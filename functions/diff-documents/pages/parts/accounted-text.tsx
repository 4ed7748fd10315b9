import type { ComponentChildren, JSX } from 'preact'
import type { NonFigure, Observation } from '../../../../schemas/observation.ts'
import type { Reading } from '../../../../schemas/reading.ts'
import { observationFields } from './observation-fields.ts'
import { printable } from './printable.ts'
import type { TextBlock } from './text-blocks.ts'

type Numbered = Observation | NonFigure

interface TextProps {
  reading: Pick<Reading, 'text' | 'observations' | 'non_figures'>
  /** In text order; of a long text those of one part. */
  blocks: readonly TextBlock[]
}

/** Text of a reading: every figure marked and addressed, every other number faint with its reason. */
export function AccountedText({ reading, blocks }: TextProps): JSX.Element {
  const { text, observations, non_figures } = reading
  const begin = blocks[0]?.start ?? 0
  const numbers: Numbered[] = [...observations, ...non_figures]
    .filter(({ start }) => start >= begin)
    .toSorted((a, b) => a.start - b.start)
  let at = 0
  return (
    <div class="text" data-figures>
      {blocks.map((block) => {
        const first = at
        while ((numbers[at]?.start ?? Infinity) < block.end) at++
        return <Block key={block.start} block={block} text={text} numbers={numbers.slice(first, at)} />
      })}
    </div>
  )
}

interface BlockProps {
  block: TextBlock
  text: string
  /** What stands in the block, in text order. */
  numbers: readonly Numbered[]
}

function Block({ block, text, numbers }: BlockProps): JSX.Element {
  const { kind, start, end } = block
  if (kind === 'table') return <TableBlock block={block} text={text} numbers={numbers} />
  if (kind !== 'heading') return <p class={kind}>{marked(text, start, end, numbers)}</p>
  const marks = /^#{1,6} +/.exec(text.slice(start, end))?.[0].length ?? 0
  return <h2 class="heading">{marked(text, start + marks, end, numbers)}</h2>
}

/** A stretch of the text with its numbers marked. */
function marked(text: string, start: number, end: number, numbers: readonly Numbered[]): ComponentChildren[] {
  const parts: ComponentChildren[] = []
  let done = start
  for (const number of numbers) {
    // Of a number that goes on in the next cell each shows its part.
    const [from, to] = [Math.max(done, number.start), Math.min(end, number.end)]
    if (from >= to) continue
    parts.push(
      printable(text.slice(done, from)),
      <Marked number={number} isFirst={from === number.start} shown={printable(text.slice(from, to))} />,
    )
    done = to
  }
  parts.push(printable(text.slice(done, end)))
  return parts
}

/** Rows between strokes as a table: `| Textiles | 18,420 |`. */
function TableBlock({ block, text, numbers }: BlockProps): JSX.Element {
  let at = 0
  const within = ({ start, end }: Stretch): readonly Numbered[] => {
    while ((numbers[at]?.end ?? Infinity) <= start) at++
    let after = at
    while ((numbers[after]?.start ?? Infinity) < end) after++
    return numbers.slice(at, after)
  }
  const rows = rowsOf(text, block).map((cells) => cells.map((cell) => ({ ...cell, own: within(cell) })))
  return (
    <div class="scroll" tabindex={0} role="region" aria-label="Table">
      <table>
        <tbody>
          {rows.map((cells, row) => {
            const isHead = row === 0 && !cells.some(({ own }) => own.some((number) => 'bound' in number))
            const Cell = isHead ? 'th' : 'td'
            return (
              <tr key={cells[0]?.start ?? row}>
                {cells.map(({ start, end, own }) => (
                  <Cell key={start}>{marked(text, start, end, own)}</Cell>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type Stretch = Pick<TextBlock, 'start' | 'end'>

/**
 * A line without words or numbers that only rules: long strokes, or the line under the head; but the row `| - | - |`
 * says that there is nothing.
 */
const isRule = (line: string, at: number): boolean =>
  /^[\s|]*$/.test(line) || (/^[\s|:+=-]+$/.test(line) && (at === 1 || /[-=]{3}/.test(line)))

/** The cells of each row, without lines that only rule and the empty ones outside a frame. */
function rowsOf(text: string, { start, end }: TextBlock): Stretch[][] {
  const lines: Stretch[] = []
  for (let from = start; from < end; from = (lines.at(-1)?.end ?? end) + 1) {
    const stop = text.indexOf('\n', from)
    lines.push({ start: from, end: stop < 0 || stop > end ? end : stop })
  }
  const rows = lines.filter((line, at) => !isRule(text.slice(line.start, line.end), at))
  const framed = rows.every((line) => text.slice(line.start, line.end).trim().startsWith('|'))
  return rows.map((line) => {
    let from = line.start
    const cells = text
      .slice(line.start, line.end)
      .split('|')
      .map((cell) => {
        const begun = from
        from += cell.length + 1
        return { start: begun, end: begun + cell.length }
      })
    const closed = framed && text.slice(cells.at(-1)?.start, line.end).trim() === ''
    return cells.slice(framed ? 1 : 0, closed ? -1 : undefined)
  })
}

interface MarkedProps {
  number: Numbered
  /** Whether it begins here: only there is its address. */
  isFirst: boolean
  shown: string
}

function Marked({ number, isFirst, shown }: MarkedProps): JSX.Element {
  if (!('observation_id' in number)) {
    return (
      <span class="non" title={`no figure: ${number.reason}`}>
        {shown}
      </span>
    )
  }
  const { observation_id } = number
  const fields = observationFields(number).map(([name, value]) => `${name}: ${value}`)
  return (
    <a class="fig" {...(isFirst && { id: observation_id })} href={`#${observation_id}`} title={fields.join('\n')}>
      <mark>{shown}</mark>
    </a>
  )
}
