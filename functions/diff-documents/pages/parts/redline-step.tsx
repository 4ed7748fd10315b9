import type { JSX } from 'preact'
import { isLegible, stretchesOf } from '../../../../compare/index.ts'
import type { SentenceAlignment, WordChange } from '../../../../schemas/comparison.ts'

const OPS: Readonly<Record<SentenceAlignment['op'], { sign: string; word: string }>> = {
  unchanged: { sign: '', word: '' },
  edited: { sign: '~', word: 'edited' },
  moved: { sign: '↕', word: 'moved' },
  added: { sign: '+', word: 'added' },
  removed: { sign: '−', word: 'removed' },
}

const PART_WORDS = { split: 'split off its neighbour', merged: 'merged into its neighbour' } as const

/** One sentence of a redline; `number`: which change it is, if it is one. */
export function RedlineStep({ step, number }: { step: SentenceAlignment; number: number | null }): JSX.Element {
  const { op, stale, part_of_edited } = step
  const { sign, word } = OPS[op]
  return (
    <div class={`step ${op}`} {...(number !== null && { id: `change-${number}`, 'data-change': number, tabindex: -1 })}>
      <p class="op">
        <span aria-hidden="true">{sign}</span> <span class="word">{word}</span>
      </p>
      <p class="said-there">
        <SentenceText step={step} />
        {part_of_edited !== null && <span class="aside">{PART_WORDS[part_of_edited]}</span>}
        {stale && <span class="aside stale">carried over, and still speaks of an old year</span>}
      </p>
    </div>
  )
}

/** A sentence with what changed in it; one of which too little stayed is told as the old one and the new one. */
function SentenceText({ step }: { step: SentenceAlignment }): JSX.Element {
  const { op, from, to, words } = step
  if (op === 'edited' && !isLegible(step)) {
    return (
      <>
        <del class="whole">{from?.text}</del>
        <ins class="whole">{to?.text}</ins>
      </>
    )
  }
  if (words.some((change) => change.op !== 'same')) {
    return (
      <>
        {stretchesOf(words).map((stretch, at) => (
          <Stretch key={at} op={stretch.op} pieces={stretch.pieces} />
        ))}
      </>
    )
  }
  const text = (to ?? from)?.text ?? ''
  if (op === 'added') return <ins>{text}</ins>
  return op === 'removed' ? <del>{text}</del> : <>{text}</>
}

/** Changed words, marked once; the figures among them stand out, the blanks around them are not marked. */
function Stretch({ op, pieces }: { op: WordChange['op']; pieces: readonly WordChange[] }): JSX.Element {
  const text = pieces.map((piece) => piece.text).join('')
  if (op === 'same') return <>{text}</>
  const before = text.slice(0, text.length - text.trimStart().length)
  const after = text.slice(text.trimEnd().length)
  if (text.trim() === '') return <>{op === 'added' ? text : ''}</>
  const shown = pieces.map((piece, at) => {
    const begun = at === 0 ? piece.text.trimStart() : piece.text
    const trimmed = at === pieces.length - 1 ? begun.trimEnd() : begun
    return piece.figure ? <strong key={at}>{trimmed}</strong> : trimmed
  })
  return (
    <>
      {before}
      {op === 'added' ? <ins>{shown}</ins> : <del>{shown}</del>}
      {after}
    </>
  )
}
