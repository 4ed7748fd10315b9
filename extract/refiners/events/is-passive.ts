import type { Token } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'

/** 40 arrests [were made]; but 40 complaints led to charges */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 3), verb).some(({ lower }) => BE.has(lower))
}
