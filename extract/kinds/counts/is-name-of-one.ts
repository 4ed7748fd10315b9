import type { NounPhrase } from '../../language/noun-phrase.ts'
import type { Token } from '../../model.ts'

/** [Northland], [Democratic Republic] of the Congo: names in the singular only; but 3 Boeing jets */
export function isNameOfOne(tokens: readonly Token[], { from, head }: NounPhrase): boolean {
  const behind = tokens[head + 1]?.text ?? ';'
  if (tokens[head]?.entry.plural === true || !(BEHIND_NAME.has(behind) || tokens[head + 2]?.lower === 'the'))
    return false
  return tokens.slice(from, head + 1).every(({ tag, text }) => tag === 'name' || text === '-')
}

const BEHIND_NAME: ReadonlySet<string> = new Set(['(', ';', ','])
