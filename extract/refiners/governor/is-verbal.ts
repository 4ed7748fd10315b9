import type { Token } from '../../model.ts'

/** Whether a word may be the verb of what is counted. */
export function isVerbal(token: Token | undefined): boolean {
  const tag = token?.tag
  return tag === 'verb' || tag === 'past' || tag === 'participle' || tag === 'gerund'
}
