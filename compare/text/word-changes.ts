import { diffArrays } from 'diff'
import type { WordChange } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { isNumeral } from '../words/tokens.ts'

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

const NO_PIECE: Piece = { text: '', figure: false }

/** They leave nothing of a text between them. */
const PIECE = /\s+|[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

/**
 * The differences inside an edited sentence, word by word (Myers 1986, by jsdiff), each figure one word of its own.
 * `same` and `removed` runs together are the old sentence, `same` and `added` the new one.
 */
export function wordChanges(from: FiguredSentence, to: FiguredSentence): WordChange[] {
  const before = piecesOf(from)
  const after = piecesOf(to)
  const changes: WordChange[] = []
  const put = (op: WordChange['op'], pieces: readonly Piece[], first: number, count: number): void => {
    for (let at = first; at < first + count; at++) {
      const { text, figure } = pieces[at] ?? NO_PIECE
      changes.push({ op, text, figure })
    }
  }
  let [old, recent] = [0, 0]
  for (const { count, added, removed } of diffArrays(...numbersOf(before, after))) {
    if (added) put('added', after, recent, count)
    else put(removed ? 'removed' : 'same', before, old, count)
    if (!added) old += count
    if (!removed) recent += count
  }
  return joinRuns(bridgeIslands(changes))
}

/**
 * The pieces of two sentences as numbers from 1, equal ones by the same: numbers are compared at once, strings letter
 * by letter.
 */
function numbersOf(before: readonly Piece[], after: readonly Piece[]): [number[], number[]] {
  const known = new Map<string, number>()
  const numberOf = ({ text }: Piece): number => {
    const number = known.get(text) ?? known.size + 1
    if (number > known.size) known.set(text, number)
    return number
  }
  return [before.map(numberOf), after.map(numberOf)]
}

function piecesOf({ text, start, figures }: FiguredSentence): Piece[] {
  const pieces: Piece[] = []
  let last: Pick<Observation, 'start' | 'end'> | undefined
  let at = start
  for (const piece of text.match(PIECE) ?? []) {
    const inside = figures.find((figure) => at >= figure.start && at < figure.end)
    const previous = pieces.at(-1)
    if (inside && inside === last && previous) previous.text += piece
    else pieces.push({ text: piece, figure: inside !== undefined || isNumeral(piece) })
    last = inside
    at += piece.length
  }
  return pieces
}

/**
 * At most so many letters of a word that stayed between changed ones are no hold for the eye: [-our crews-] in [-two
 * days-].
 */
const ISLAND = 4
/** Blanks, four signs, blanks. */
const ISLAND_PIECES = ISLAND + 2
const ISLANDS = new RegExp(String.raw`^\s*(?:[\p{L}'’]{1,${ISLAND}}|[^\p{L}\p{N}\s])?\s*$`, 'u')

/**
 * What stayed between two changes, a space or a short word, belongs to the change where the change replaces something:
 * [-old words-]{+new words+} reads better than [-old-]{+new+} [-words-]{+words+}.
 */
function bridgeIslands(changes: readonly WordChange[]): WordChange[] {
  const bridged: WordChange[] = []
  for (let at = 0; at < changes.length;) {
    const end = endOfSame(changes, at)
    const run = changes.slice(at, Math.max(end, at + 1))
    const isBetween = end > at && at > 0 && end < changes.length && run.length <= ISLAND_PIECES
    const island = isBetween && isIsland(run) && replaces(changes, at, end)
    for (const op of island ? (['removed', 'added'] as const) : [null])
      for (const change of run) bridged.push(op === null ? change : { ...change, op })
    at += run.length
  }
  return bridged
}

function endOfSame(changes: readonly WordChange[], from: number): number {
  let end = from
  while (changes[end]?.op === 'same') end++
  return end
}

function isIsland(run: readonly WordChange[]): boolean {
  return run.every(({ figure }) => !figure) && ISLANDS.test(run.map(({ text }) => text).join(''))
}

/** Whether the changes on both sides of a stretch together take something away and put something in. */
function replaces(changes: readonly WordChange[], from: number, end: number): boolean {
  const ops = new Set<WordChange['op']>()
  for (let at = from - 1; at >= 0 && changes[at]?.op !== 'same'; at--) ops.add(changes[at]?.op ?? 'same')
  for (let at = end; at < changes.length && changes[at]?.op !== 'same'; at++) ops.add(changes[at]?.op ?? 'same')
  return ops.has('removed') && ops.has('added')
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
