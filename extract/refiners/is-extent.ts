import type { Figure, Token } from '../model.ts'

/** 60 miles [north of] the town, a [1,200-square-foot] room: how far and how large things are has no time. */
export function isExtent(figure: Figure, tokens: readonly Token[]): boolean {
  if (figure.kind !== 'measure') return false
  if (tokens[figure.to]?.text === '-' && tokens[figure.to]?.glued === true) return true
  return /^(?:(?:north|south)?(?:east|west)?(?:ern)?|north|south|from|away|long|wide|high|deep|tall|apart|above|below|thick|off|inland)$/.test(
    tokens[figure.phrase.to]?.lower ?? '',
  )
}
