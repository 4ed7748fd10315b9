import type { ComponentChildren, JSX } from 'preact'
import type { NonFigure, Observation } from '../../../../schemas/observation.ts'
import type { Reading } from '../../../../schemas/reading.ts'
import { observationFields } from './observation-fields.ts'
import { printable } from './printable.ts'
import type { TextBlock } from './text-blocks.ts'

type Numbered = Observation | NonFigure

interface TextProps {
  reading: Reading
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

function Block({ block: { kind, start, end }, text, numbers }: BlockProps): JSX.Element {
  const parts: ComponentChildren[] = []
  let done = start
  for (const number of numbers) {
    // Two readings of one place do not occur; if they did, the second would be shown within the first.
    if (number.start < done) continue
    parts.push(printable(text.slice(done, number.start)), <Marked number={number} text={text} />)
    done = number.end
  }
  parts.push(printable(text.slice(done, end)))
  if (kind === 'heading') return <h2 class="heading">{parts}</h2>
  return <p class={kind}>{parts}</p>
}

function Marked({ number, text }: { number: Numbered; text: string }): JSX.Element {
  const shown = printable(text.slice(number.start, number.end))
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
    <a class="fig" id={observation_id} href={`#${observation_id}`} title={fields.join('\n')}>
      <mark>{shown}</mark>
    </a>
  )
}
