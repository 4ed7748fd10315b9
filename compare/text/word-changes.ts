import { diffArrays } from 'diff'
import type { WordChange } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'

/** One sentence with the figures that stand in it; `start` is its offset in the text. */
export interface FiguredSentence {
  text: string
  start: number
  figures: readonly Pick<Observation, 'start' | 'end'>[]
}

interface Piece {
  text: string
  figure: boolean
}

const PIECE = /\s+|[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

/**
 * The differences inside an edited sentence, word by word (Myers 1986, by jsdiff), each figure one word of its own.
 * `same` and `removed` runs together are the old sentence, `same` and `added` the new one.
 */
export function wordChanges(from: FiguredSentence, to: FiguredSentence): WordChange[] {
  const before = piecesOf(from)
  const after = piecesOf(to)
  const changes: WordChange[] = []
  let at = { from: 0, to: 0 }
  for (const { value, added, removed } of diffArrays(keys(before), keys(after))) {
    const op = added ? 'added' : removed ? 'removed' : 'same'
    const source = added ? after.slice(at.to, at.to + value.length) : before.slice(at.from, at.from + value.length)
    at = { from: at.from + (added ? 0 : value.length), to: at.to + (removed ? 0 : value.length) }
    for (const piece of source) changes.push({ op, ...piece })
  }
  return joinRuns(bridgeSpaces(changes))
}

function keys(pieces: readonly Piece[]): string[] {
  return pieces.map(({ text }) => text)
}

function piecesOf({ text, start, figures }: FiguredSentence): Piece[] {
  const pieces: Piece[] = []
  let last: Pick<Observation, 'start' | 'end'> | undefined
  for (const match of text.matchAll(PIECE)) {
    const at = start + match.index
    const inside = figures.find((figure) => at >= figure.start && at < figure.end)
    const previous = pieces.at(-1)
    if (inside && inside === last && previous) previous.text += match[0]
    else pieces.push({ text: match[0], figure: inside !== undefined || /^\d/.test(match[0]) })
    last = inside
  }
  return pieces
}

/** A lone space that stayed between two changed words belongs to the change: [-old words-] reads better than [-old-] [-words-]. */
function bridgeSpaces(changes: readonly WordChange[]): WordChange[] {
  return changes.flatMap((change, at): WordChange[] => {
    const before = changes[at - 1]
    const after = changes[at + 1]
    const bridges = change.op === 'same' && /^\s+$/.test(change.text) && before && after
    if (!bridges || before.op === 'same' || after.op === 'same' || before.figure || after.figure) return [change]
    return [
      { ...change, op: 'removed' },
      { ...change, op: 'added' },
    ]
  })
}

/** Puts neighbouring changes of one sort into one run, removed before added. */
function joinRuns(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = []
  let block: WordChange[] = []
  const flush = (): void => {
    for (const op of ['removed', 'added'] as const)
      for (const change of block) if (change.op === op) append(runs, change)
    block = []
  }
  for (const change of changes) {
    if (change.op !== 'same') {
      block.push(change)
      continue
    }
    flush()
    append(runs, change)
  }
  flush()
  return runs
}

function append(runs: WordChange[], change: WordChange): void {
  const last = runs.at(-1)
  if (last && last.op === change.op && last.figure === change.figure) last.text += change.text
  else runs.push({ ...change })
}
