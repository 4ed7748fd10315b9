import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'

/** 81% against a [target] of 80%, 1.8 ([target]: below 2.0) */
export function isTarget({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokens.slice(Math.max(0, phrase.from - NEAR), phrase.from).some(({ lower }) => AIMS.has(lower))
}

const AIMS: ReadonlySet<string> = new Set(['target', 'goal'])

const NEAR = 3

/** were answered in 10 seconds: 88% ([target:] 90%) */
export function isNamedTarget({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (tokenBefore(tokens, phrase.from)?.text !== ':') return false
  return TARGETS.has(tokenBefore(tokens, phrase.from - 1)?.lower ?? '')
}

const TARGETS: ReadonlySet<string> = new Set(['target', 'standard', 'limit'])
