import type { Token } from '../../model.ts'

/** 40 [tCO2e], 2.3 [Mt] of carbon, 12 [kt], 214 [t]: masses, of gas mostly, whose signs are those of knots or megatons elsewhere. */
export function carbonMass(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  const text = tokens[at]?.text ?? ''
  if (text.length > LONGEST_MASS) return null
  const [, sign = '', gas] = /^([kM]?t)(CO)?$/.exec(text) ?? []
  const unit = MASSES.get(sign)
  if (unit === undefined) return null
  if (gas !== undefined) {
    let to = at + 1
    while (tokens[to]?.glued === true && tokens[to]?.shape !== 'mark') to += 1
    return { unit, to }
  }
  const next = tokens[at + 1]
  const closes = sign === 't' && (next === undefined || next.shape === 'mark')
  return closes || next?.lower === 'of' || next?.text === 'CO' ? { unit, to: at + 1 } : null
}

const LONGEST_MASS = 'MtCO'.length
const MASSES: ReadonlyMap<string, string> = new Map([
  ['t', 'tonne'],
  ['kt', 'kilotonne'],
  ['Mt', 'megatonne'],
])
