import { tokenBefore } from '../language/token-before.ts'
import type { Figure, Token } from '../model.ts'
import { wordSet } from '../words/word-set.ts'

const BEHIND_EXTENT = wordSet(`
  north south east west northeast northwest southeast southwest northern southern eastern western from away long wide
  high deep tall apart above below thick off inland
`)

/** 60 miles [north of] the town, a [1,200-square-foot] room: how far and how large things are has no time. */
export function isExtent(figure: Figure, tokens: readonly Token[]): boolean {
  if (figure.kind !== 'measure' || figure.unit === 'fold' || figure.unit === 'basis point') return false
  // rose 3 metres [from] a year earlier
  if (figure.direction !== null && tokens[figure.phrase.to]?.lower === 'from') return false
  if (tokens[figure.to]?.text === '-' && tokens[figure.to]?.glued === true) return true
  // cells that [measured] six feet by eight
  if (
    tokenBefore(tokens, figure.phrase.from)?.lemma === 'measure' &&
    tokenBefore(tokens, figure.phrase.from)?.tag === 'past'
  )
    return true
  // rose to 640 kilograms [from 385]: where a change began
  if (tokens[figure.phrase.to + 1]?.tag === 'number') return false
  const behind = tokens[figure.phrase.to]?.lower ?? ''
  // was 1.2 degrees [above] the average: how warm it was then
  if (figure.unit === 'degree' && ABOVE_BELOW.has(behind)) return false
  if (isAcross(figure, tokens)) return true
  // The volcano ([1,032 m]) last erupted in 1921
  if (isLengthAside(figure, tokens)) return true
  const [of, dimension] = [tokenBefore(tokens, figure.phrase.from), tokenBefore(tokens, figure.phrase.from - 1)]
  if (of?.lower === 'of' && STANDS_AT.has(dimension?.lower ?? '')) return true
  return BEHIND_EXTENT.has(behind)
}

/** a mirror [8.2 metres across]; but carried 40 tonnes across the river */
function isAcross({ phrase, unit }: Figure, tokens: readonly Token[]): boolean {
  if (tokens[phrase.to]?.lower !== 'across' || !LENGTHS.has(unit ?? '')) return false
  const next = tokens[phrase.to + 1]
  return next === undefined || next.shape === 'mark' || next.tag === 'conjunction'
}

const NAMES: ReadonlySet<string> = new Set(['name', 'noun'])

function isLengthAside({ phrase, unit }: Figure, tokens: readonly Token[]): boolean {
  if (!LENGTHS.has(unit ?? '') || tokenBefore(tokens, phrase.from)?.text !== '(' || tokens[phrase.to]?.text !== ')')
    return false
  // 15 cm ([6 inches]): the same in other units
  if (tokenBefore(tokens, phrase.from - 2)?.tag === 'number') return false
  const behind = tokens[phrase.to + 1]
  return NAMES.has(tokenBefore(tokens, phrase.from - 1)?.tag ?? '') && behind?.shape === 'word'
}

const LENGTHS = wordSet('meter metre kilometer kilometre centimeter millimeter foot inch yard mile')
/** sits at an [altitude] of 2,600 metres; but drilled to a depth of it */
const STANDS_AT = wordSet('altitude elevation height diameter width')

const ABOVE_BELOW: ReadonlySet<string> = new Set(['above', 'below'])

/** visited 40 homes [with more than 20 beds], 820 calls [lasting over 30 minutes]: how large the counted are. */
export function isSizeOfCounted(
  { bound, phrase }: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): boolean {
  if (bound === '=' || bound === '~') return false
  const link = tokenBefore(tokens, phrase.from)
  return (
    link !== undefined && (link.lower === 'with' || SIZES.has(link.lower)) && before.at(-1)?.head === phrase.from - 2
  )
}

const SIZES = wordSet('lasting involving containing employing costing measuring holding')
