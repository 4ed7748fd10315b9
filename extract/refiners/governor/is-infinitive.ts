import type { Token } from '../../model.ts'

/** plans to [hire], is to [be] rebuilt: the form of a verb behind "to". */
export function isInfinitive(token: Token | undefined): boolean {
  return token?.lower === 'be' || token?.tag === 'verb'
}
