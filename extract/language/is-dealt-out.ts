import type { Token } from '../model.ts'

const FAR = 16

/** 14 and 19 traffickers, [respectively]; cheaper than its two rivals [respectively]: each number has its own. */
export function isDealtOut(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + FAR).some(({ lower }) => lower === 'respectively')
}
