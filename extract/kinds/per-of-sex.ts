import type { Mention, Token } from '../model.ts'
import type { KindReader } from './kind-reader.ts'

/** 1.02 [male(s)/female]: words that look like what stands before a noun */
export function perOfSex({ from, to }: Mention, tokens: readonly Token[]): ReturnType<KindReader> {
  const slash = closeBracket(tokens, to + 1)
  const [one, other] = [tokens[to], tokens[slash + 1]]
  if (tokens[slash]?.text !== '/' || !SEXES.has(one?.entry.singular ?? '') || !SEXES.has(other?.entry.singular ?? ''))
    return null
  const unit = one?.entry.singular ?? null
  const per = other?.entry.singular ?? ''
  return { kind: 'rate', unit, of: null, per, head: to, from, to: slash + 2, rule: 'rate-of-noun' }
}

const SEXES: ReadonlySet<string> = new Set(['male', 'female'])

/** migrant[(s)]/1,000 population */
export function closeBracket(tokens: readonly Token[], at: number): number {
  const opening = tokens[at]
  return opening?.text === '(' && opening.glued && tokens[at + 2]?.text === ')' ? at + 3 : at
}
