import type { Token } from '../../model.ts'
import { MASS_SIGNS } from '../../words/nouns.ts'

/** 40 [tCO2e], 2.3 [Mt] of carbon, 12 [kt], 214 [t]: masses whose signs are those of knots elsewhere. */
export function massSign(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  const text = tokens[at]?.text ?? ''
  if (text.length > LONGEST_MASS) return null
  const [, sign = '', gas] = /^([kMG]?t)(CO)?$/.exec(text) ?? []
  const unit = sign === 't' ? 'tonne' : MASS_SIGNS.get(sign)
  if (unit === undefined) return null
  if (gas !== undefined) {
    let to = at + 1
    while (tokens[to]?.glued === true && tokens[to]?.shape !== 'mark') to += 1
    return { unit, to }
  }
  const next = tokens[at + 1]
  if (next?.lower === 'of' || next?.text === 'CO') return { unit, to: at + 1 }
  if (sign === 't' ? next !== undefined && next.shape !== 'mark' : isSpeed(sign, tokens, at)) return null
  // 18 [kt] gold
  if (sign === 'kt' && GILT.has(next?.lower ?? '')) return { unit: 'carat', to: at + 1 }
  // climbed 12 Mt Everests, 40 Mt. Kenya guides
  const named = next?.text === '.' ? tokens[at + 2] : next
  return named?.tag === 'name' && !named.glued ? null : { unit, to: at + 1 }
}

/** a [wind] of 40 kt, [sailed] at 12 kt: knots, which only what moves is measured in */
function isSpeed(sign: string, tokens: readonly Token[], at: number): boolean {
  if (sign !== 'kt') return false
  const end = Math.min(tokens.length, at + SPEED_REACH)
  for (let near = Math.max(0, at - SPEED_REACH); near < end; near++)
    if (MOVES.test(tokens[near]?.entry.singular ?? '') || MOVES.test(tokens[near]?.lemma ?? '')) return true
  return false
}

const GILT: ReadonlySet<string> = new Set(['gold', 'ring', 'rings'])
const SPEED_REACH = 10
const MOVES =
  /^(?:(?:air|ground|wind)?speed|(?:head|tail|cross)?wind|gust|gale|storm|hurricane|cyclone|typhoon|sail|cruise|steam|fly|ship|vessel|boat|yacht|tide|drift|ferry|aircraft|plane|jet|helicopter|runway)$/

const LONGEST_MASS = 'MtCO'.length
